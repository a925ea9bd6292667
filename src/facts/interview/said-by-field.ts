import { collect } from '../lists.ts';
import { judged, type Judgement } from '../said.ts';
import type { InterviewRecord } from './records.ts';

/** What an interviewer said on one question in one interview. */
export interface SaidRecord {
  readonly said: Exclude<Judgement, undefined>;
  readonly order: number;
  readonly on: string | undefined;
  readonly pointer: string;
}

export type JudgedField =
  | 'faceMatchesId' | 'samePersonAsBefore' | 'looksManipulated' | 'voiceFitsPicture' | 'coached' | 'newTaskPassed' | 'remoteControlSeen'
  | 'explainsOwnHistory' | 'knowsClaimedPlace' | 'recordKept';

export type SaidByField = Readonly<Record<JudgedField, readonly SaidRecord[]>>;

/** What was said on each question, in order of time; interviews that say nothing are left out. */
export function saidByField(interviews: readonly InterviewRecord[]): SaidByField {
  const on = (field: JudgedField): readonly SaidRecord[] => collect(interviews, (record) => saidOn(field, record));
  return {
    faceMatchesId: on('faceMatchesId'),
    samePersonAsBefore: on('samePersonAsBefore'),
    looksManipulated: on('looksManipulated'),
    voiceFitsPicture: on('voiceFitsPicture'),
    coached: on('coached'),
    newTaskPassed: on('newTaskPassed'),
    remoteControlSeen: on('remoteControlSeen'),
    explainsOwnHistory: on('explainsOwnHistory'),
    knowsClaimedPlace: on('knowsClaimedPlace'),
    recordKept: on('recordKept'),
  };
}

function saidOn(field: JudgedField, { interview, order, pointer }: InterviewRecord): SaidRecord | undefined {
  const said = judged(interview[field]);
  return said && { said, order, on: interview.on, pointer: `${pointer}/${field}` };
}
