import type { BaseFacts } from '../base.ts';
import { tripOn } from '../away.ts';
import { instantOf } from '../instants.ts';
import { collect } from '../lists.ts';
import { threshold } from '../reference.ts';
import { isNo, isYes } from '../said.ts';

const HOUR = 3_600_000;

export interface Replies {
  readonly total: number;
  /** Pointers of questions answered late, or not at all although the time is over. */
  readonly late: readonly string[];
}

/** Questions whose answer can be judged; those asked during a recorded trip are left out. */
export function replyFacts({ profile, reference, asOf }: BaseFacts): Replies {
  const limit = threshold(reference, 'contact', 'late-reply') * HOUR;
  const replies = collect(profile.communications?.replies, ({ askedAt, answeredAt }, at) => {
    const waited = instantOf(answeredAt ?? `${asOf}T00:00:00Z`) - instantOf(askedAt);
    const open = answeredAt === undefined && waited <= limit;
    return open || tripOn(profile, askedAt) !== undefined ? undefined : { late: waited > limit, pointer: `/communications/replies/${at}` };
  });
  return { total: replies.length, late: collect(replies, ({ late, pointer }) => (late ? pointer : undefined)) };
}

export interface Attendance {
  readonly attended: readonly string[];
  /** Missed with a reason, on a trip, or without notice beforehand. */
  readonly excused: readonly string[];
  readonly missed: readonly string[];
}

const NO_MEETINGS: Attendance = { attended: [], excused: [], missed: [] };

export function attendance({ profile }: BaseFacts): Attendance {
  if (profile.meetings === undefined) return NO_MEETINGS;
  const meetings = profile.meetings.map((meeting, at) => ({
    attended: meeting.attended,
    pointer: `/meetings/${at}`,
    isExcused: meeting.reason !== undefined || isYes(meeting.unannounced) || tripOn(profile, meeting.at) !== undefined,
  }));
  const absent = meetings.filter(({ attended }) => isNo(attended));
  const pointers = (of: readonly { readonly pointer: string }[]): readonly string[] => of.map(({ pointer }) => `${pointer}/attended`);
  return {
    attended: pointers(meetings.filter(({ attended }) => isYes(attended))),
    excused: pointers(absent.filter(({ isExcused }) => isExcused)),
    missed: pointers(absent.filter(({ isExcused }) => !isExcused)),
  };
}
