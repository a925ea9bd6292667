// What a candidate's traits put in the place of their own values. A group's values are those of a made-up candidate
// whose index lies beyond all real ones; every member writes them in a hand of their own.

import { COUNTRIES } from './countries.mjs';
import { TODAY, dayOf } from './dates.mjs';
import { carrierAddress, documentNumberOf, ibanOf, accountOf, mailOf, officeAddress, phoneOf, serialOf, homeAddress, walletOf, writeAccount, writeIban, writeMail, writePhone } from './identifiers.mjs';
import { homeOf, writeAddress } from './papers.mjs';
import { bidSentences, laidOut, nearCopy, resumeSentences } from './texts.mjs';
import { person } from './people.mjs';
import { companyName } from './career.mjs';
import { random } from './random.mjs';

/** Beyond every real candidate, so that no shared value is also somebody's own. */
const BEYOND = 1_500_000;
const CROWD_BEYOND = 2_200_000;
const NOTHING = Object.freeze({});

export function activityDay(r) {
  return TODAY - r.between(60, 240);
}

/** Countries whose texts near-copies are made of words with spaces between. */
const GROUP_COUNTRIES = COUNTRIES.flatMap((country) => Array(country.weight).fill(country));

/**
 * @param {number} seed @param {number} index @param {import('./plan.mjs').Trait} trait
 */
export function shared(seed, index, trait) {
  const { group, crowd, sharedIp, sharedDocument } = trait;
  if (group === undefined && crowd === undefined && !sharedIp && !sharedDocument) return NOTHING;
  const all = {};
  if (crowd !== undefined) Object.assign(all, crowdValues(seed, crowd));
  if (group !== undefined) Object.assign(all, groupValues(seed, group, trait.rank, index));
  // A group's own value stays, or its truth would no longer hold.
  if (sharedIp) all.address ??= '203.236.8.1';
  if (sharedDocument) all.documentNumber ??= 'M700K0001';
  return all;
}

function crowdValues(seed, { id, crowd }) {
  const r = random(seed, 41, id);
  const country = r.pick(GROUP_COUNTRIES);
  if (crowd === 'office') return { country, address: officeAddress(country, id) };
  if (crowd === 'carrier') return { country, address: carrierAddress(country, id) };
  if (crowd === 'agency') return { country, agencyPhone: writePhone(phoneOf(country, CROWD_BEYOND + id), 0) };
  if (crowd === 'payer') return { country, accounts: [payerAccount(country, CROWD_BEYOND + id, r)] };
  const home = homeOf(country, r.pick(country.cities), CROWD_BEYOND + id, r);
  return { country, home: () => home };
}

function payerAccount(country, index, r) {
  const company = `${companyName(country.code === 'KR', r)} EOR`;
  return accountWritten(country, index, 0, { holder: company, holderRelation: 'employer-of-record', holderProof: 'signed payment mandate' });
}

function accountWritten(country, index, style, holder) {
  const iban = ibanOf(country, index);
  const base = { ...holder, method: 'bank transfer' };
  if (iban !== undefined) return { ...base, iban: writeIban(iban, style), country: country.code, confirmed: 'bank-letter' };
  const account = accountOf(country, index);
  return { ...base, bank: account.bank, accountNumber: writeAccount(account, style), ...(account.routing === undefined ? {} : { routingNumber: account.routing }), country: country.code, confirmed: 'account-lookup' };
}

function groupValues(seed, group, rank, index) {
  const r = random(seed, 42, group.id);
  const country = r.pick(GROUP_COUNTRIES);
  const beyond = BEYOND + group.id;
  const values = { country };
  for (const { kind, from, to } of group.shares) {
    if (rank >= from && rank < to) Object.assign(values, VALUES[kind]({ seed, group, rank, index, country, beyond }));
  }
  return values;
}

