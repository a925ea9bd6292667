// One candidate's whole file from seed, index and plan.

import { COUNTRIES } from './countries.mjs';
import { activityDay, shared } from './shared.mjs';
import { companyName, educationOf, employmentOf, skillsOf } from './career.mjs';
import { interviewsOf, loginsOf, platformAccountsOf, profilesOf } from './activity.mjs';
import { accountEntry, contractOf, feeOf, homeOf, identityOf, walletEntry } from './papers.mjs';
import { dayOf, iso } from './dates.mjs';
import { mailOf, phoneOf, serialOf, writeMail, writePhone } from './identifiers.mjs';
import { languageOf, resumeOf } from './texts.mjs';
import { person as personOf } from './people.mjs';
import { distinct, random } from './random.mjs';
import { untidied } from './untidy.mjs';
import { TITLES } from './words.mjs';

/** @typedef {import('./random.mjs').Random} Random */

const WEIGHTED = COUNTRIES.flatMap((country) => Array(country.weight).fill(country));
const REQUISITIONS = 40;
/** Of the devices issued: makers who left the serial number empty. */
const NO_SERIAL_SHARE = 0.08;
/** Of all candidates: a form that wanted a second phone got this one. */
const NO_PHONE = '000-0000-0000';
const NO_PHONE_SHARE = 0.03;
const WALLET_SHARE = 0.03;

/** @param {number} index @returns {string} */
export const idOf = (index) => `c-${String(index).padStart(7, '0')}`;

/** Who the candidate is: everything the parts of the file must agree on. */
function characterOf(seed, index, common, r) {
  const country = common.country ?? r.pick(WEIGHTED);
  const person = common.person ?? personOf(country.people, r);
  const today = activityDay(r);
  const birth = common.birth ?? dayOf(r.between(1972, 2001), 1, 1) + r.int(365);
  const enrolled = birth + 365 * 19 + r.between(0, 200);
  const graduated = Math.min(enrolled + 365 * 4 + r.between(0, 400), today - 700);
  const city = r.skewed(country.cities, 1.5);
  const stated = common.home?.(r) ?? homeOf(country, city, index, r);
  return {
    seed, index, country, person, today, enrolled, graduated, city, stated,
    korean: country.code === 'KR',
    birthDate: iso(birth),
    home: typeof stated === 'string' ? { country: country.code, city: city.name } : stated,
    place: { country: country.code, city: city.name },
    placeText: `${city.name}, ${country.code}`,
    years: Math.floor((today - graduated) / 365),
    handle: common.handle ?? `${person.login.replace('.', r.pick(['', '-', '']))}${distinct(index, 9_000_000, 41)}`,
    number: common.documentNumber,
  };
}

function claimsOf(who, common, r) {
  const { country, person, birthDate, place, placeText, city, years } = who;
  return {
    legalName: person.legal,
    birthDate,
    citizenship: [country.code],
    residence: r.chance(0.8) ? place : placeText,
    timeZone: city.zone,
    yearsOfExperience: years,
    skills: skillsOf(r),
    employment: employmentOf(who, r),
    education: educationOf(country, who, r),
    resumeText: common.resume?.(r) ?? resumeOf(languageOf(country, r), r),
  };
}

function morePhones({ country, index }, agencyPhone, r) {
  if (agencyPhone !== undefined) return [{ number: agencyPhone, source: 'vendor' }];
  if (r.chance(NO_PHONE_SHARE)) return [NO_PHONE];
  return r.chance(0.08) ? [writePhone(phoneOf(country, index, 1), r.int(4))] : [];
}

