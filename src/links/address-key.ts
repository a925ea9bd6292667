import type { StreetTables } from '../facts/links/link-tables.ts';
import { textKey } from '../facts/location/text-key.ts';
import { oncePer } from '../facts/once-per.ts';
import { readPlace, type PlaceFact } from '../facts/place-statements.ts';
import type { Reference } from '../facts/reference.ts';
import { remember } from '../facts/remember.ts';
import { isNumber, streetTokens } from './street-tokens.ts';

type Stated = Pick<PlaceFact, 'text' | 'street' | 'postcode' | 'city' | 'country'>;

/**
 * One writing of a street address: words of the street in order of the alphabet, numbers in order of writing, the town. Case,
 * punctuation, usual short forms and words such as "apartment" make no difference; the number of a flat does.
 * Undefined where no street with a number is named, or nothing tells the town.
 */
export function addressKey(place: Stated, reference: Pick<Reference, 'themes' | 'location'>): string | undefined {
  if (!DIGIT.test(place.text)) return undefined;
  const rules = rulesOf(reference.themes.links.streets);
  const { street, rest } = place.street === undefined ? splitText(place.text, rules) : { street: place.street, rest: place.text.slice(place.street.length) };
  if (street === undefined) return undefined;
  const parts = partsOf(street, place.postcode, rules);
  const town = parts === undefined ? undefined : townOf(place, rest, reference);
  return town === undefined ? undefined : `${parts}, ${town}`;
}

const DIGIT = /\d|[\uff10-\uff19]/;

interface Rules {
  readonly short: ReadonlyMap<string, string>;
  readonly units: ReadonlySet<string>;
  readonly afterNumber: ReadonlySet<string>;
  readonly beforeNumber: ReadonlySet<string>;
  readonly ending: RegExp;
  readonly unitFirst: RegExp;
  readonly eastAsian: RegExp;
  readonly towns: readonly string[];
  readonly regions: ReadonlySet<string>;
}

const rulesOf = oncePer(({ words, streetsAfterNumber, streetsBeforeNumber, streetEndings, units, korean, han }: StreetTables): Rules => {
  const any = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');
  return {
    short: new Map(Object.entries(words)),
    units: new Set([...units, ...korean.counters, ...han.counters]),
    afterNumber: new Set(streetsAfterNumber),
    beforeNumber: new Set(streetsBeforeNumber),
    ending: new RegExp(`\\p{L}{3}(?:${any(streetEndings)})$`, 'u'),
    unitFirst: new RegExp(`^(?:#|(?:${any(units)})\\b|\\d+\\s*(?:${any(korean.counters)})|[a-z]?-?\\d+[a-z]?$)`, 'iu'),
    eastAsian: new RegExp(
      `[가-힣]\\d*(?:${any(korean.roads)})\\s*(?:지하\\s*)?\\d|[가-힣]\\d*(?:${any(korean.lots)})\\s+(?:산\\s*)?\\d|(?:${any(han.streets)})\\P{N}{0,3}\\d|\\d\\s*(?:${any([...han.streets, ...han.counters])})`,
      'u',
    ),
    towns: korean.towns,
    regions: new Set(korean.regions),
  };
});

/** The town as the gazetteer calls it, else as written, with the country; of two writings of one address one may leave out the region. */
function townOf({ city, country, postcode }: Stated, rest: string, reference: Pick<Reference, 'location'>): string | undefined {
  if (city !== undefined) return `${townKey(city)} ${country ?? ''}`;
  const pieces = rest.split(/[,;\n]/).map((piece) => piece.replace(CODES, ' ').trim()).filter((piece) => piece !== '');
  const read = readPlace('residence', '', pieces.join(', '), reference);
  const town = townKey(read.city ?? pieces[0] ?? postcode ?? '');
  return town === '' ? undefined : `${town} ${country ?? read.country ?? ''}`;
}

const townKey = remember(1024, textKey);
/** Postcodes stand before, behind or inside the name of a town. */
const CODES = /(?<![\p{L}\p{N}])[\p{L}\p{N}-]*\d[\p{L}\p{N}-]*(?![\p{L}\p{N}])/gu;

/** Of free text, the pieces that name a street or a flat. */
function splitText(text: string, rules: Rules): { readonly street: string | undefined; readonly rest: string } {
  const pieces = text.normalize('NFKC').split(/[,;\n]/).map((piece) => piece.trim());
  const coded = pieces.findLastIndex((piece) => /\d{4}|\d[A-Z]{2}$/.test(piece));
  const isStreet = pieces.map((piece, at) => namesStreet(piece, at < coded, rules));
  let last = isStreet.lastIndexOf(true);
  if (last < 0) return { street: undefined, rest: text };
  while (last + 1 < pieces.length && rules.unitFirst.test(pieces[last + 1] ?? '')) last += 1;
  const streets = pieces.filter((piece, at) => at <= last && (isStreet[at] === true || rules.unitFirst.test(piece)));
  return { street: streets.join(', '), rest: pieces.filter((piece) => !streets.includes(piece)).join(', ') };
}

/** A number with a word that streets are called by, or with any word where a postcode follows by itself. "TX 78701" and "10117 Berlin" are towns. */
function namesStreet(piece: string, isBeforeCode: boolean, rules: Rules): boolean {
  if (!/\d/.test(piece)) return false;
  if (rules.eastAsian.test(piece) || /\p{L}.*\d\/\d|\d\/\d.*\p{L}/u.test(piece)) return true;
  const tokens = streetTokens(piece);
  const first = tokens.findIndex(isNumber);
  if (first < 0) return false;
  if (isBeforeCode && tokens.some((token) => token.length > 2 && !/\d/.test(token))) return true;
  const last = tokens.findLastIndex(isNumber);
  return tokens.some((token, at) => (at > first && rules.afterNumber.has(token)) || (at < last && (rules.beforeNumber.has(token) || rules.ending.test(token))));
}

function partsOf(street: string, postcode: string | undefined, { short, units, towns, regions }: Rules): string | undefined {
  const bare = street.includes('(') ? street.replace(/\([^()\d]*\)/g, ' ') : street;
  const code = postcode?.toLowerCase();
  const words: string[] = [];
  let numbers = '';
  for (const token of streetTokens(bare)) {
    if (units.has(token) || token === code) continue;
    if (isNumber(token) || (token.length === 1 && token > '@' && token < '{' && !short.has(token) && !DIRECTIONS.includes(token))) numbers += ` ${token}`;
    else if (!isTown(token, towns, regions)) words.push(short.get(token) ?? token);
  }
  return words.length === 0 || numbers === '' ? undefined : words.sort().join(' ') + numbers;
}

const DIRECTIONS = 'nesw';

/** Parts of Korea above the street, 서울특별시 강남구: the town is compared by itself. */
function isTown(token: string, towns: readonly string[], regions: ReadonlySet<string>): boolean {
  const end = token.charCodeAt(token.length - 1);
  if (end < 0xac00 || end > 0xd7a3 || token.length < 2) return false;
  return regions.has(token) || towns.some((town) => token.length > town.length && token.endsWith(town));
}
