import type { Profile } from '../../model/profile/schema.ts';
import { instantOf } from '../instants.ts';

export type Interview = NonNullable<Profile['interviews']>[number];
export type Meeting = NonNullable<Profile['meetings']>[number];

/** An interview with its place in time and in the profile, so that evidence can point at it. */
export interface InterviewRecord {
  readonly interview: Interview;
  /** Place among the interviews in time, from 0. */
  readonly order: number;
  readonly pointer: string;
}

export interface MeetingRecord {
  readonly meeting: Meeting;
  readonly pointer: string;
}

/** By date where every interview has one, else as they stand in the file. */
export function interviewsInOrder(interviews: readonly Interview[]): readonly InterviewRecord[] {
  const found = interviews.map((interview, at) => ({ interview, pointer: `/interviews/${at}` }));
  if (found.length > 1 && interviews.every(({ on }) => on !== undefined)) found.sort((a, b) => timeOf(a.interview.on) - timeOf(b.interview.on));
  return found.map(({ interview, pointer }, order) => ({ interview, order, pointer }));
}

export function meetingsInOrder(meetings: readonly Meeting[]): readonly MeetingRecord[] {
  return meetings.map((meeting, at) => ({ meeting, pointer: `/meetings/${at}` })).sort((a, b) => timeOf(a.meeting.at) - timeOf(b.meeting.at));
}

/** A record with a length and no outcome is one of an interview that took place. */
export function wasHeld(interview: Interview): boolean {
  if (interview.outcome !== undefined) return interview.outcome === 'held' || interview.outcome === 'cut-short';
  return interview.minutes !== undefined || interview.cameraMinutes !== undefined;
}

function timeOf(when: string | undefined): number {
  return when === undefined ? 0 : instantOf(when);
}
