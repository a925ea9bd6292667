/** A text in NFC, so that Hangul typed on a Mac is whole; halves of surrogate pairs, which no file can hold, become U+FFFD. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\p{Cs}/gu, '\uFFFD');
}

/**
 * What was filled in: texts tidy; keys without a value left out; a mapping in which nothing was filled in, left out whole; list entries of
 * that kind left out at the end, and `null` elsewhere, so that no entry changes its position. `undefined` where nothing is left.
 * The caller has bounded the depth.
 */
export function tidyValue(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value);
  if (Array.isArray(value)) return tidyList(value);
  if (typeof value === 'object' && value !== null) return tidyMapping(value);
  return value ?? undefined;
}

function tidyList(items: readonly unknown[]): unknown {
  const tidy = items.map(tidyValue);
  const end = tidy.findLastIndex((item) => item !== undefined) + 1;
  return items.length > 0 && end === 0 ? undefined : tidy.slice(0, end).map((item) => item ?? null);
}

function tidyMapping(mapping: object): unknown {
  const entries = Object.entries(mapping);
  const filled = entries.map(([key, value]) => [tidyText(key), tidyValue(value)] as const).filter(([, value]) => value !== undefined);
  return entries.length > 0 && filled.length === 0 ? undefined : Object.fromEntries(filled);
}
