/** Every item whose key an earlier item already had. */
export function repeatedItems<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const repeated = seen.has(key);
    seen.add(key);
    return repeated;
  });
}
