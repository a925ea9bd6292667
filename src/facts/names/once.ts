/** Makes a value when it is first asked for and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const MOST_KEPT = 8192;

/** Remembers what a function made of a text. */
export function kept<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= MOST_KEPT) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
