import { codeOf, spread, type Code } from './hash.ts';
import type { Words } from './word-reader.ts';

/** The code of a text by its words in their order. */
export function wholeCode(kind: 'resume-text' | 'bid-text', { hashes, count }: Pick<Words, 'hashes' | 'count'>): Code {
  let first = count;
  let second = ~count;
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at] ?? 0;
    first = (Math.imul(first, 0x2c1b3c6d) + hash) | 0;
    second = (Math.imul(second, 0x297a2d39) ^ hash) | 0;
  }
  return codeOf(kind, spread(first), spread(second));
}
