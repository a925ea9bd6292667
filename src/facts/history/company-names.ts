import { oncePer } from '../once-per.ts';
import type { Origin } from '../reference.ts';
import { remember } from '../remember.ts';

export type CompanyComparison = 'same' | 'near' | 'different' | 'not-comparable';

/** Words for a form of company or school, which one source writes and the next leaves out; they count at the end of a name only. */
const LEGAL_WORDS: ReadonlySet<string> = new Set(
  ('inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh mbh ag kg ug se sa sas sarl srl spa bv nv oy oyj ab as asa aps sro zoo sp z ' +
    'kft pty pte pvt private kk sdn bhd tbk ltda eireli oü doo oo ooo').split(' '),
);
const LEADING_WORDS: ReadonlySet<string> = new Set(['pt', 'ooo', 'cv', 'the']);
const EAST_ASIAN_FORMS = /주식\s?회사|유한\s?책임\s?회사|유한\s?회사|재단\s?법인|사단\s?법인|\((?:주|유|재|사)\)|株式会社|有限会社|合同会社|\(株\)|\(有\)|股份有限公司|有限责任公司|有限責任公司|有限公司/gu;
const SHORTEST_NEAR = 6;

/** A company's name as it is compared. */
interface CompanyName {
  /** The words that carry it: lower case, without legal forms, punctuation and width. */
  readonly words: readonly string[];
  /** The words in one. */
  readonly key: string;
  readonly script: 'latin' | 'hangul' | 'other';
  /** First letters of the words, with and without the small ones; empty for a single word. */
  readonly initials: readonly string[];
}

const REMEMBERED = 4096;

const readCompany = remember(REMEMBERED, (name: string): CompanyName => {
  const words = wordsOf(name);
  const key = words.join('');
  return { words, key, script: scriptOf(key), initials: initialsOf(words) };
});

function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFKC').toLowerCase().replace(EAST_ASIAN_FORMS, ' ').replace(/[.'’]/gu, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  while (words.length > 1 && LEGAL_WORDS.has(words.at(-1) ?? '')) words.pop();
  while (words.length > 1 && LEADING_WORDS.has(words[0] ?? '')) words.shift();
  return words;
}

export function companyKey(name: string): string {
  return readCompany(name).key;
}

/**
 * Whether two names can be one company or school. A part of a name, its initials and a slip of the pen are `near`; two scripts that
 * no table connects are never held against each other.
 */
export function compareCompanies(a: string, b: string, origins: readonly Origin[]): CompanyComparison {
  const [left, right] = [readCompany(a), readCompany(b)];
  if (left.words.length === 0 || right.words.length === 0) return 'not-comparable';
  if (left.key === right.key) return 'same';
  const known = knownCompanies(origins).get(left.key);
  if (known !== undefined && known === knownCompanies(origins).get(right.key)) return 'same';
  if (left.script !== right.script) return 'not-comparable';
  return isPart(left, right) || isPart(right, left) || left.initials.includes(right.key) || right.initials.includes(left.key) || isSlip(left.key, right.key) ? 'near' : 'different';
}

/** Companies of the table by the key of each of their names; of two that share one, the first. */
const knownCompanies = oncePer((origins: readonly Origin[]): ReadonlyMap<string, Origin> => {
  const found = origins.filter(({ kind }) => kind === 'company').flatMap((origin) => [origin.name, ...origin.aliases].map((name) => [companyKey(name), origin] as const));
  return new Map(found.reverse());
});

function scriptOf(key: string): CompanyName['script'] {
  if (/\p{Script=Hangul}/u.test(key)) return 'hangul';
  return /^[\p{Script=Latin}\p{N}]+$/u.test(key) ? 'latin' : 'other';
}

/** "Univ" of "University", "Samsung" of "Samsung Electronics", "서울대" of "서울대학교". */
function isPart(part: CompanyName, whole: CompanyName): boolean {
  return whole.key.startsWith(part.key) || part.words.every((word) => whole.words.some((other) => other.startsWith(word)));
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'and', 'for', 'the', 'de', 'der', 'für']);

function initialsOf(words: readonly string[]): readonly string[] {
  const letters = (from: readonly string[]): string => from.map((word) => word[0] ?? '').join('');
  return words.length > 1 ? [letters(words), letters(words.filter((word) => !SMALL_WORDS.has(word)))] : [];
}

const MOST_SLIPS = 2;

function isSlip(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_NEAR && withinEdits([...a], [...b], MOST_SLIPS);
}

/** Whether one text becomes the other by at most `most` letters inserted, left out or exchanged for another. */
export function withinEdits(a: readonly string[], b: readonly string[], most: number, start = 0, other = 0): boolean {
  while (start < a.length && other < b.length && a[start] === b[other]) {
    start += 1;
    other += 1;
  }
  const [left, right] = [a.length - start, b.length - other];
  if (left === 0 || right === 0 || most === 0) return Math.max(left, right) <= most;
  if (Math.abs(left - right) > most) return false;
  return withinEdits(a, b, most - 1, start + 1, other + 1) || withinEdits(a, b, most - 1, start + 1, other) || withinEdits(a, b, most - 1, start, other + 1);
}
