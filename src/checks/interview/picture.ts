import { tripOn } from '../../facts/away.ts';
import type { InterviewFacts, LivenessRecord } from '../../facts/interview.ts';
import { threshold } from '../../facts/reference.ts';
import { isYes } from '../../facts/said.ts';
import type { Say } from './say.ts';

/** FBI notices of 2025: steps in front of the camera that can break a generated picture. Two different ones settle it. */
export function livenessSteps(facts: InterviewFacts): Say<'liveness-steps'> {
  const steps = facts.liveness.filter(({ step }) => step !== 'window-view');
  const passed = steps.filter(({ result }) => result === 'passed');
  const different = new Set(passed.map(({ step }) => step)).size;
  const needed = threshold(facts.base.reference, 'interview', 'liveness-steps');
  const failed = steps.filter(({ result }) => result === 'failed');
  const pointers = (records: readonly LivenessRecord[]) => records.map(({ pointer }) => `${pointer}/result`);
  if (failed.length > 0) {
    const repeated = different >= needed && failed.every((bad) => passed.some((good) => good.step === bad.step && good.order > bad.order));
    return { reason: repeated ? 'passed-on-repeat' : 'failed', values: { count: failed.length }, evidence: pointers(failed) };
  }
  if (different >= needed) return { reason: 'passed', values: { count: different }, evidence: pointers(passed) };
  return stepsNotDone(facts, steps) ?? (passed.length > 0 ? { reason: 'too-few', values: { count: different, needed }, evidence: pointers(passed) } : undefined);
}

function stepsNotDone({ inPerson, alternativeTaken, alternativeAsked }: InterviewFacts, steps: readonly LivenessRecord[]): Say<'liveness-steps'> {
  if (inPerson[0]) return { reason: 'met-in-person', values: {}, evidence: [`${inPerson[0].pointer}/mode`] };
  if (alternativeTaken) return { reason: 'other-live-check', values: {}, evidence: [`${alternativeTaken.pointer}/accommodation`] };
  const declined = steps.find(({ result }) => result === 'declined');
  if (declined) return { reason: alternativeAsked ? 'alternative-due' : 'declined', values: {}, evidence: [`${declined.pointer}/result`] };
  const impossible = steps.find(({ result }) => result === 'not-possible');
  return impossible && { reason: 'not-possible', values: {}, evidence: [`${impossible.pointer}/result`] };
}

/** Joint alert of 2026-07-31: a picture that seems manipulated. Only people judge it; a meeting with the same person settles it. */
export function pictureNotManipulated({ said, inPerson }: InterviewFacts): Say<'picture-not-manipulated'> {
  const looks = said.looksManipulated;
  const suspect = looks.findLast((one) => one.said === 'yes');
  if (suspect) {
    const met = inPerson.find(({ interview, order }) => order > suspect.order && isYes(interview.samePersonAsBefore));
    if (met) return { reason: 'met-later', values: {}, evidence: [suspect.pointer, `${met.pointer}/samePersonAsBefore`] };
    const clean = looks.find((one) => one.said === 'no' && one.order > suspect.order);
    return { reason: clean ? 'clean-on-repeat' : 'looked-manipulated', values: {}, evidence: clean ? [suspect.pointer, clean.pointer] : [suspect.pointer] };
  }
  const last = looks.at(-1);
  return last && { reason: last.said === 'no' ? 'looked-real' : 'unsure', values: {}, evidence: [last.pointer] };
}

/** Korean advisory of 2022-12-08: a stand-in shows the face while the worker speaks on the telephone. */
export function voiceFitsPicture(facts: InterviewFacts): Say<'voice-fits-picture'> {
  const fits = facts.said.voiceFitsPicture;
  const last = fits.findLast((one) => one.said !== 'unsure');
  if (last?.said === 'no') return { reason: 'did-not-fit', values: {}, evidence: [last.pointer] };
  if (last) return { reason: fits.some((one) => one.said === 'no') ? 'fitted-later' : 'fitted', values: {}, evidence: [last.pointer] };
  const moved = movedToPhone(facts);
  if (moved) return { reason: 'moved-to-phone', values: {}, evidence: moved };
  return fits[0] && { reason: 'unsure', values: {}, evidence: [fits[0].pointer] };
}

/** Face shown in a call that never became a full interview, then a telephone call at the candidate's wish. */
function movedToPhone({ video, interviews, inPerson, alternativeAsked }: InterviewFacts): readonly string[] | undefined {
  if (alternativeAsked || inPerson.length > 0 || video.some((call) => call.seen === 'throughout' && !call.brief)) return undefined;
  const face = video.find(({ cameraMinutes }) => cameraMinutes > 0);
  const phone = face && interviews.find(({ interview, order }) => interview.mode === 'phone' && interview.changedBy === 'candidate' && order > face.order);
  return phone && [`${face.pointer}/cameraMinutes`, `${phone.pointer}/changedBy`];
}

/** FBI notice of 2025-07-23: the view from a window. Intrusive, so declining it says nothing. */
export function windowView({ liveness, base }: InterviewFacts): Say<'window-view'> {
  const views = liveness.filter(({ step }) => step === 'window-view');
  const last = views.findLast(({ result }) => result === 'passed' || result === 'failed') ?? views.at(-1);
  if (!last) return undefined;
  const evidence = [`${last.pointer}/result`];
  const trip = last.result === 'failed' ? tripOn(base.profile, last.on) : undefined;
  if (trip) return { reason: 'away', values: {}, evidence: [...evidence, trip] };
  return { reason: VIEW_REASONS[last.result], values: {}, evidence };
}

const VIEW_REASONS = { passed: 'fitted', failed: 'did-not-fit', declined: 'declined', 'not-possible': 'not-possible' } as const;
