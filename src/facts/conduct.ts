import type { Profile } from '../model/profile/schema.ts';
import { tripOn } from './away.ts';
import type { BaseFacts } from './base.ts';
import { collect } from './lists.ts';
import { isNo, judged, type Judgement } from './said.ts';

type Incident = NonNullable<NonNullable<Profile['communications']>['incidents']>[number];
type Task = NonNullable<Profile['tasks']>[number];
export type IncidentKind = Incident['kind'];

export interface SubcontractorRecord {
  readonly disclosed: Judgement;
  readonly pointer: string;
}

export interface TaskRecord {
  /** Done after its day, not done although its day has passed, or left unanswered. */
  readonly missed: boolean;
  readonly pointer: string;
}

export interface ConductFacts {
  readonly base: BaseFacts;
  readonly incidents: readonly { readonly kind: IncidentKind; readonly pointer: string }[];
  /** A log of incidents is kept and nothing stands in it. */
  readonly emptyLog: boolean;
  /** Undefined where the profile does not say whether there are any. */
  readonly subcontractors: readonly SubcontractorRecord[] | undefined;
  readonly subcontractingClause: Judgement;
  /** Tasks that can be judged: due by now, within the engagement, and not during a recorded trip. */
  readonly tasks: readonly TaskRecord[];
  readonly referrals: readonly { readonly checked: Judgement; readonly pointer: string }[] | undefined;
}

export function deriveConductFacts(base: BaseFacts): ConductFacts {
  const { communications, contract, tasks } = base.profile;
  const incidents = communications?.incidents;
  return {
    base,
    incidents: collect(incidents, ({ kind }, at) => ({ kind, pointer: `/communications/incidents/${at}/kind` })),
    emptyLog: incidents?.length === 0,
    subcontractors: contract?.subcontractors?.map(({ disclosed }, at) => ({ disclosed: judged(disclosed), pointer: `/contract/subcontractors/${at}` })),
    subcontractingClause: judged(contract?.subcontractingClause),
    tasks: collect(tasks, (task, at) => taskRecord(task, `/tasks/${at}`, base)),
    referrals: communications?.referrals?.map(({ checked }, at) => ({ checked: judged(checked), pointer: `/communications/referrals/${at}` })),
  };
}

function taskRecord({ due, doneOn, answered }: Task, pointer: string, { profile, asOf }: BaseFacts): TaskRecord | undefined {
  if (tripOn(profile, due) !== undefined) return undefined;
  const ended = profile.engagement?.endedOn;
  if (due !== undefined && ended !== undefined && due > ended) return undefined;
  if (isNo(answered)) return { missed: true, pointer };
  if (due === undefined) return answered === undefined ? undefined : { missed: false, pointer };
  if (doneOn !== undefined) return { missed: doneOn > due, pointer };
  return due < asOf ? { missed: true, pointer } : undefined;
}
