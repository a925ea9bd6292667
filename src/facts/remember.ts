import { oncePer } from './once-per.ts';

/** A longer key is worked out anew each time: it seldom comes twice, and what is kept must stay small. */
const LONGEST = 400;

/**
 * How many results are worth keeping of what nearly every candidate has of his own, such as his name or phone: it is asked for again within the
 * case, or within the block of cases that a batch works on together, and then never more.
 */
export const OF_ONE_CASE = 512;

/** Results by key, in two halves of `limit` keys each: when the newer one is full, the older one is forgotten. */
interface Halves<Value> {
  readonly limit: number;
  newer: Map<string, Value>;
  older: Map<string, Value>;
}

function emptyHalves<Value>(limit: number): Halves<Value> {
  return { limit, newer: new Map(), older: new Map() };
}

/** What is known under a key that the newer half does not have. What comes again stays. */
function keep<Value>(halves: Halves<Value>, key: string, work: () => Value): Value {
  if (key.length > LONGEST) return work();
  const { newer, older, limit } = halves;
  const value = older.has(key) ? (older.get(key) as Value) : work();
  if (newer.size < limit) newer.set(key, value);
  else {
    halves.older = newer;
    halves.newer = new Map([[key, value]]);
  }
  return value;
}

/** What was worked out under a key, or the result of `work`, which must depend on nothing but the key. */
export type Memory<Value> = (key: string, work: () => Value) => Value;

/**
 * Keeps the last results by key: at least the last `limit` that were asked for, at most twice as many, so that memory does not grow
 * with the number of cases.
 */
export function memoryOf<Value>(limit: number): Memory<Value> {
  const halves = emptyHalves<Value>(limit);
  return (key, work) => {
    const known = halves.newer.get(key);
    return known !== undefined || halves.newer.has(key) ? (known as Value) : keep(halves, key, work);
  };
}

/** A pure function of a text that keeps its last results. */
export function remember<Value>(limit: number, work: (text: string) => Value): (text: string) => Value {
  const halves = emptyHalves<Value>(limit);
  return (text) => {
    const known = halves.newer.get(text);
    return known !== undefined || halves.newer.has(text) ? (known as Value) : keep(halves, text, () => work(text));
  };
}

/** The same for a function that also reads tables: each object of tables has its own results, which go when it goes. */
export function rememberFor<Tables extends object, Value>(limit: number, work: (text: string, tables: Tables) => Value): (text: string, tables: Tables) => Value {
  const halvesOf = oncePer((_tables: Tables) => emptyHalves<Value>(limit));
  return (text, tables) => {
    const halves = halvesOf(tables);
    const known = halves.newer.get(text);
    return known !== undefined || halves.newer.has(text) ? (known as Value) : keep(halves, text, () => work(text, tables));
  };
}

/** One key of two texts; no other two give the same. */
export function pairKey(a: string, b: string): string {
  return `${a.length} ${a}${b}`;
}

/** One key of several texts, some of them absent; no other list of that length gives the same. */
export function listKey(texts: readonly (string | undefined)[]): string {
  let key = '';
  for (const text of texts) key += text === undefined ? '-' : `${text.length} ${text}`;
  return key;
}
