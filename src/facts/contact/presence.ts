import type { BaseFacts } from '../base.ts';
import { tripOn } from '../away.ts';
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
  const replies = (profile.communications?.replies ?? []).flatMap(({ askedAt, answeredAt }, at) => {
    const waited = Date.parse(answeredAt ?? `${asOf}T00:00:00Z`) - Date.parse(askedAt);
    const open = answeredAt === undefined && waited <= limit;
    return open || tripOn(profile, askedAt) !== undefined ? [] : [{ late: waited > limit, pointer: `/communications/replies/${at}` }];
  });
  return { total: replies.length, late: replies.filter(({ late }) => late).map(({ pointer }) => pointer) };
}

export interface Attendance {
  readonly attended: readonly string[];
  /** Missed with a reason, on a trip, or without notice beforehand. */
  readonly excused: readonly string[];
  readonly missed: readonly string[];
}

export function attendance({ profile }: BaseFacts): Attendance {
  const meetings = (profile.meetings ?? []).map((meeting, at) => ({
    ...meeting,
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
