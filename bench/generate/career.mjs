// Where a candidate worked and studied: without gaps of note, and never before there was time for it.

import { dayOf, iso } from './dates.mjs';
import * as w from './words.mjs';

/** @typedef {import('./random.mjs').Random} Random */

const YEAR_2017 = dayOf(2017, 6, 1);
const YEAR_2022 = dayOf(2022, 6, 1);

/** How many employers a resume names: two to six, most of them few. */
const JOBS = [2, 2, 3, 3, 4, 5, 6];

export function companyName(korean, r) {
  return korean ? r.skewed(w.KOREAN_COMPANIES_HEAD, 1.5) + r.skewed(w.KOREAN_COMPANIES_TAIL, 1.5) : `${r.skewed(w.COMPANY_HEADS, 1.5)}${r.chance(0.5) ? '' : ' '}${r.skewed(w.COMPANY_TAILS, 1.5)}`;
}

/** Nobody used a thing before it was there. */
function technologies(from, r) {
  const there = from < YEAR_2017 ? w.OLD_TECH : from < YEAR_2022 ? w.SETTLED_TECH : w.TECH;
  const chosen = new Set();
  for (let left = r.between(1, 5); left > 0; left -= 1) chosen.add(r.skewed(there, 2));
  return [...chosen];
}

const verified = (r, from) => (r.chance(0.28) ? { verification: { result: r.chance(0.9) ? 'confirmed' : 'no-answer', contactFrom: 'own-research', on: iso(from) } } : {});

/** @param {Random} r @param {{ korean: boolean, graduated: number, today: number, place: object }} life days as numbers */
export function employmentOf({ korean, graduated, today, place }, r) {
  const jobs = r.pick(JOBS);
  const years = Math.max(1, (today - graduated) / 365);
  const length = Math.max(200, Math.floor((years / jobs) * 365));
  const items = [];
  let from = graduated + r.between(20, 120);
  for (let at = 0; at < jobs && from < today - 90; at += 1) {
    const last = at === jobs - 1 || from + length > today - 120;
    const to = from + Math.floor(length * (0.8 + 0.35 * r.unit()));
    items.push({
      employer: companyName(korean, r),
      title: r.skewed(korean && r.chance(0.8) ? w.K_TITLES : w.TITLES, 1.5),
      from: iso(from).slice(0, 7),
      to: last ? 'present' : iso(Math.min(to, today - 60)).slice(0, 7),
      ...(r.chance(0.3) ? { place } : {}),
      ...(r.chance(0.3) ? { fullTime: true } : {}),
      technologies: technologies(from, r),
      ...verified(r, today - r.between(1, 20)),
    });
    if (last) break;
    from = Math.min(to, today - 60) + r.between(5, 70);
  }
  return items;
}

/** @param {Random} r */
export function educationOf(country, { enrolled, graduated, today }, r) {
  const korean = country.code === 'KR';
  return [
    {
      school: r.skewed(country.schools, 1.5),
      degree: r.skewed(korean ? w.K_DEGREES : w.DEGREES, 2),
      field: r.skewed(korean ? w.K_FIELDS : w.FIELDS, 2),
      from: iso(enrolled).slice(0, 7),
      to: iso(graduated).slice(0, 7),
      ...verified(r, today - r.between(1, 20)),
    },
  ];
}

/** @param {Random} r */
export function skillsOf(r) {
  const chosen = new Set();
  for (let left = r.between(5, 18); left > 0; left -= 1) chosen.add(r.skewed(w.SKILLS, 1.5));
  return [...chosen];
}
