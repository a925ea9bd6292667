import type { Origin } from '../reference.ts';

export type CompanyComparison = 'same' | 'near' | 'different' | 'not-comparable';

/** Words for a form of company or school, which one source writes and the next leaves out; they count at the end of a name only. */
const LEGAL_WORDS: ReadonlySet<string> = new Set(
  ('inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh mbh ag kg ug se sa sas sarl srl spa bv nv oy oyj ab as asa aps sro zoo sp z ' +
    'kft pty pte pvt private kk sdn bhd tbk ltda eireli oü doo oo ooo').split(' '),
);
const LEADING_WORDS: ReadonlySet<string> = new Set(['pt', 'ooo', 'cv', 'the']);
const EAST_ASIAN_FORMS = /주식\s?회사|유한\s?책임\s?회사|유한\s?회사|재단\s?법인|사단\s?법인|\((?:주|유|재|사)\)|株式会社|有限会社|合同会社|\(株\)|\(有\)|股份有限公司|有限责任公司|有限責任公司|有限公司/gu;
const SHORTEST_NEAR = 6;

/** The words of a company's name that carry it: lower case, without legal forms, punctuation and width. */
export function companyWords(name: string): readonly string[] {
  const plain = name.normalize('NFKC').toLowerCase().replace(EAST_ASIAN_FORMS, ' ').replace(/[.'’]/gu, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  while (words.length > 1 && LEGAL_WORDS.has(words.at(-1) ?? '')) words.pop();
  while (words.length > 1 && LEADING_WORDS.has(words[0] ?? '')) words.shift();
  return words;
}

export function companyKey(name: string): string {
  return companyWords(name).join('');
}

/**
 * Whether two names can be one company or school. A part of a name, its initials and a slip of the pen are `near`; two scripts that
 * no table connects are never held against each other.
 */
export function compareCompanies(a: string, b: string, origins: readonly Origin[]): CompanyComparison {
  const [left, right] = [companyWords(a), companyWords(b)];
  if (left.length === 0 || right.length === 0) return 'not-comparable';
  const [leftKey, rightKey] = [left.join(''), right.join('')];
  if (leftKey === rightKey) return 'same';
  const [known, other] = [knownCompany(leftKey, origins), knownCompany(rightKey, origins)];
  if (known !== undefined && known === other) return 'same';
  if (scriptOf(leftKey) !== scriptOf(rightKey)) return 'not-comparable';
  return isPart(left, right) || isPart(right, left) || initials(left, rightKey) || initials(right, leftKey) || isSlip(leftKey, rightKey) ? 'near' : 'different';
}

function knownCompany(key: string, origins: readonly Origin[]): Origin | undefined {
  return origins.find(({ kind, name, aliases }) => kind === 'company' && [name, ...aliases].some((one) => companyKey(one) === key));
}

function scriptOf(key: string): 'latin' | 'hangul' | 'other' {
  if (/\p{Script=Hangul}/u.test(key)) return 'hangul';
  return /^[\p{Script=Latin}\p{N}]+$/u.test(key) ? 'latin' : 'other';
}

/** "Univ" of "University", "Samsung" of "Samsung Electronics", "서울대" of "서울대학교". */
function isPart(words: readonly string[], whole: readonly string[]): boolean {
  if (whole.join('').startsWith(words.join(''))) return true;
  return words.every((word) => whole.some((other) => other.startsWith(word)));
}

function initials(words: readonly string[], key: string): boolean {
  const letters = (from: readonly string[]): string => from.map((word) => word[0] ?? '').join('');
  return words.length > 1 && [letters(words), letters(words.filter((word) => !['of', 'and', 'for', 'the', 'de', 'der', 'für'].includes(word)))].includes(key);
}

function isSlip(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_NEAR && editDistance(a, b) <= 2;
}

/** Letters inserted, left out or exchanged between two texts. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...a].entries()) {
    const next = [line + 1];
    for (const [at, other] of [...b].entries()) {
      next.push(Math.min((row[at] ?? 0) + (letter === other ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
