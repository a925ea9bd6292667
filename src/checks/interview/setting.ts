import type { InterviewFacts } from '../../facts/interview.ts';
import type { InterviewRecord } from '../../facts/interview/records.ts';
import { isNo, isYes } from '../../facts/said.ts';
import type { Say } from './say.ts';

/** Korean advisory of 2022-12-08 and US guidance of 2022-05-16: hold a video interview. A later one on camera clears an earlier failure. */
export function videoHeld(facts: InterviewFacts): Say<'video-held'> {
  const seen = facts.video.find((call) => call.seen === 'throughout') ?? facts.video.find((call) => call.seen === 'gap' || call.seen === 'some');
  if (seen) return { reason: 'held-on-camera', values: { minutes: seen.cameraMinutes }, evidence: [`${seen.pointer}/cameraMinutes`] };
  const met = facts.inPerson[0];
  if (met) return { reason: 'held-in-person', values: {}, evidence: [`${met.pointer}/mode`] };
  const { alternativeTaken } = facts;
  if (alternativeTaken) return { reason: 'other-live-check', values: {}, evidence: [`${alternativeTaken.pointer}/accommodation`] };
  return videoNotHeld(facts);
}

function videoNotHeld({ video, declinedVideo, alternativeAsked, interviews }: InterviewFacts): Say<'video-held'> {
  const few = video.find((call) => call.seen === 'minutes');
  const dark = video.find((call) => call.seen === 'never');
  const declined = declinedVideo[0];
  const short = few ?? dark ?? declined;
  if (alternativeAsked && short) return { reason: 'alternative-due', values: {}, evidence: [short.pointer] };
  if (few) return { reason: 'seen-for-minutes', values: { cameraMinutes: few.cameraMinutes, minutes: few.minutes }, evidence: [`${few.pointer}/cameraMinutes`] };
  if (declined) return { reason: 'declined', values: {}, evidence: [`${declined.pointer}/outcome`] };
  if (dark) return { reason: 'never-on-camera', values: {}, evidence: [`${dark.pointer}/cameraMinutes`] };
  const open = interviews.find(({ interview }) => interview.mode === 'video' && OPEN_OUTCOMES.has(interview.outcome));
  return open && { reason: 'not-yet', values: {}, evidence: [`${open.pointer}/outcome`] };
}

const OPEN_OUTCOMES: ReadonlySet<string | undefined> = new Set(['planned', 'missed', 'cut-short']);

/** Korean advisory of 2022-12-08: text chat or telephone asked for instead of a video interview. */
export function chatOrPhoneInstead(facts: InterviewFacts): Say<'chat-or-phone-instead'> {
  const asked = requestForLess(facts);
  const seen = facts.inPerson[0] ?? facts.video.find((call) => call.seen !== 'never' && call.seen !== 'too-short' && call.seen !== 'minutes');
  if (seen) return { reason: asked ? 'seen-all-the-same' : 'no-request', values: {}, evidence: [`${seen.pointer}/mode`] };
  if (asked && facts.alternativeAsked) return { reason: 'accommodation', values: {}, evidence: [asked.pointer] };
  if (asked) return { reason: asked.phone ? 'asked-for-phone' : 'asked-for-chat', values: {}, evidence: [asked.pointer] };
  if (facts.base.profile.communications?.insteadOfVideo === 'none') return { reason: 'no-request', values: {}, evidence: ['/communications/insteadOfVideo'] };
  const ours = facts.interviews.find(({ interview }) => interview.changedBy === 'company' && isRemoteWithoutFace(interview.mode));
  return ours && { reason: 'company-chose', values: {}, evidence: [`${ours.pointer}/changedBy`] };
}

function requestForLess({ base, interviews }: InterviewFacts): { readonly phone: boolean; readonly pointer: string } | undefined {
  const instead = base.profile.communications?.insteadOfVideo;
  if (instead === 'chat' || instead === 'phone') return { phone: instead === 'phone', pointer: '/communications/insteadOfVideo' };
  const changed = interviews.find(({ interview }) => interview.changedBy === 'candidate' && isRemoteWithoutFace(interview.mode));
  return changed && { phone: changed.interview.mode === 'phone', pointer: `${changed.pointer}/changedBy` };
}

function isRemoteWithoutFace(mode: InterviewRecord['interview']['mode']): boolean {
  return mode === 'chat' || mode === 'phone' || mode === 'email';
}

/** Joint notice of 2026-09-18: a face seen for a few minutes, then no camera. The last call decides; an earlier failure is forgiven. */
export function cameraStayedOn({ video, alternativeAsked }: InterviewFacts): Say<'camera-stayed-on'> {
  const calls = video.filter(({ seen }) => seen === 'throughout' || seen === 'gap' || seen === 'minutes');
  const last = calls.at(-1);
  if (!last) return undefined;
  const values = { cameraMinutes: last.cameraMinutes, minutes: last.minutes };
  const evidence = [`${last.pointer}/cameraMinutes`, `${last.pointer}/minutes`];
  if (last.seen === 'throughout') {
    const failedBefore = calls.length > 1 && calls.some(({ seen }) => seen !== 'throughout');
    return { reason: failedBefore ? 'later-call-fine' : 'on-throughout', values, evidence };
  }
  if (alternativeAsked) return { reason: 'accommodation', values, evidence };
  if (last.seen === 'gap') return { reason: 'gap', values, evidence };
  return { reason: calls.some(({ seen }) => seen === 'throughout') ? 'off-in-last-call' : 'off-after-minutes', values, evidence };
}

/** FBI notice of 2025-07-23: background not hidden. Privacy is a good reason, so hiding it never weighs more than a partial. */
export function backgroundOpen({ held }: InterviewFacts): Say<'background-open'> {
  const shown = held.filter(({ interview }) => interview.mode === 'video' && interview.background !== undefined);
  const open = shown.find(({ interview }) => interview.background === 'clear');
  if (open) return { reason: 'open', values: {}, evidence: [`${open.pointer}/background`] };
  const hidden = shown[0];
  return hidden && { reason: 'hidden', values: {}, evidence: [`${hidden.pointer}/background`] };
}

/** Joint US and Korean guidance of 2023-10-18: keep records of contacts. A recording needs notice and consent. */
export function recordsKept({ interviews, said }: InterviewFacts): Say<'records-kept'> {
  const recorded = interviews.filter(({ interview }) => isYes(interview.recorded));
  const without = recorded.find(({ interview }) => !isYes(interview.recordingConsent));
  if (without) return { reason: 'consent-missing', values: {}, evidence: [`${without.pointer}/recorded`] };
  if (recorded[0]) return { reason: 'recorded', values: {}, evidence: [`${recorded[0].pointer}/recordingConsent`] };
  const kept = said.recordKept.find((one) => one.said === 'yes');
  if (kept) return { reason: 'kept', values: {}, evidence: [kept.pointer] };
  const none = interviews.find(({ interview }) => isNo(interview.recordKept));
  return none && { reason: 'none-kept', values: {}, evidence: [`${none.pointer}/recordKept`] };
}