function contactOf(who, common, r) {
  const { country, index, person, stated, today, korean, handle } = who;
  return {
    phones: [common.phone?.(r) ?? { number: writePhone(phoneOf(country, index), r.int(4)), source: 'application' }, ...morePhones(who, common.agencyPhone, r)],
    emails: [common.mail?.(r) ?? { address: writeMail(mailOf(country, person.login, index, r), 0), source: 'application', confirmed: true }],
    addresses: [{ place: stated, source: 'application', since: iso(today - r.between(100, 2000)) }],
    ...(r.chance(0.4) ? { messengers: [{ service: korean ? 'KakaoTalk' : r.pick(['Telegram', 'WhatsApp', 'Signal', 'Skype']), handle }] } : {}),
  };
}

function paymentOf(who, common, r) {
  const more = common.accounts ?? (r.chance(WALLET_SHARE) ? [walletEntry(who.seed, who, r)] : []);
  return { agreedMethod: 'bank transfer', accounts: [accountEntry(who, r), ...more] };
}

function deviceOf({ stated, index, today }, serial, r) {
  return {
    delivery: { to: stated, kind: r.chance(0.9) ? 'home' : 'office', requestedOn: iso(today + 1), dispatchedOn: iso(today + 3) },
    issued: [{ serial: serial ?? (r.chance(NO_SERIAL_SHARE) ? 'To be filled by O.E.M.' : serialOf(index)), shippedOn: iso(today + 3), adminRights: false, monitoring: true, remoteTools: [] }],
  };
}

function refereeOf({ country, index, korean, today }, r) {
  const referee = personOf(country.people, r);
  const company = companyName(korean, r);
  const number = distinct(index, 900_000, 43);
  const domain = korean ? `company${number}.co.kr` : `${company.toLowerCase().replace(/[^a-z]/g, '')}${number}.com`;
  return { name: referee.name, company, email: `${referee.login.replace(/[^a-z.]/g, '')}@${domain}`, phone: writePhone(phoneOf(country, index, 3), 1), relation: r.pick(['manager', 'colleague', 'client', '상사', '동료']), contactFrom: 'own-research', outcome: 'confirmed', on: iso(today - r.between(1, 9)) };
}

/** @param {Random} r */
function openingOf({ today, years }, r) {
  return {
    requisition: `${['backend', 'frontend', 'data', 'mobile', 'design'][r.int(5)]}-2026-${String(r.int(REQUISITIONS) + 1).padStart(2, '0')}`,
    appliedOn: iso(today - 40),
    retainUntil: iso(today + 180),
    noticeGivenOn: iso(today - 40),
    role: { title: r.skewed(TITLES, 1.5), seniority: r.pick(['mid', 'mid', 'senior', 'junior']), years, remote: true },
    engagement: { kind: r.pick(['employee', 'contractor', 'contractor', 'platform']), metThrough: r.pick(['application', 'application', 'platform', 'referral', 'event']), startsOn: iso(today + 14) },
  };
}

/**
 * @param {number} seed
 * @param {number} index
 * @param {import('./plan.mjs').Trait} trait what this candidate shares with others
 */
export function profileOf(seed, index, trait) {
  const r = random(seed, 1, index);
  const common = shared(seed, index, trait);
  const who = characterOf(seed, index, common, r);
  const platformAccounts = platformAccountsOf(who, r, common.bid?.(r));
  const profile = {
    id: idOf(index),
    name: who.person.name,
    ...openingOf(who, r),
    claims: claimsOf(who, common, r),
    identity: identityOf(who, r),
    contract: contractOf(who, r),
    contact: contactOf(who, common, r),
    fee: { ...feeOf(who.country, r), on: iso(who.today - 30) },
    payment: paymentOf(who, common, r),
    interviews: interviewsOf(who.today, r),
    profiles: profilesOf(who, r),
    ...(r.chance(0.4) ? { references: [refereeOf(who, r)] } : {}),
    ...(platformAccounts === undefined ? {} : { platformAccounts }),
    logins: loginsOf(who, common.address, r),
    ...(common.serial !== undefined || r.chance(0.45) ? { device: deviceOf(who, common.serial, r) } : {}),
  };
  return untidied(profile, who, r);
}
