import type { FootprintFacts } from '../../facts/footprint.ts';
import type { ProfileRecord } from '../../facts/footprint/own-profiles.ts';
import { threshold } from '../../facts/reference.ts';
import { judged } from '../../facts/said.ts';
import type { Say } from './say.ts';
import { gather } from '../../facts/lists.ts';

const DAYS_A_MONTH = 30.4;

/** US guidance of 2022-05-16: profiles made to lend weight. New accounts are ordinary, so age alone is a question at most. */
export function profileAge({ ages, base }: FootprintFacts): Say<'profile-age'> {
  const { oldestDays, allYoung, undated, created, datedBack, careerYears, career } = ages;
  if (oldestDays === undefined) return undefined;
  const months = Math.floor(oldestDays / DAYS_A_MONTH);
  if (!allYoung) return { reason: 'older', values: { months }, evidence: created };
  if (undated > 0) return { reason: 'some-undated', values: { count: undated }, evidence: created };
  if (datedBack.length > 0) return { reason: 'dated-back', values: {}, evidence: [...datedBack, ...created] };
  if (careerYears === undefined || career === undefined) return undefined;
  if (!ages.longCareer) return { reason: 'short-career', values: {}, evidence: [...created, career] };
  const confirmed = (base.profile.claims?.employment ?? []).findIndex(({ verification }) => verification?.result === 'confirmed' && verification.contactFrom === 'own-research');
  if (confirmed >= 0) return { reason: 'confirmed-elsewhere', values: {}, evidence: [...created, `/claims/employment/${confirmed}/verification`] };
  return { reason: 'all-young', values: { months, years: careerYears }, evidence: [...created, career] };
}

/** US guidance of 2022-05-16: surprisingly simple profiles. Having none is never meant, and a confirmed page is enough. */
export function simplePortfolio({ own, base }: FootprintFacts): Say<'simple-portfolio'> {
  const posts = threshold(base.reference, 'footprint', 'few-posts');
  const connections = threshold(base.reference, 'footprint', 'few-connections');
  const counted = own.filter(({ profile }) => profile.posts !== undefined || profile.connections !== undefined || (profile.confirms ?? []).length > 0);
  const full = counted.filter(({ profile }) => (profile.posts ?? 0) >= posts || (profile.connections ?? 0) >= connections || (profile.confirms ?? []).length > 0);
  const evidence = (records: readonly ProfileRecord[]): readonly string[] => records.map(({ pointer }) => pointer);
  if (full.length > 0) return { reason: 'substance', values: {}, evidence: evidence(full) };
  const empty = counted.filter(({ profile }) => profile.posts !== undefined && profile.connections !== undefined);
  return empty.length > 0 && empty.length === own.length ? { reason: 'nearly-empty', values: { count: empty.length, total: own.length }, evidence: evidence(empty) } : undefined;
}

/** US guidance of 2022-05-16: sites given to open an account must exist. Links die, so a dead one is a question. */
export function sitesExist({ own }: FootprintFacts): Say<'sites-exist'> {
  const said = (value: 'yes' | 'no' | 'unsure'): readonly string[] => own.filter(({ profile }) => judged(profile.reachable) === value).map(({ pointer }) => `${pointer}/reachable`);
  const [dead, open, unsure] = [said('no'), said('yes'), said('unsure')];
  const total = dead.length + open.length + unsure.length;
  if (dead.length > 0) return { reason: 'unreachable', values: { count: dead.length, total }, evidence: dead };
  if (open.length > 0) return { reason: 'reachable', values: { count: open.length }, evidence: open };
  return unsure.length > 0 ? { reason: 'unsure', values: {}, evidence: unsure } : undefined;
}

/** US guidance of 2022-05-16: details that belong to somebody else. Only a profile that the candidate gave counts; a namesake never does. */
export function belongsToCandidate({ all }: FootprintFacts): Say<'belongs-to-candidate'> {
  const others = all.filter(({ profile }) => judged(profile.belongsToOther) === 'yes');
  const given = at(others.filter(({ profile }) => profile.foundBy === 'candidate'));
  if (given.length > 0) return { reason: 'not-own', values: { count: given.length }, evidence: given };
  const confirmed = all.filter(({ profile }) => (profile.confirms ?? []).length > 0 && judged(profile.belongsToOther) !== 'yes');
  const open = at(others.filter(({ profile }) => profile.foundBy === undefined));
  if (confirmed.length > 0) return { reason: 'confirmed', values: { count: confirmed.length }, evidence: confirmed.map(({ pointer }) => `${pointer}/confirms`) };
  if (open.length > 0) return { reason: 'who-named-it', values: {}, evidence: open };
  if (others.length > 0) return { reason: 'namesake', values: {}, evidence: at(others) };
  const unsure = at(all.filter(({ profile }) => judged(profile.belongsToOther) === 'unsure'));
  return unsure.length > 0 ? { reason: 'unsure', values: {}, evidence: unsure } : undefined;
}

function at(records: readonly ProfileRecord[]): readonly string[] {
  return records.map(({ pointer }) => `${pointer}/belongsToOther`);
}

/** FBI notice of 2025-07-23: compare contact data with other platforms. One address under two people's names is what counts. */
export function contactsAgree({ contacts }: FootprintFacts): Say<'contacts-agree'> {
  const onProfiles = contacts.filter(({ where }) => where === 'profile');
  const others = onProfiles.filter(({ name, ofOther }) => ofOther || name === 'inconsistent');
  if (others.length > 0) return { reason: 'other-name', values: { count: others.length }, evidence: gather(others, ({ evidence }) => evidence) };
  const inCommits = contacts.find(({ where, name }) => where === 'commits' && name === 'inconsistent');
  if (inCommits) return { reason: 'in-commits', values: {}, evidence: inCommits.evidence };
  const open = contacts.find(({ name }) => name === 'ask' || name === 'own');
  if (open) return { reason: 'name-open', values: {}, evidence: open.evidence };
  const agreeing = contacts.find(({ name }) => name === 'consistent' || name === 'explained');
  return agreeing && { reason: 'agree', values: {}, evidence: agreeing.evidence };
}
