import { oncePer } from '../once-per.ts';
import { rememberFor } from '../remember.ts';
import { codesOfKey, countryCodes } from './country.ts';
import { districtRows, placeRows } from './gazetteer.ts';
import { cleanText, textKey } from './text-key.ts';
import type { PlaceTables } from './tables.ts';

/** What one piece of a place text may mean. A piece without any reading is a street, a number or an unknown name. */
export interface Reading {
  readonly text: string;
  /** Equal for readings of equal meaning. */
  readonly key: string;
  readonly countries: readonly string[];
  /** "KR.11" codes. */
  readonly regions: readonly string[];
  /** Rows of the place table, by the place's own name. */
  readonly places: readonly number[];
  /** Rows of the cities a district of this name lies in. */
  readonly districts: readonly number[];
}

const separators = /[,;|/·\n\t()[\]{}]+| [-–—] |(?<=[가-힣])\s*>\s*/u;
const postcode = /^(?:\d[\d -]{2,9}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/iu;
const streetNumber = /^\d+[A-Za-z]?\s+\p{L}/u;
const longestName = 5;
const ZERO = 48;
const NINE = 57;

/** A text cut at commas and the like, without its postcodes. */
export function piecesOf(text: string): readonly string[] {
  return cleanText(text)
    .split(separators)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !postcode.test(piece));
}

/** What each piece means; one that is not a name as a whole is cut into the longest names it holds. */
export function readPieces(pieces: readonly string[], tables: PlaceTables): readonly Reading[] {
  const joined = joinCountries(pieces, tables);
  const found: Reading[] = [];
  joined.forEach((piece, at) => {
    if (at < joined.length - 1 && streetNumber.test(piece)) {
      found.push(unread(piece));
      return;
    }
    const whole = readName(piece, tables);
    if (hasReading(whole)) found.push(whole);
    else found.push(...readWords(piece, tables));
  });
  return found;
}

/** "Korea, Republic of" and "Hong Kong, China" are each one country in two pieces. */
function joinCountries(pieces: readonly string[], tables: PlaceTables): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const pair = before === undefined || hasLongNumber(piece, tables) || hasLongNumber(before, tables) || !endsCountry(piece, tables.countries) ? '' : `${before}, ${piece}`;
    if (pair !== '' && countryCodes(pair, tables.countries).length > 0) joined[joined.length - 1] = pair;
    else joined.push(piece);
  }
  return joined;
}

/** Whether any country's name ends so; spares a look-up for every street before a town. */
const endsCountry = rememberFor(2048, (piece: string, countries: PlaceTables['countries']): boolean => {
  const ending = textKey(piece).replaceAll(' ', '');
  return closedNames(countries).some((name) => name.endsWith(ending));
});

const closedNames = oncePer((countries: PlaceTables['countries']) => Object.keys(countries.names).map((name) => name.replaceAll(' ', '')));

function unread(text: string): Reading {
  return { text, key: '', countries: [], regions: [], places: [], districts: [] };
}

export function hasReading(reading: Reading): boolean {
  return reading.countries.length + reading.regions.length + reading.places.length + reading.districts.length > 0;
}

/** Streets and house numbers differ from person to person and need no look-up: hardly any name has a number in it, and then a short one. */
function readName(text: string, tables: PlaceTables): Reading {
  return hasLongNumber(text, tables) ? unread(text) : readPiece(text, tables);
}

function hasLongNumber(text: string, tables: PlaceTables): boolean {
  return longestNumber(text) > longestNumberOf(tables);
}

/** Most digits in a row of any name of the tables. */
const longestNumberOf = oncePer(({ places, names, countries }: PlaceTables) =>
  [places.names, ...[names.aliases, names.districts, names.regions, countries.names].map((table) => Object.keys(table))]
    .reduce((most, texts) => texts.reduce((longest, text) => Math.max(longest, longestNumber(text)), most), 0));

function longestNumber(text: string): number {
  let longest = 0;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    length = unit >= ZERO && unit <= NINE ? length + 1 : 0;
    if (length > longest) longest = length;
  }
  return longest;
}

const readPiece = rememberFor(4096, (text: string, tables: PlaceTables): Reading => {
  const key = textKey(text);
  return {
    text,
    key: `=${text}`,
    countries: codesOfKey(key, tables.countries),
    regions: regionCodes(key, tables),
    places: placeRows(key, tables),
    districts: districtRows(key, tables),
  };
});

function regionCodes(key: string, tables: PlaceTables): readonly string[] {
  const { regions } = tables.names;
  if (Object.hasOwn(regions, key)) return regions[key] ?? [];
  const short = key.replace(/ (?:province|state|prefecture|oblast|sheng)$/u, '');
  return short !== key && Object.hasOwn(regions, short) ? (regions[short] ?? []) : [];
}

/** Words from left to right, at each the longest run that reads as something; words that read as nothing are joined. */
function readWords(piece: string, tables: PlaceTables): readonly Reading[] {
  const words = piece.split(/\s+/u).filter((word) => word !== '' && !/^\d[\d-]*$/u.test(word));
  const found: Reading[] = [];
  let unknown: string[] = [];
  const close = (): void => {
    if (unknown.length > 0) found.push(unread(unknown.join(' ')));
    unknown = [];
  };
  for (let at = 0; at < words.length; ) {
    const run = longestRun(words, at, tables);
    if (run === undefined) {
      unknown.push(words[at] ?? '');
      at += 1;
      continue;
    }
    close();
    found.push(run.reading);
    at += run.length;
  }
  close();
  return found;
}

function longestRun(words: readonly string[], at: number, tables: PlaceTables): { reading: Reading; length: number } | undefined {
  for (let length = Math.min(longestName, words.length - at); length >= 1; length--) {
    const text = words.slice(at, at + length).join(' ');
    if (length === 1 && isLowerCaseCode(text)) continue;
    const reading = isCapitalised(text) ? withoutCodes(readName(text, tables)) : readName(text, tables);
    if (hasReading(reading)) return { reading, length };
  }
  return undefined;
}

function withoutCodes(reading: Reading): Reading {
  return { ...reading, key: `~${reading.text}`, countries: [], regions: [] };
}

/** "in", "no" and "me" inside a sentence are words, not India, Norway and Maine. */
function isLowerCaseCode(word: string): boolean {
  return /^[a-z]{2,3}$/u.test(word);
}

/** "St" and "Rio" may be names, but are no codes. */
function isCapitalised(word: string): boolean {
  return /^[A-Z][a-z]{1,2}$/u.test(word);
}
