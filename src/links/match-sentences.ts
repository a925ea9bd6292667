/** Sentences of the other text that have most words in common with a given one are compared in full. */
const CLOSEST = 3;
/** Two sentences match where at least this share of the shorter one stands in the other in the same order. */
const MATCH = 0.5;

type Sentences = readonly Int32Array[];

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly words: number;
}

/**
 * Makes the function that counts the words of one text that stand in the other in the same order within a sentence. A word counts once:
 * the best matches are taken first, and what they have used up is left out of the others. So a sentence may be found again in two halves.
 */
export function createMatcher(): (left: Sentences, right: Sentences) => number {
  const inOrder = createAligner();
  return (left, right) => {
    const pairs = closePairs(left, right).flatMap(([at, to]): readonly Pair[] => {
      const words = inOrder(left[at] as Int32Array, right[to] as Int32Array);
      return matches(words, left[at], right[to]) ? [{ left: at, right: to, words }] : [];
    });
    const usedLeft = left.map(({ length }) => new Uint8Array(length));
    const usedRight = right.map(({ length }) => new Uint8Array(length));
    let sum = 0;
    for (const pair of pairs.sort((a, b) => b.words - a.words || a.left - b.left || a.right - b.right)) {
      const [own, other] = [left[pair.left] as Int32Array, right[pair.right] as Int32Array];
      sum += inOrder(own, other, usedLeft[pair.left], usedRight[pair.right]);
    }
    return sum;
  };
}

function matches(words: number, own: Int32Array | undefined, other: Int32Array | undefined): boolean {
  return words > 0 && words >= MATCH * Math.min(own?.length ?? 0, other?.length ?? 0);
}

/** Every sentence with those of the other text that have most of its words. */
function closePairs(left: Sentences, right: Sentences): readonly (readonly [number, number])[] {
  const holders = new Map<number, number[]>();
  right.forEach((words, at) => {
    for (const word of words) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [at]);
      else if (list.at(-1) !== at) list.push(at);
    }
  });
  const counts = new Int32Array(right.length);
  return left.flatMap((words, at) => {
    counts.fill(0);
    for (const word of words) for (const holder of holders.get(word) ?? []) counts[holder] = (counts[holder] ?? 0) + 1;
    return largest(counts).map((holder) => [at, holder] as const);
  });
}

/** Places of the greatest counts, the first one first where they are equal. */
function largest(counts: Int32Array): readonly number[] {
  const best: number[] = [];
  counts.forEach((count, at) => {
    if (count === 0) return;
    let to = best.length;
    while (to > 0 && count > (counts[best[to - 1] as number] ?? 0)) to -= 1;
    best.splice(to, 0, at);
    if (best.length > CLOSEST) best.pop();
  });
  return best;
}

type Aligner = (own: Int32Array, other: Int32Array, usedOwn?: Uint8Array, usedOther?: Uint8Array) => number;

/**
 * The longest common subsequence of two sentences. Words already used take no part, and those now found become used. What both begin and
 * end with is quickly counted, and of a copy that is most.
 */
function createAligner(): Aligner {
  let table = new Uint16Array(4096);
  return (own, other, usedOwn, usedOther) => {
    const equal = (at: number, to: number): boolean => own[at] === other[to] && usedOwn?.[at] !== 1 && usedOther?.[to] !== 1;
    const use = (at: number, to: number): void => {
      if (usedOwn !== undefined) usedOwn[at] = 1;
      if (usedOther !== undefined) usedOther[to] = 1;
    };
    const shorter = Math.min(own.length, other.length);
    let head = 0;
    for (; head < shorter && equal(head, head); head += 1) use(head, head);
    let [ownEnd, otherEnd] = [own.length, other.length];
    for (; ownEnd > head && otherEnd > head && equal(ownEnd - 1, otherEnd - 1); ownEnd -= 1, otherEnd -= 1) use(ownEnd - 1, otherEnd - 1);
    const [rows, width] = [ownEnd - head, otherEnd - head + 1];
    const around = head + own.length - ownEnd;
    if (rows === 0 || width === 1) return around;
    if (table.length < (rows + 1) * width) table = new Uint16Array(2 * (rows + 1) * width);
    table.fill(0, 0, width);
    for (let at = 1; at <= rows; at += 1) {
      const row = at * width;
      table[row] = 0;
      for (let to = 1; to < width; to += 1) {
        const [above, before] = [table[row - width + to] as number, table[row + to - 1] as number];
        table[row + to] = equal(head + at - 1, head + to - 1) ? (table[row - width + to - 1] as number) + 1 : above > before ? above : before;
      }
    }
    const found = table[rows * width + width - 1] as number;
    for (let [at, to] = [rows, width - 1]; usedOwn !== undefined && at > 0 && to > 0; ) {
      const here = table[at * width + to] as number;
      if (here === table[(at - 1) * width + to]) at -= 1;
      else if (here === table[at * width + to - 1]) to -= 1;
      else use(head + --at, head + --to);
    }
    return around + found;
  };
}
