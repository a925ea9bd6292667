import { collect } from '../lists.ts';
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
    ...collect(interviews, (record) => (isYes(record.interview.unannounced) ? fromInterview(record) : undefined)),
    ...collect(meetings, (record) => (isYes(record.meeting.unannounced) ? fromMeeting(record) : undefined)),
  ];
}

function fromInterview({ interview, pointer }: InterviewRecord): UnannouncedCall | undefined {
  if (interview.outcome === 'declined' || interview.outcome === 'missed') return { end: interview.outcome, pointer: `${pointer}/outcome` };
  if (!wasHeld(interview)) return undefined;
  if (isNo(interview.samePersonAsBefore)) return { end: 'another-person', pointer: `${pointer}/samePersonAsBefore` };
  const seen = interview.mode === 'in-person' || (interview.mode === 'video' && interview.cameraMinutes !== 0);
  return { end: seen ? 'answered' : 'without-camera', pointer: `${pointer}/mode` };
}

function fromMeeting({ meeting, pointer }: MeetingRecord): UnannouncedCall | undefined {
  if (isNo(meeting.attended)) return { end: 'missed', pointer: `${pointer}/attended` };
  if (!isYes(meeting.attended)) return undefined;
  if (isNo(meeting.samePerson)) return { end: 'another-person', pointer: `${pointer}/samePerson` };
  return isNo(meeting.cameraOn) ? { end: 'without-camera', pointer: `${pointer}/cameraOn` } : { end: 'answered', pointer: `${pointer}/attended` };
}
