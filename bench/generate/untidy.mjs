// A few files are not smooth: a trip, a private network abroad, a camera that stayed off. Most of it has a harmless reason.

import { COUNTRIES } from './countries.mjs';
import { iso } from './dates.mjs';
import { homeAddress } from './identifiers.mjs';
import { distinct } from './random.mjs';

/** @typedef {import('./random.mjs').Random} Random */

const SHARE = 0.07;

const abroad = (country, r) => {
  const other = r.pick(COUNTRIES);
  return other === country ? COUNTRIES[(COUNTRIES.indexOf(country) + 1) % COUNTRIES.length] : other;
};

function awayLogin({ country, index, today }, r) {
  const other = abroad(country, r);
  return { at: `${iso(today - 4)}T0${r.int(9)}:30:00Z`, ip: homeAddress(other, index, 1), country: other.code, network: 'residential' };
}

const KINDS = [
  (profile, of, r) => {
    const login = awayLogin(of, r);
    return { ...profile, logins: [...profile.logins, login], circumstances: { trips: [{ from: iso(of.today - 8), to: iso(of.today - 1), place: { country: login.country }, approvedBy: 'HR' }] } };
  },
  (profile, of, r) => ({ ...profile, logins: [...profile.logins, awayLogin(of, r)] }),
  (profile, of) => ({ ...profile, logins: [...profile.logins, { at: `${iso(of.today - 3)}T05:10:00Z`, ip: `45.${128 + (distinct(of.index, 32, 59) % 32)}.${distinct(of.index, 250, 61)}.${of.index % 251}`, network: 'vpn' }] }),
  (profile, of, r) => ({ ...profile, interviews: [{ on: iso(of.today - 32), mode: 'video', outcome: 'held', minutes: r.between(10, 30), cameraMinutes: 0, cameraOffReason: r.pick(['network too slow', 'camera broken', '회선 문제']) }, ...profile.interviews] }),
  (profile, of, r) => ({ ...profile, payment: { ...profile.payment, requests: [{ on: iso(of.today - 20), kind: r.pick(['crypto', 'prepayment', 'other-route']), reaction: r.pick(['accepted-refusal', 'repeated']) }] } }),
  (profile) => ({ ...profile, communications: { channelRequests: [{ to: 'Telegram', by: 'candidate', beforeContract: true }] } }),
  (profile, of) => ({ ...profile, identity: { ...profile.identity, documents: profile.identity.documents.map((paper) => ({ ...paper, expiresOn: iso(of.today - 30) })) } }),
  (profile, of, r) => ({ ...profile, circumstances: { moves: [{ on: iso(of.today - 300), to: profile.contact.addresses[0].place }], networks: [{ kind: r.pick(['employer-vpn', 'co-working', 'mobile']) }] } }),
];

/** @param {{ country: object, index: number, today: number }} of @param {Random} r */
export function untidied(profile, of, r) {
  return r.chance(SHARE) ? r.pick(KINDS)(profile, of, r) : profile;
}
