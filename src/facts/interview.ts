import type { Profile } from '../model/profile/schema.ts';
import type { BaseFacts } from './base.ts';
import { identityRoutes, type IdentityRoutes } from './interview/identity-routes.ts';
import { interviewsInOrder, meetingsInOrder, wasHeld, type InterviewRecord, type MeetingRecord } from './interview/records.ts';
import { saidByField, type SaidByField } from './interview/said-by-field.ts';
import { unannouncedCalls, type UnannouncedCall } from './interview/unannounced.ts';
import { videoCall, type VideoCall } from './interview/video-calls.ts';
import { collect, gather } from './lists.ts';
import { isYes } from './said.ts';

type Liveness = NonNullable<NonNullable<Profile['interviews']>[number]['liveness']>[number];

/** One step of a live picture test; `order` is that of its interview. */
export interface LivenessRecord extends Pick<Liveness, 'step' | 'result'> {
  readonly order: number;
  readonly on: string | undefined;
  readonly pointer: string;
}

export interface InterviewFacts {
  readonly base: BaseFacts;
  readonly interviews: readonly InterviewRecord[];
  readonly held: readonly InterviewRecord[];
  readonly inPerson: readonly InterviewRecord[];
  /** Video calls that took place and of which the camera minutes are known. */
  readonly video: readonly VideoCall[];
  readonly declinedVideo: readonly InterviewRecord[];
  readonly meetings: readonly MeetingRecord[];
  readonly said: SaidByField;
  readonly liveness: readonly LivenessRecord[];
  /** The candidate needs, or asked for, something else than a camera. */
  readonly alternativeAsked: boolean;
  readonly alternativeTaken: InterviewRecord | undefined;
  readonly unannounced: readonly UnannouncedCall[];
  readonly routes: IdentityRoutes;
}

export function deriveInterviewFacts(base: BaseFacts): InterviewFacts {
  const { profile, reference } = base;
  const interviews = interviewsInOrder(profile.interviews ?? []);
  const meetings = meetingsInOrder(profile.meetings ?? []);
  const held = interviews.filter(({ interview }) => wasHeld(interview));
  return {
    base,
    interviews,
    held,
    inPerson: held.filter(({ interview }) => interview.mode === 'in-person'),
    video: collect(held, (record) => videoCall(record, reference)),
    declinedVideo: interviews.filter(({ interview }) => interview.mode === 'video' && interview.outcome === 'declined'),
    meetings,
    said: saidByField(interviews),
    liveness: gather(interviews, livenessOf),
    alternativeAsked: isYes(profile.circumstances?.camera?.needsAlternative) || interviews.some(({ interview }) => isYes(interview.accommodation?.asked) || isYes(interview.accommodation?.taken)),
    alternativeTaken: interviews.find(({ interview }) => isYes(interview.accommodation?.taken)),
    unannounced: unannouncedCalls(interviews, meetings),
    routes: identityRoutes(profile),
  };
}

function livenessOf({ interview, pointer, order }: InterviewRecord): readonly LivenessRecord[] {
  return collect(interview.liveness, ({ step, result }, at) => ({ step, result, order, on: interview.on, pointer: `${pointer}/liveness/${at}` }));
}
