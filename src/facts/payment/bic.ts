import { countrySpecs } from 'ibantools';
import { remember } from '../remember.ts';
import { compactCode } from './compact.ts';

export type BicProblem = 'empty' | 'length' | 'format' | 'unknown-country';

export type ParsedBic =
  | {
      readonly valid: true;
      readonly bank: string;
      readonly country: string;
      readonly location: string;
      readonly branch?: string;
      /** A second location character of 0 marks a code of the test network. */
      readonly test: boolean;
    }
  | { readonly valid: false; readonly problem: BicProblem };

/**
 * Reads a BIC (SWIFT code) of 8 or 11 characters; the country is part of it. It says nothing about whether the code is in use.
 * Source: ISO 9362:2022 (bank 4 letters or digits, country 2 letters, location 2, branch 3; letters only for the bank in practice).
 */
export const parseBic = remember(1024, (text: string): ParsedBic => {
  const code = compactCode(text, 32)?.toUpperCase();
  if (code === '') return { valid: false, problem: 'empty' };
  if (code === undefined || (code.length !== 8 && code.length !== 11)) return { valid: false, problem: 'length' };
  if (!/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(code)) return { valid: false, problem: 'format' };
  const country = code.slice(4, 6);
  if (countrySpecs[country] === undefined) return { valid: false, problem: 'unknown-country' };
  const branch = code.slice(8);
  return {
    valid: true,
    bank: code.slice(0, 4),
    country,
    location: code.slice(6, 8),
    ...(branch === '' ? {} : { branch }),
    test: code[7] === '0',
  };
});
