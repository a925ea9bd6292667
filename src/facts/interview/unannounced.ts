import { isNo, isYes } from '../said.ts';
import { wasHeld, type InterviewRecord, type MeetingRecord } from './records.ts';

/** What became of a call that had not been announced. A call lost to a fault is `missed`: it says nothing of the person. */
export type CallEnd = 'answered' | 'without-camera' | 'another-person' | 'declined' | 'missed';

export interface UnannouncedCall {
  readonly end: CallEnd;
  readonly pointer: string;
}

export function unannouncedCalls(interviews: readonly InterviewRecord[], meetings: readonly MeetingRecord[]): readonly UnannouncedCall[] {
  return [
    ...interviews.filter(({ interview }) => isYes(interview.unannounced)).flatMap(fromInterview),
    ...meetings.filter(({ meeting }) => isYes(meeting.unannounced)).flatMap(fromMeeting),
  ];
}

function fromInterview({ interview, pointer }: InterviewRecord): readonly UnannouncedCall[] {
  if (interview.outcome === 'declined' || interview.outcome === 'missed') return [{ end: interview.outcome, pointer: `${pointer}/outcome` }];
  if (!wasHeld(interview)) return [];
  if (isNo(interview.samePersonAsBefore)) return [{ end: 'another-person', pointer: `${pointer}/samePersonAsBefore` }];
  const seen = interview.mode === 'in-person' || (interview.mode === 'video' && interview.cameraMinutes !== 0);
  return [{ end: seen ? 'answered' : 'without-camera', pointer: `${pointer}/mode` }];
}

function fromMeeting({ meeting, pointer }: MeetingRecord): readonly UnannouncedCall[] {
  if (isNo(meeting.attended)) return [{ end: 'missed', pointer: `${pointer}/attended` }];
  if (!isYes(meeting.attended)) return [];
  if (isNo(meeting.samePerson)) return [{ end: 'another-person', pointer: `${pointer}/samePerson` }];
  return [isNo(meeting.cameraOn) ? { end: 'without-camera', pointer: `${pointer}/cameraOn` } : { end: 'answered', pointer: `${pointer}/attended` }];
}
