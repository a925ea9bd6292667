import { oncePer } from '../once-per.ts';
import { remember, rememberFor } from '../remember.ts';
import { parseBic } from './bic.ts';
import { parseIban } from './iban.ts';
import type { AccountHomes, AccountIssuer } from './tables.ts';
import type { WalletChain } from './wallet-result.ts';

export interface AccountMarks {
  readonly iban?: string | undefined;
  readonly bic?: string | undefined;
  /** Texts that may name the institution: the bank, the method. */
  readonly texts: readonly string[];
}

/**
 * The institution of the table behind an account, by its IBAN, its BIC or a name in the texts. Its numbers tell where it is
 * registered, not where its customer lives. Source: account-homes.yaml.
 */
export function issuerOf({ iban, bic, texts }: AccountMarks, issuers: readonly AccountIssuer[]): AccountIssuer | undefined {
  const number = iban === undefined ? undefined : parseIban(iban);
  const code = number?.valid ? `${number.country}${number.bankCode ?? ''}` : undefined;
  const parsed = bic === undefined ? undefined : parseBic(bic);
  const bank = parsed?.valid ? parsed.bank : undefined;
  const plain = texts.map((text) => ` ${plainWords(text)} `);
  const names = issuerNames(issuers);
  return issuers.find((issuer, at) => (
    (code !== undefined && issuer.iban.includes(code))
    || (bank !== undefined && issuer.bic.includes(bank))
    || (plain.length > 0 && names[at]?.some((name) => plain.some((text) => text.includes(name))))
  ));
}

/** The words of each issuer, set apart by blanks as they are looked for. */
const issuerNames = oncePer((issuers: readonly AccountIssuer[]) => issuers.map(({ words }) => words.map((word) => ` ${plainWords(word)} `)));

/** Whether two countries (ISO 3166-1 alpha-2) are one for account numbers: the same, or a territory and the country whose numbers it uses. */
export function sharesBanking(a: string, b: string, { territories }: Pick<AccountHomes, 'territories'>): boolean {
  return a === b || (territories[a]?.includes(b) ?? false) || (territories[b]?.includes(a) ?? false);
}

/** Whether a name ends or begins with a legal form. A hint only: some of the forms are names as well. */
export function looksLikeCompany(name: string, { companyForms }: Pick<AccountHomes, 'companyForms'>): boolean {
  return carriesForm(name, companyForms);
}

const carriesForm = rememberFor(2048, (name: string, companyForms: readonly string[]): boolean => {
  const words = plainWords(name.replaceAll('.', '')).split(' ');
  if (words.length < 2) return companyForms.some((form) => form.length > 2 && /\p{Script=Han}|\p{Script=Hangul}/u.test(form) && (words[0] ?? '').includes(form));
  return [words[0] ?? '', words.at(-1) ?? ''].some((word) => companyForms.includes(word));
});

/** The chain that a text such as "USDT (TRC-20)" names, where it names just one. */
export function chainOf(text: string, { chains }: Pick<AccountHomes, 'chains'>): WalletChain | undefined {
  const plain = ` ${plainWords(text.replaceAll('-', ''))} `;
  const found = new Set(Object.entries(chains).flatMap(([name, chain]) => (plain.includes(` ${name} `) ? [chain] : [])));
  if (found.size > 1 && found.has('bitcoin-cash')) found.delete('bitcoin');
  return found.size === 1 ? [...found][0] : undefined;
}

/** Two names of one company, apart from case, blanks, punctuation and legal form. */
export function sameCompany(a: string | undefined, b: string | undefined, homes: Pick<AccountHomes, 'companyForms'>): boolean {
  if (a === undefined || b === undefined) return false;
  const bare = bareName(a, homes.companyForms);
  return bare !== '' && bare === bareName(b, homes.companyForms);
}

const bareName = rememberFor(2048, (name: string, companyForms: readonly string[]): string =>
  plainWords(name.replaceAll('.', '')).split(' ').filter((word) => !companyForms.includes(word)).join(''));

const plainWords = remember(2048, (text: string): string => text.slice(0, 400).normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, ' ').trim());
