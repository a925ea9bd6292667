import { daysBetween } from '../../facts/calendar.ts';
import type { InterviewFacts } from '../../facts/interview.ts';
import type { SaidRecord } from '../../facts/interview/said-by-field.ts';
import { threshold } from '../../facts/reference.ts';
import type { Say } from './say.ts';

/** Joint guidance of 2023-10-18: signs of help in a test. A new task passed clears them; gaze and pauses are never asked for. */
export function answersOwn({ said }: InterviewFacts): Say<'answers-own'> {
  const coached = said.coached.find((one) => one.said === 'yes');
  if (coached) {
    const task = said.newTaskPassed.findLast((one) => one.order >= coached.order);
    if (!task) return { reason: 'coached', values: {}, evidence: [coached.pointer] };
    return { reason: task.said === 'yes' ? 'new-task-passed' : 'new-task-failed', values: {}, evidence: [coached.pointer, task.pointer] };
  }
  const last = said.coached.at(-1);
  return last && { reason: last.said === 'no' ? 'own-answers' : 'unsure', values: {}, evidence: [last.pointer] };
}

/** Korean advisory of 2022-12-08: the worker drives a stand-in's computer from afar during the demonstration. */
export function workedUnaided({ said }: InterviewFacts): Say<'worked-unaided'> {
  const seen = said.remoteControlSeen.find((one) => one.said === 'yes');
  if (seen) return { reason: 'somebody-else', values: {}, evidence: [seen.pointer] };
  const last = said.remoteControlSeen.at(-1);
  return last && { reason: last.said === 'no' ? 'unaided' : 'unsure', values: {}, evidence: [last.pointer] };
}

/** US guidance of 2022-05-16: a profile may carry a real person's jobs, so the live person should know them. */
export function explainsOwnHistory({ said, interviews, held }: InterviewFacts): Say<'explains-own-history'> {
  const known = said.explainsOwnHistory;
  const last = known.at(-1);
  if (last) {
    const evidence = pointersOf(known);
    if (last.said === 'no') return { reason: 'could-not', values: {}, evidence };
    if (last.said === 'unsure') return { reason: 'unsure', values: {}, evidence };
    return { reason: known.some((one) => one.said === 'no') ? 'explained-later' : 'explained', values: {}, evidence };
  }
  const ended = interviews.findLast(({ interview }) => interview.outcome === 'cut-short' && interview.endedBy === 'candidate');
  if (!ended || held.some(({ order }) => order > ended.order)) return undefined;
  return { reason: 'ended-by-candidate', values: {}, evidence: [`${ended.pointer}/endedBy`] };
}

/** FBI notice of 2025-01-23: easy questions on the claimed place of residence. Somebody who moved there lately need not know it. */
export function knowsClaimedPlace({ said, base }: InterviewFacts): Say<'knows-claimed-place'> {
  const known = said.knowsClaimedPlace;
  const wrong = known.find((one) => one.said === 'no');
  if (!wrong) return known[0] && { reason: known.some((one) => one.said === 'yes') ? 'knew' : 'unsure', values: {}, evidence: pointersOf(known) };
  const limit = threshold(base.reference, 'interview', 'recent-move');
  const asked = (wrong.on ?? base.asOf).slice(0, 10);
  const move = (base.profile.circumstances?.moves ?? []).findIndex(({ on }) => on <= asked && daysBetween(on, asked) <= limit);
  if (move >= 0) return { reason: 'moved-lately', values: {}, evidence: [wrong.pointer, `/circumstances/moves/${move}`] };
  return { reason: known.some((one) => one.said === 'yes') ? 'mixed' : 'did-not-know', values: {}, evidence: pointersOf(known) };
}

function pointersOf(records: readonly SaidRecord[]): readonly string[] {
  return records.map(({ pointer }) => pointer);
}
