import type { ContactFacts } from '../../facts/contact.ts';
import { threshold } from '../../facts/reference.ts';
import { isYes, judged } from '../../facts/said.ts';
import type { Say } from './say.ts';

/** US guidance of 2022-05-16: cannot be reached in good time. Other hours that were agreed are no delay. */
export function reachable({ reachable: said, hoursAgreed, replies, base }: ContactFacts): Say<'reachable'> {
  const pointer = '/communications/reachableInHours';
  if (said === 'yes') return { reason: 'reached', values: {}, evidence: [pointer] };
  if (said === 'no' && hoursAgreed === 'yes') return { reason: 'other-hours-agreed', values: {}, evidence: ['/communications/hoursAgreed', pointer] };
  if (said === 'no') return { reason: 'not-reached', values: {}, evidence: [pointer] };
  const enough = replies.total >= threshold(base.reference, 'contact', 'replies-needed');
  const values = { count: replies.late.length, total: replies.total };
  if (!enough) return said === 'unsure' ? { reason: 'unsure', values: {}, evidence: [pointer] } : undefined;
  if (replies.late.length >= replies.total * threshold(base.reference, 'contact', 'late-share')) return { reason: 'often-late', values, evidence: replies.late };
  return { reason: 'in-time', values, evidence: ['/communications/replies'] };
}

/** US guidance of 2022-05-16: cannot do business in the required hours. A reason, a trip or agreed hours excuse; one missed meeting is nothing. */
export function availableInHours({ attendance: { attended, excused, missed }, hoursAgreed, base }: ContactFacts): Say<'available-in-hours'> {
  const total = attended.length + missed.length;
  if (missed.length === 0) {
    if (attended.length > 0) return { reason: 'attended', values: { count: attended.length }, evidence: attended };
    return excused.length > 0 ? { reason: 'excused', values: { count: excused.length }, evidence: excused } : undefined;
  }
  if (hoursAgreed === 'yes') return { reason: 'other-hours-agreed', values: {}, evidence: ['/communications/hoursAgreed', ...missed] };
  if (total < threshold(base.reference, 'contact', 'meetings-needed')) return { reason: 'too-few', values: { count: missed.length, total }, evidence: missed };
  const often = missed.length >= total * threshold(base.reference, 'contact', 'missed-share');
  return { reason: often ? 'mostly-missed' : 'some-missed', values: { count: missed.length, total }, evidence: missed };
}

/** US guidance of 2022-05-16: cold contact by people who say they are top executives. A company found in its register settles it. */
export function executiveColdContact({ base, companyConfirmed }: ContactFacts): Say<'executive-cold-contact'> {
  const { communications, engagement } = base.profile;
  const first = communications?.firstContact;
  if (first === undefined) return undefined;
  if (first.by === 'company') return { reason: 'we-approached', values: {}, evidence: ['/communications/firstContact/by'] };
  const executive = judged(first.isExecutive);
  const pointer = '/communications/firstContact/isExecutive';
  if (executive === 'no') return { reason: 'no-such-claim', values: {}, evidence: [pointer] };
  if (executive === undefined) return undefined;
  const through = engagement?.metThrough;
  if (isYes(engagement?.knownBefore)) return { reason: 'known-way', values: {}, evidence: ['/engagement/knownBefore'] };
  if (through !== undefined && through !== 'cold-contact' && through !== 'other') return { reason: 'known-way', values: {}, evidence: ['/engagement/metThrough'] };
  if (companyConfirmed !== undefined) return { reason: 'company-found', values: {}, evidence: [companyConfirmed, pointer] };
  return { reason: executive === 'unsure' ? 'unsure' : 'executive', values: {}, evidence: [pointer] };
}

/** Japan's advisory of 2024-03-26: signs that several people run one account. A team that was announced is no sign. */
export function severalVoices({ severalVoices: said, announcedTeam }: ContactFacts): Say<'several-voices'> {
  const pointer = '/communications/severalVoices';
  if (said === 'no') return { reason: 'one-voice', values: {}, evidence: [pointer] };
  if (said === 'yes' && announcedTeam !== undefined) return { reason: 'announced-team', values: {}, evidence: [announcedTeam, pointer] };
  if (said === undefined) return undefined;
  return { reason: said === 'yes' ? 'several' : 'unsure', values: {}, evidence: [pointer] };
}
