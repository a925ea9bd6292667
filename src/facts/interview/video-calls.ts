import { threshold, type Reference } from '../reference.ts';
import type { InterviewRecord } from './records.ts';

/**
 * How long the face was seen: `throughout` but for a small gap, with a `gap`, for a few `minutes` only, `never`; `too-short` when
 * the call broke off before it became an interview; `some` when the length of the call is not known.
 */
export type FaceSeen = 'throughout' | 'gap' | 'minutes' | 'never' | 'too-short' | 'some';

export interface VideoCall extends InterviewRecord {
  readonly cameraMinutes: number;
  readonly minutes: number;
  readonly seen: FaceSeen;
  /** The whole call lasted a few minutes only. */
  readonly brief: boolean;
}

/** One call, or none when it was no video call or nobody noted how long the camera was on. */
export function videoCall(record: InterviewRecord, reference: Pick<Reference, 'themes'>): VideoCall | undefined {
  const { mode, cameraMinutes, minutes } = record.interview;
  if (mode !== 'video' || cameraMinutes === undefined) return undefined;
  const few = threshold(reference, 'interview', 'few-camera-minutes');
  return { interview: record.interview, order: record.order, pointer: record.pointer, cameraMinutes, minutes: minutes ?? cameraMinutes, seen: faceSeen(record, few, reference), brief: minutes !== undefined && minutes <= few };
}

function faceSeen({ interview }: InterviewRecord, few: number, reference: Pick<Reference, 'themes'>): FaceSeen {
  const { minutes, cameraMinutes = 0, outcome } = interview;
  if (outcome === 'cut-short' && (minutes ?? cameraMinutes) <= few) return 'too-short';
  if (cameraMinutes === 0) return 'never';
  if (minutes === undefined) return 'some';
  const gap = minutes - cameraMinutes;
  const allowed = Math.max(threshold(reference, 'interview', 'camera-gap-minutes'), minutes * threshold(reference, 'interview', 'camera-gap-share'));
  if (gap <= allowed) return 'throughout';
  return cameraMinutes <= few && cameraMinutes < gap ? 'minutes' : 'gap';
}
