/** 53 bits of an id, by which ids given twice are found; those that look equal are compared as they are afterwards. */
export function codeOfId(id: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = 0; at < id.length; at += 1) {
    low = Math.imul(low ^ id.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ (id.charCodeAt(at) + low), 0x85ebca6b);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** Codes that occur more than once in all lists together; records without an id have NaN and are passed over. Eight bytes a record for a moment. */
export function codesGivenTwice(lists: readonly Float64Array[]): ReadonlySet<number> {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  const twice = new Set<number>();
  for (let at = 1; at < all.length; at += 1) if (all[at] === all[at - 1]) twice.add(all[at] as number);
  return twice;
}