const holderOf = ({ group, seed, rank, index, country }) => {
  if (group.relation === 'employer-of-record') return { holder: `${companyName(country.code === 'KR', random(seed, 43, group.id))} EOR`, holderRelation: 'employer-of-record', holderProof: 'signed payment mandate' };
  const owner = person(country.people, random(seed, 44, group.id));
  if (group.relation === 'spouses') return rank === 0 ? { holder: owner.legal, holderRelation: 'self' } : { holder: owner.legal, holderRelation: 'spouse', holderProof: 'family register extract' };
  return { holder: owner.legal, holderRelation: index % 3 === 0 ? 'self' : 'unknown' };
};

/** @type {Record<import('./plan.mjs').Kind, (of: any) => object>} */
const VALUES = {
  phone: ({ country, beyond, rank }) => ({ phone: () => ({ number: writePhone(phoneOf(country, beyond), rank), source: 'application' }) }),
  email: ({ seed, country, beyond, group, rank }) => {
    const r = random(seed, 45, group.id);
    const mail = mailOf(country, person(country.people, r).login, beyond, r);
    return { mail: () => ({ address: writeMail(mail, rank % 5), source: 'application' }) };
  },
  'bank-account': (of) => ({
    accounts: [accountWritten(of.country, of.beyond, of.rank % 3, holderOf(of))],
    ...(of.group.relation === 'spouses' && of.rank === 0 ? { person: person(of.country.people, random(of.seed, 44, of.group.id)) } : {}),
  }),
  wallet: ({ seed, beyond, rank }) => {
    const { wallet, chain } = walletOf(seed, beyond);
    const text = chain === 'ethereum' && rank % 2 === 1 ? `0x${wallet.slice(2).toUpperCase()}` : wallet;
    return { accounts: [{ method: 'stablecoin', wallet: text, chain }] };
  },
  document: ({ country, beyond, rank }) => {
    const number = documentNumberOf(country, beyond);
    return { documentNumber: rank % 3 === 1 ? number.toLowerCase() : rank % 3 === 2 ? `${number.slice(0, 4)} ${number.slice(4)}` : number };
  },
  address: ({ seed, group, country, beyond, rank }) => {
    const r = random(seed, 46, group.id);
    const home = homeOf(country, r.pick(country.cities), beyond, r);
    return { home: () => writeAddress(home, rank % 4) };
  },
  device: ({ beyond, rank }) => ({ serial: rank % 3 === 1 ? serialOf(beyond).toLowerCase() : rank % 3 === 2 ? `S/N ${serialOf(beyond)}`.slice(4) : serialOf(beyond) }),
  ip: ({ country, beyond }) => ({ address: homeAddress(country, beyond) }),
  handle: ({ seed, group, country, beyond }) => ({ handle: `${person(country.people, random(seed, 47, group.id)).login.replace('.', '')}${7_000_000 + beyond}` }),
  'resume-text': ({ seed, group, country, rank }) => {
    const r = random(seed, 48, group.id);
    const language = country.language === 'ko' ? (r.chance(0.7) ? 'ko' : 'en') : ['ru', 'vi'].includes(country.language) && r.chance(0.4) ? country.language : 'en';
    const base = [...resumeSentences(language, r), ...resumeSentences(language, r)].slice(0, r.between(9, 20));
    return { resume: (own) => laidOut(nearCopy(base, language, editShare(seed, group, rank), own), own) };
  },
  'bid-text': ({ seed, group, rank }) => {
    const base = bidSentences(random(seed, 49, group.id));
    return { bid: (own) => nearCopy(base, 'en', editShare(seed, group, rank), own) };
  },
  'name-and-birth-date': ({ seed, group, country }) => {
    const r = random(seed, 50, group.id);
    return { person: person(country.people, r), birth: dayOf(r.between(1972, 2001), 1, 1) + r.int(365) };
  },
};

/** Share of words a member changes of the text they all copied: two members differ in 5 to 20 %. */
export function editShare(seed, group, rank) {
  return 0.025 + 0.075 * random(seed, 51, group.id, rank).unit();
}
