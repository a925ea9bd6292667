// Identity papers, addresses, contract and payment of one candidate, all telling the same story.

import { iso } from './dates.mjs';
import { pad } from './countries.mjs';
import { accountOf, documentNumberOf, ibanOf, walletOf, writeAccount, writeIban } from './identifiers.mjs';
import { distinct } from './random.mjs';

/** @typedef {import('./random.mjs').Random} Random */

const ASIA = new Set(['KR', 'CN', 'JP']);

/** @returns {{ country: string, region: string, city: string, address: string, postcode: string }} a home nobody else has */
export function homeOf(country, city, index, r) {
  const at = distinct(index, 90_000_000, 31);
  const street = r.pick(country.streets);
  const building = (at % 300) + 1;
  const unit = Math.floor(at / 300);
  const address = country.code === 'KR' ? `${street} ${building}, ${100 + (unit % 97)}동 ${Math.floor(unit / 97) + 101}호`
    : ASIA.has(country.code) ? `${street}${building}号${unit + 1}室`
    : country.code === 'US' ? `${unit + 100} ${street}, Apt ${building}`
    : country.code === 'GB' ? `Flat ${building}, ${unit + 1} ${street}`
    : `${street} ${unit + 1}/${building}`;
  return { country: country.code, region: city.region, city: city.name, address, postcode: postcodeOf(country, index) };
}

function postcodeOf({ postcode }, index) {
  const [form, low, high] = postcode;
  if (typeof form === 'string') return `${form}${low + (index % (high - low))} ${1 + (index % 9)}${'ABDEFGHJLN'[index % 10]}${'PQRSTUWXYZ'[Math.floor(index / 10) % 10]}`;
  return pad(low + distinct(index % 5000, high - low, 37), form);
}

/** The same address in another hand: 0 as parts, 1 in one line, 2 capitals and short words, 3 without postcode. */
export function writeAddress(place, style) {
  if (style === 0) return place;
  const { address, city, region, postcode, country } = place;
  if (style === 1) return `${address}, ${city} ${postcode}, ${country}`;
  if (style === 2) return { ...place, address: address.toUpperCase().replace('STREET', 'ST.').replace('AVENUE', 'AVE').replace(', APT ', ' #').replace('ROAD', 'RD') };
  return { country, region, city, address: address.replace(', ', '  ') };
}

/** @param {Random} r */
export function identityOf({ country, person, birthDate, home, index, today, number }, r) {
  const issued = today - r.between(200, 3000);
  return {
    documents: [
      {
        kind: 'passport',
        issuingCountry: country.code,
        name: person.passport,
        ...(person.native === undefined ? {} : { nativeName: person.native }),
        number: number ?? documentNumberOf(country, index),
        birthDate,
        citizenship: country.code,
        ...(r.chance(0.3) ? { address: home } : {}),
        issuedOn: iso(issued),
        expiresOn: iso(issued + 3652),
        ...(r.chance(0.3) ? { imageQuality: 'good' } : {}),
        inspections: [{ how: r.pick(['shown-live-on-video', 'verification-service', 'original-in-person']), by: 'HR', on: iso(today - r.between(2, 20)), result: 'genuine' }],
      },
    ],
    ...(r.chance(0.6) ? { checks: [{ kind: 'verification-service', on: iso(today - r.between(1, 15)), result: 'passed', covers: ['identity', 'address'], stage: 'onboarding' }] } : {}),
    ...(r.chance(0.4) ? { addressProof: { kind: r.pick(['utility bill', 'bank statement', 'register extract']), on: iso(today - r.between(5, 60)), place: { country: home.country, city: home.city }, verified: true } } : {}),
  };
}

export function contractOf({ person, birthDate, home, today }, r) {
  return { party: { name: r.chance(0.5) ? person.legal : person.name, birthDate, ...(r.chance(0.5) ? { address: home } : {}) }, signedOn: iso(today) };
}

/** @param {Random} r @returns the candidate's own account, in their own name */
export function accountEntry({ country, person, index, today }, r) {
  const iban = ibanOf(country, index);
  const holder = country.code === 'KR' || person.native === undefined ? person.legal : person.passport;
  const base = { holder, holderRelation: 'self', method: 'bank transfer' };
  const rest = { country: country.code, givenOn: iso(today - r.between(1, 9)), confirmed: r.pick(['account-lookup', 'bank-letter', 'small-deposit']) };
  if (iban !== undefined) return { ...base, iban: writeIban(iban, r.int(2)), ...rest };
  const account = accountOf(country, index);
  return { ...base, bank: account.bank, accountNumber: writeAccount(account, r.int(2)), ...(account.routing === undefined ? {} : { routingNumber: account.routing }), ...rest };
}

/** @param {Random} r */
export function walletEntry(seed, { person, index, today }, r) {
  const { wallet, chain } = walletOf(seed, index);
  return { holder: person.name, holderRelation: 'self', method: 'stablecoin', wallet, chain, givenOn: iso(today - r.between(1, 9)) };
}

/** @param {Random} r */
export function feeOf(country, r) {
  const [low, high, per] = country.pay;
  const amount = low + (high - low) * r.unit();
  return { amount: high > 10_000 ? Math.round(amount / 10_000) * 10_000 : Math.round(amount), currency: country.currency, per, setBy: 'candidate' };
}
