/** Two candidates by their numbers, the lower one first, with the kind of what is alike. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly kind: number;
}

/** More are no copies of one text, and their pairs would be very many. */
const MOST_NEIGHBOURS = 50;

/** The ties that were found, each once, and those that they suggest. */
export interface Ties {
  /** False where it is known already. */
  readonly add: (tie: Tie) => boolean;
  /**
   * Pairs that are not tied and both tied to the same third: of three copies of one text two may have so little left in common that only the
   * third shows them.
   */
  readonly suggested: () => readonly Tie[];
}

export function createTies(): Ties {
  const known = new Set<string>();
  const neighbours = new Map<string, number[]>();
  const meet = (kind: number, from: number, to: number): void => {
    const key = `${kind} ${from}`;
    const list = neighbours.get(key);
    if (list === undefined) neighbours.set(key, [to]);
    else list.push(to);
  };
  return {
    add(tie) {
      const key = keyOf(tie);
      if (known.has(key)) return false;
      known.add(key);
      meet(tie.kind, tie.a, tie.b);
      meet(tie.kind, tie.b, tie.a);
      return true;
    },
    suggested() {
      const found = new Map<string, Tie>();
      for (const [place, list] of neighbours) {
        if (list.length < 2 || list.length > MOST_NEIGHBOURS) continue;
        const kind = Number(place.slice(0, place.indexOf(' ')));
        const members = [...list].sort((x, y) => x - y);
        members.forEach((a, at) => {
          for (const b of members.slice(at + 1)) {
            const tie = { a, b, kind };
            if (!known.has(keyOf(tie))) found.set(keyOf(tie), tie);
          }
        });
      }
      return [...found.values()];
    },
  };
}

function keyOf({ a, b, kind }: Tie): string {
  return `${a} ${b} ${kind}`;
}
