import fc from 'fast-check';
import { countrySpecs, extractIBAN, validateIBAN } from 'ibantools';
import { expect, test } from 'vitest';
import { parseIban } from '../../../src/facts/payment/iban.ts';

const countries = Object.entries(countrySpecs).filter(([, { chars }]) => chars);

/** Numbers of a country's layout; most have check digits of their own that do not fit, and one check digit in 97 does. */
const numbers = fc.oneof(...countries.map(([country, { bban_regexp: layout }]) =>
  fc.tuple(fc.stringMatching(new RegExp(layout ?? '')), fc.integer({ min: 0, max: 99 })).map(([own, check]) => ({ country, own: own.replace(/[^A-Z0-9]/g, '0'), check }))));

function withCheckDigits(country: string, own: string): string {
  const digits = [...`${own}${country}00`].map((letter) => Number.parseInt(letter, 36)).join('');
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${own}`;
}

test('a number is good where the library calls it so, and has its bank code', () => {
  fc.assert(fc.property(numbers, fc.boolean(), ({ country, own, check }, fitting) => {
    const text = fitting ? withCheckDigits(country, own) : `${country}${String(check).padStart(2, '0')}${own}`;
    const read = parseIban(text);
    expect(read.valid).toBe(validateIBAN(text).valid);
    if (read.valid) expect(read.bankCode).toBe(extractIBAN(text).bankIdentifier);
  }), { numRuns: 1000 });
});

test('a changed character is found where the library finds it', () => {
  fc.assert(fc.property(numbers, fc.nat(), fc.constantFrom(...'0123456789AZ'), ({ country, own }, place, letter) => {
    const good = withCheckDigits(country, own);
    const at = 2 + (place % (good.length - 2));
    const text = `${good.slice(0, at)}${letter}${good.slice(at + 1)}`;
    expect(parseIban(text).valid).toBe(validateIBAN(text).valid);
  }), { numRuns: 1000 });
});
