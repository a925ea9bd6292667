import { codeOf, spread, type Code, type Seed } from './hash.ts';
import type { Identifier } from './identifier.ts';

/** Makes the function that gives the code of an identifier. Codes are compared first and the values themselves afterwards. */
export function identifierCode([first, second]: Seed): (identifier: Pick<Identifier, 'kind' | 'value'>) => Code {
  return ({ kind, value }) => {
    let a = first | 0;
    let b = second | 0;
    for (let at = 0; at < value.length; at += 1) {
      const letter = value.charCodeAt(at);
      a = Math.imul(((a << 5) | (a >>> 27)) ^ letter, 0x9e3779b1);
      b = Math.imul(b ^ letter, 0x5f356495);
    }
    return codeOf(kind, spread(a ^ (b >>> 15)), spread(b ^ (a >>> 16)));
  };
}
