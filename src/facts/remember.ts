/** A longer key is worked out anew each time: it seldom comes twice, and what is kept must stay small. */
const LONGEST = 400;

/** What was worked out under a key, or the result of `work`, which must depend on nothing but the key. */
export type Memory<Value> = (key: string, work: () => Value) => Value;

/**
 * Keeps the last results by key, in two halves of `limit` keys each: when the newer one is full, the older one is forgotten. What is
 * asked for again and again stays, and memory does not grow with the number of cases.
 */
export function memoryOf<Value>(limit: number): Memory<Value> {
  let newer = new Map<string, Value>();
  let older = new Map<string, Value>();
  return (key, work) => {
    const known = newer.get(key);
    if (known !== undefined || newer.has(key)) return known as Value;
    if (key.length > LONGEST) return work();
    const value = older.has(key) ? (older.get(key) as Value) : work();
    if (newer.size >= limit) [older, newer] = [newer, new Map()];
    newer.set(key, value);
    return value;
  };
}

/** A pure function of a text that keeps its last results. */
export function remember<Value>(limit: number, work: (text: string) => Value): (text: string) => Value {
  const memory = memoryOf<Value>(limit);
  return (text) => memory(text, () => work(text));
}

/** The same for a function that also reads tables: each object of tables has its own results, which go when it goes. */
export function rememberFor<Tables extends object, Value>(limit: number, work: (text: string, tables: Tables) => Value): (text: string, tables: Tables) => Value {
  const memories = new WeakMap<Tables, Memory<Value>>();
  return (text, tables) => {
    let memory = memories.get(tables);
    if (memory === undefined) memories.set(tables, (memory = memoryOf(limit)));
    return memory(text, () => work(text, tables));
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
