import { cleanName, foldText, lower, scriptOf } from '../../facts/names/clean.ts';
import { createNameKeys } from '../../facts/names/keys.ts';
import type { NameTables } from '../../facts/names/types.ts';
import type { NameKeys } from '../../registry/index.ts';

/** More names than this nobody has. */
const MOST_NAMES = 12;

/** Makes the function that turns a person's names into what the registry compares names by. */
export function createRegistryNameKeys(tables: NameTables): (names: readonly string[]) => NameKeys {
  const partsOf = createNameKeys(tables);
  return (names) => {
    const some = names.slice(0, MOST_NAMES);
    return { full: unique(some.map(wholeName)), parts: unique(some.flatMap(partsOf)), scripts: unique(some.flatMap((name) => wordsOf(name).map(scriptOf))) };
  };
}

function unique(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].filter((key) => key !== '').sort();
}

function wordsOf(name: string): readonly string[] {
  return lower(cleanName(name)).replace(/['.-]/gu, '').split(/[\s,]+/u).filter(Boolean);
}

/** Letters that only Vietnamese has: there a mark more or less is another name. */
const VIETNAMESE = /[ăđơư\u1ea0-\u1ef9]/u;

/**
 * The words of a name without case, marks, dots and joints, turned so that it makes no difference whether the family name comes first or
 * last. Other orders are other names: Hasan bin Ali is the son of Ali bin Hasan.
 */
function wholeName(name: string): string {
  const words = wordsOf(name);
  const bare = VIETNAMESE.test(words.join('')) ? words : words.map(foldText);
  return bare.map((_, at) => [...bare.slice(at), ...bare.slice(0, at)].join(' ')).sort()[0] ?? '';
}
