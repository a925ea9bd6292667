import type { NameTables } from './types.ts';

export interface HanReading {
  readonly mandarin: readonly string[];
  readonly cantonese: readonly string[];
  readonly hangul: readonly string[];
  readonly japanese: readonly string[];
  readonly traditional: string;
}

/** Readings of Han characters, each line taken apart when it is first asked for. */
export interface HanTable {
  readonly read: (character: string) => HanReading | undefined;
  /** one character with its simplified, traditional and Japanese forms brought together */
  readonly same: (a: string, b: string) => boolean;
  /** characters with a Mandarin reading */
  readonly byMandarin: (syllable: string) => ReadonlySet<string>;
  readonly byCantonese: (syllable: string) => ReadonlySet<string>;
}

export function createHanTable(tables: NameTables): HanTable {
  let lines: ReadonlyMap<string, string> | undefined;
  const parsed = new Map<string, HanReading>();
  const read = (character: string): HanReading | undefined => {
    const known = parsed.get(character);
    if (known) return known;
    lines ??= new Map(tables.han.split('\n').map((line) => [line.slice(0, line.indexOf('|')), line]));
    const line = lines.get(character);
    if (line === undefined) return undefined;
    const reading = readLine(line);
    parsed.set(character, reading);
    return reading;
  };
  const groups = tables.japanese.variants.split(' ');
  const same = (a: string, b: string): boolean => {
    if (a === b || groups.some((group) => group.includes(a) && group.includes(b))) return true;
    const left = `${a}${read(a)?.traditional ?? ''}`;
    const right = `${b}${read(b)?.traditional ?? ''}`;
    return [...left].some((letter) => right.includes(letter));
  };
  const indexes = new Map<string, Map<string, Set<string>>>();
  const index = (field: 'mandarin' | 'cantonese'): Map<string, Set<string>> => {
    const known = indexes.get(field);
    if (known) return known;
    const made = new Map<string, Set<string>>();
    for (const line of tables.han.split('\n')) {
      const reading = readLine(line);
      const character = line.slice(0, line.indexOf('|'));
      for (const syllable of reading[field]) made.set(syllable, (made.get(syllable) ?? new Set()).add(character));
    }
    indexes.set(field, made);
    return made;
  };
  const none: ReadonlySet<string> = new Set();
  return {
    read,
    same,
    byMandarin: (syllable) => index('mandarin').get(syllable) ?? none,
    byCantonese: (syllable) => index('cantonese').get(syllable) ?? none,
  };
}

function readLine(line: string): HanReading {
  const [, mandarin, cantonese, hangul, japanese, traditional] = line.split('|');
  return {
    mandarin: list(mandarin),
    cantonese: list(cantonese),
    hangul: list(hangul),
    japanese: list(japanese),
    traditional: traditional ?? '',
  };
}

function list(text: string | undefined): string[] {
  return text ? text.split(' ') : [];
}
