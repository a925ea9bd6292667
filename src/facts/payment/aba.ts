import { compactCode } from './compact.ts';
import type { RoutingPrefix, RoutingUse } from './tables.ts';

export type RoutingProblem = 'empty' | 'length' | 'characters' | 'placeholder' | 'unassigned-prefix' | 'checksum';

export type ParsedRouting =
  | { readonly valid: true; readonly number: string; readonly use: RoutingUse; readonly district?: string }
  | { readonly valid: false; readonly problem: RoutingProblem };

/** All one digit passes the checksum for 0 only, 999999992 is the usual filler that passes it. */
const PLACEHOLDERS: readonly string[] = ['000000000', '999999992'];
const WEIGHTS: readonly number[] = [3, 7, 1, 3, 7, 1, 3, 7, 1];

/**
 * Reads a US routing number (ABA RTN, nine digits). `use` is what the first two digits are assigned for; `district` is the
 * Federal Reserve Bank (city) they stand for, absent for government and traveller's cheque numbers.
 * It says nothing about whether the number is assigned to a bank today.
 * Source: ABA routing number policy and Federal Reserve routing guides; prefix table in checklists/reference/payment.
 */
export function parseRoutingNumber(text: string, prefixes: readonly RoutingPrefix[]): ParsedRouting {
  const number = compactCode(text, 64);
  if (number === '') return { valid: false, problem: 'empty' };
  if (number === undefined) return { valid: false, problem: 'length' };
  if (!/^[0-9]+$/.test(number)) return { valid: false, problem: 'characters' };
  if (number.length !== 9) return { valid: false, problem: 'length' };
  if (PLACEHOLDERS.includes(number)) return { valid: false, problem: 'placeholder' };
  const prefix = prefixes.find((entry) => entry.prefix === number.slice(0, 2));
  if (prefix === undefined) return { valid: false, problem: 'unassigned-prefix' };
  if (weightedSum(number) % 10 !== 0) return { valid: false, problem: 'checksum' };
  return { valid: true, number, use: prefix.use, ...(prefix.district === undefined ? {} : { district: prefix.district }) };
}

function weightedSum(number: string): number {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) sum += weight * Number(number[index] ?? '0');
  return sum;
}
