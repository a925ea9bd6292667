import { oncePer } from '../once-per.ts';
import { rememberFor } from '../remember.ts';
import { compactCode } from './compact.ts';
import type { KoreanAccountPattern, KoreanAccountUse, KoreanBank } from './tables.ts';

export type KoreanAccountFit =
  /** `use` is there where the product digits are published. */
  | { readonly fit: 'fits'; readonly bank: KoreanBank; readonly use?: KoreanAccountUse }
  | { readonly fit: 'unusual'; readonly banks: readonly KoreanBank[]; readonly why: 'characters' | 'length' | 'product-digits' }
  /** The bank is known, but no layout of its account numbers is. */
  | { readonly fit: 'no-layout'; readonly banks: readonly KoreanBank[] }
  | { readonly fit: 'unknown-bank' };

/** Legal forms and ornaments that people add or leave out. */
const ORNAMENTS = /\(주\)|㈜|주식회사|(?:co\.?,?\s*)?ltd\.?$|[\s\p{P}\p{Cf}]/gu;

/**
 * The institutions a name or a three-digit code may mean: several where people use one word for a bank and its co-operatives
 * (농협 is 011 and 012). English and Korean names and their usual short forms are known; the whole name must match.
 */
export const findKoreanBanks = rememberFor(512, (nameOrCode: string, banks: readonly KoreanBank[]): readonly KoreanBank[] => {
  const wanted = plainName(nameOrCode);
  if (wanted === '') return [];
  if (/^[0-9]{1,4}$/.test(wanted)) return banks.filter(({ code }) => code === wanted.replace(/^0+/, '').padStart(3, '0'));
  return banks.filter((_, at) => plainNames(banks)[at]?.includes(wanted));
});

const plainNames = oncePer((banks: readonly KoreanBank[]) => banks.map(({ ko, en, aliases }) => [ko, en, ...aliases].map(plainName)));

function plainName(text: string): string {
  return text.length > 200 ? '' : text.normalize('NFKC').toLowerCase().replace(ORNAMENTS, '');
}

/**
 * Whether an account number looks as numbers of that bank usually do. Advisory only: layouts change, old ones live on and banks
 * let people choose numbers, so nothing is ever called invalid. Source: korean-banks.yaml.
 */
export function fitKoreanAccount(account: string, bank: string, banks: readonly KoreanBank[]): KoreanAccountFit {
  const found = findKoreanBanks(bank, banks);
  if (found.length === 0) return { fit: 'unknown-bank' };
  const digits = compactCode(account, 64);
  if (digits === undefined || !/^[0-9]+$/.test(digits)) return { fit: 'unusual', banks: found, why: 'characters' };
  const withLayout = found.filter(({ lengths }) => lengths.length > 0);
  if (withLayout.length === 0) return { fit: 'no-layout', banks: found };
  return fitOne(digits, withLayout);
}

function fitOne(digits: string, banks: readonly KoreanBank[]): KoreanAccountFit {
  const ofLength = banks.filter(({ lengths }) => lengths.includes(digits.length));
  if (ofLength.length === 0) return { fit: 'unusual', banks, why: 'length' };
  for (const bank of ofLength) {
    const pattern = bank.patterns.find((candidate) => matches(digits, candidate));
    if (pattern !== undefined) return { fit: 'fits', bank, use: pattern.use };
  }
  const loose = ofLength.find((bank) => isOpen(bank, digits.length));
  return loose === undefined ? { fit: 'unusual', banks: ofLength, why: 'product-digits' } : { fit: 'fits', bank: loose };
}

function matches(digits: string, { length, at, codes }: KoreanAccountPattern): boolean {
  return digits.length === length && codes.some((code) => digits.startsWith(code, at));
}

function isOpen(bank: KoreanBank, length: number): boolean {
  return bank.open.includes(length) || !bank.patterns.some((pattern) => pattern.length === length);
}
