// What systems saw of a candidate: sessions, interviews, profiles on sites, work on platforms.

import { homeAddress, homeAddress6 } from './identifiers.mjs';
import { instant, iso } from './dates.mjs';
import { bidSentences, nearCopy } from './texts.mjs';

/** @typedef {import('./random.mjs').Random} Random */

/** Logs of an inner network show addresses that everybody has. */
const PRIVATE_SHARE = 0.01;

/** @param {Random} r 0 to 50, most of them few */
export function loginCount(r) {
  const where = r.unit();
  if (where < 0.2) return 0;
  if (where < 0.85) return r.between(1, 5);
  return where < 0.97 ? r.between(6, 20) : r.between(21, 50);
}

/** @param {{ country: object, city: object, index: number, today: number }} who @param {string | undefined} crowdAddress shared with others @param {Random} r */
export function loginsOf({ country, city, index, today }, crowdAddress, r) {
  const count = Math.max(loginCount(r), crowdAddress === undefined ? 0 : 1);
  const home = r.chance(0.08) ? homeAddress6(country, index) : homeAddress(country, index);
  const mobile = homeAddress(country, index, 1);
  const events = [];
  const [withCity, withPoint, withKind] = [r.chance(0.6), r.chance(0.2), r.chance(0.4)];
  let day = today - count - 5;
  for (let at = 0; at < count; at += 1) {
    day += r.chance(0.7) ? 1 : 0;
    const local = r.between(9 * 60, 21 * 60);
    const minutes = (((local - country.offset * 60) % 1440) + 1440) % 1440;
    const ip = r.chance(PRIVATE_SHARE) ? `192.168.${r.int(2)}.${r.between(2, 20)}` : crowdAddress !== undefined && (at === 0 || r.chance(0.4)) ? crowdAddress : r.chance(0.12) ? mobile : home;
    events.push({
      at: instant(day, minutes),
      ip,
      country: country.code,
      ...(withCity ? { city: city.name } : {}),
      ...(withPoint ? { latitude: city.lat, longitude: city.lon } : {}),
      ...(withKind ? { network: ip === crowdAddress ? 'business' : ip === mobile ? 'mobile' : 'residential' } : {}),
    });
  }
  return events.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** @param {Random} r */
export function interviewsOf(today, r) {
  const first = today - r.between(8, 30);
  const items = [];
  for (let left = r.chance(0.6) ? 1 : 2, day = first; left > 0; left -= 1, day += r.between(1, 4)) {
    const minutes = r.between(25, 70);
    items.push({
      on: iso(day),
      mode: 'video',
      outcome: 'held',
      minutes,
      cameraMinutes: minutes,
      idShown: left === 1 || r.chance(0.5) ? 'shown' : 'not-asked',
      faceMatchesId: 'yes',
      ...(items.length > 0 ? { samePersonAsBefore: 'yes' } : {}),
      ...(left === 1 ? { liveness: [{ step: 'hand-before-face', result: 'passed' }, { step: r.pick(['turn-in-profile', 'window-view', 'new-gesture']), result: 'passed' }] } : {}),
      background: r.chance(0.93) ? 'clear' : 'blurred',
      looksManipulated: 'no',
      voiceFitsPicture: 'yes',
      explainsOwnHistory: 'yes',
      ...(r.chance(0.3) ? { knowsClaimedPlace: 'yes' } : {}),
      interviewers: [r.pick(['HR', 'Team lead', '인사팀', '개발팀장', 'CTO', 'Recruiter'])],
    });
  }
  return items;
}

const SITES = [
  ['GitHub', 'developer', 'https://github.com/'],
  ['LinkedIn', 'social-media', 'https://www.linkedin.com/in/'],
  ['Upwork', 'freelance-platform', 'https://www.upwork.com/freelancers/'],
  ['GitLab', 'developer', 'https://gitlab.com/'],
  ['Stack Overflow', 'developer', undefined],
  ['Medium', 'portfolio', 'https://medium.com/@'],
];

const offsetText = (hours) => `${hours < 0 ? '-' : '+'}${String(Math.floor(Math.abs(hours))).padStart(2, '0')}:${hours % 1 === 0 ? '00' : '30'}`;

/** @param {Random} r @param {{ handle: string, person: object, placeText: string, country: object, graduated: number, today: number }} who */
export function profilesOf({ handle, person, placeText, country, graduated, today }, r) {
  const items = [];
  for (let at = 0, count = r.chance(0.5) ? 1 : 2; at < count; at += 1) {
    const [site, kind, base] = SITES[(at === 0 ? 0 : r.int(SITES.length - 1) + 1)];
    if (items.some((item) => item.site === site)) continue;
    const created = Math.min(graduated + r.between(-300, 600), today - 400);
    items.push({
      site,
      kind,
      ...(base !== undefined && r.chance(0.6) ? { url: base + handle } : { handle: r.chance(0.3) ? `@${handle}` : handle }),
      name: person.name,
      ...(r.chance(0.6) ? { place: placeText } : {}),
      createdOn: iso(created),
      reachable: true,
      ...(r.chance(0.3) ? { checkedOn: iso(today - r.between(1, 9)) } : {}),
      ...(kind === 'developer' && base !== undefined ? { commits: { total: r.between(40, 4000), offsets: { [offsetText(country.offset)]: r.between(30, 3000) } } } : { connections: r.between(20, 900) }),
      ...(r.chance(0.3) ? { hasPhoto: true, photoShows: 'same-person' } : {}),
    });
  }
  return items;
}

/** @param {Random} r @param {readonly string[] | undefined} template a bid shared with others */
export function platformAccountsOf({ handle, person, today }, r, template) {
  if (template === undefined && !r.chance(0.25)) return undefined;
  const own = template ?? bidSentences(r);
  const bidTexts = template !== undefined || r.chance(0.75) ? Array.from({ length: r.between(1, 3) }, (_, at) => (at === 0 ? own : nearCopy(own, 'en', 0.05, r)).join(' ')) : undefined;
  const created = today - r.between(300, 2000);
  return [
    {
      platform: r.skewed(['Upwork', 'Wishket', 'Freelancer', 'Kmong', 'Toptal'], 1.5),
      handle,
      ownerName: person.name,
      createdOn: iso(created),
      verifiedOn: iso(created + 10),
      status: 'active',
      bids: r.between(5, 60),
      accepted: r.between(2, 5),
      totalHours: r.between(20, 1500),
      hoursSince: iso(created + 20),
      ...(bidTexts === undefined ? {} : { bidTexts }),
      ratings: [{ by: `client-${r.int(100_000_000)}`, on: iso(today - r.between(20, 200)), score: 4 + r.int(11) / 10 }],
    },
  ];
}
