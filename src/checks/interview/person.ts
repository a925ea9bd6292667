import type { InterviewFacts } from '../../facts/interview.ts';
import type { RouteRecord } from '../../facts/interview/identity-routes.ts';
import type { UnannouncedCall } from '../../facts/interview/unannounced.ts';
import { threshold } from '../../facts/reference.ts';
import { judged } from '../../facts/said.ts';
import type { Say } from './say.ts';

/** Korean advisory of 2022-12-08: the real card held up in the video interview. Never asked is never a concern. */
export function idShownLive(facts: InterviewFacts): Say<'id-shown-live'> {
  const shown = facts.interviews.find(({ interview }) => interview.idShown === 'shown');
  if (shown) return { reason: 'shown', values: {}, evidence: [`${shown.pointer}/idShown`] };
  const step = facts.liveness.find((one) => one.step === 'id-held-up' && one.result === 'passed');
  const onVideo = step ? `${step.pointer}/result` : facts.routes.shownOnVideo[0];
  if (onVideo) return { reason: 'shown', values: {}, evidence: [onVideo] };
  const original = facts.routes.originalsSeen[0] ?? facts.routes.present.find(({ result }) => result === 'passed')?.pointer;
  if (original) return { reason: 'original-seen', values: {}, evidence: [original] };
  const declined = facts.interviews.find(({ interview }) => interview.idShown === 'declined');
  const alternativeDue = facts.alternativeAsked && !facts.alternativeTaken;
  if (declined) return { reason: alternativeDue ? 'alternative-due' : 'declined', values: {}, evidence: [`${declined.pointer}/idShown`] };
  const open = facts.interviews.find(({ interview }) => interview.idShown === 'not-asked');
  return open && { reason: 'not-asked', values: {}, evidence: [`${open.pointer}/idShown`] };
}

/** Joint alert of 2026-07-31: the person does not match the photo. People judge; two that disagree leave it half open. */
export function faceMatchesId({ said }: InterviewFacts): Say<'face-matches-id'> {
  const yes = said.faceMatchesId.find((one) => one.said === 'yes');
  const no = said.faceMatchesId.find((one) => one.said === 'no');
  if (yes && no) return { reason: 'reviewers-differ', values: {}, evidence: [yes.pointer, no.pointer] };
  if (no) return { reason: 'differs', values: {}, evidence: [no.pointer] };
  if (yes) return { reason: 'matches', values: {}, evidence: [yes.pointer] };
  const unsure = said.faceMatchesId[0];
  return unsure && { reason: 'unsure', values: {}, evidence: [unsure.pointer] };
}

/** FBI notice of 2025-07-23: compare who comes to later meetings with who was interviewed. One other person is one too many. */
export function samePersonLater({ said, meetings }: InterviewFacts): Say<'same-person-later'> {
  const inMeetings = meetings.map(({ meeting, pointer }) => ({ said: judged(meeting.samePerson), pointer: `${pointer}/samePerson` }));
  const looks = [...said.samePersonAsBefore, ...inMeetings].filter((one) => one.said !== undefined);
  const others = looks.filter((one) => one.said === 'no');
  if (others.length > 0) return { reason: 'another-person', values: { count: others.length, total: looks.length }, evidence: others.map(({ pointer }) => pointer) };
  const last = looks.at(-1);
  if (last?.said === 'unsure') return { reason: 'unsure', values: {}, evidence: [last.pointer] };
  return last && { reason: 'same-person', values: { count: looks.filter((one) => one.said === 'yes').length }, evidence: [last.pointer] };
}

/** Korean advisory of 2022-12-08: a video call without notice where suspicion exists. One missed call is nothing. */
export function unannouncedCall({ unannounced, base }: InterviewFacts): Say<'unannounced-call'> {
  const ended = (end: UnannouncedCall['end']): readonly string[] => unannounced.filter((call) => call.end === end).map(({ pointer }) => pointer);
  const others = ended('another-person');
  if (others.length > 0) return { reason: 'another-person', values: {}, evidence: others };
  const answered = ended('answered');
  if (answered.length > 0) return { reason: 'answered', values: {}, evidence: answered };
  const declined = ended('declined');
  if (declined.length >= threshold(base.reference, 'interview', 'unannounced-declined')) return { reason: 'declined', values: { count: declined.length }, evidence: declined };
  const dark = ended('without-camera');
  if (dark.length > 0) return { reason: 'without-camera', values: {}, evidence: dark };
  const missed = ended('missed');
  if (missed.length >= threshold(base.reference, 'interview', 'unannounced-missed')) return { reason: 'never-reached', values: { count: missed.length }, evidence: missed };
  const tried = [...declined, ...missed];
  return tried.length > 0 ? { reason: 'try-again', values: { count: tried.length }, evidence: tried } : undefined;
}

/** FBI notice of 2025-01-23: as much as possible in person. Only declining every route that was offered counts; medical tests never do. */
export function inPersonOrNotary({ routes, inPerson }: InterviewFacts): Say<'in-person-or-notary'> {
  const results = (result: RouteRecord['result']): readonly RouteRecord[] => routes.present.filter((route) => route.result === result);
  const failed = results('failed')[0];
  if (failed) return { reason: 'failed', values: {}, evidence: [failed.pointer] };
  const notary = results('passed').find(({ kind }) => kind === 'notary');
  if (notary) return { reason: 'notary', values: {}, evidence: [notary.pointer] };
  const met = results('passed')[0]?.pointer ?? (inPerson[0] ? `${inPerson[0].pointer}/mode` : routes.originalsSeen[0]);
  if (met) return { reason: 'met', values: {}, evidence: [met] };
  const open = results('inconclusive')[0];
  if (open) return { reason: 'inconclusive', values: {}, evidence: [open.pointer] };
  const declined = results('declined');
  if (declined.length === 0) return undefined;
  const evidence = declined.map(({ pointer }) => pointer);
  const distant = routes.distant[0];
  if (distant) return { reason: 'other-route', values: {}, evidence: [...evidence, distant.pointer] };
  return { reason: declined.some(({ alternativeOffered }) => alternativeOffered) ? 'declined' : 'alternative-due', values: {}, evidence };
}
