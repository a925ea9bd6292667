import type { Case, Rules } from '../../assess/index.ts';
import { withoutSubject } from '../../checks/without-subject.ts';
import type { BaseFacts } from '../../facts/base.ts';
import type { FileEvidence } from '../../facts/file-evidence.ts';
import type { Reference } from '../../facts/reference.ts';
import { evidenceOfFiles, namedFiles } from '../../io/evidence-files.ts';
import type { Answers } from '../../model/answers.ts';
import { shownValue } from '../../model/mask.ts';
import type { Profile } from '../../model/profile/schema.ts';

const NO_FILES: ReadonlyMap<string, FileEvidence> = new Map();

/** Evidence files that the profile names, read from the folder of its file. Most profiles of a batch name none, and then nothing waits. */
export function filesOfProfile(profile: Profile, root: string, reference: Reference): ReadonlyMap<string, FileEvidence> | Promise<ReadonlyMap<string, FileEvidence>> {
  return namedFiles(profile).length === 0 ? NO_FILES : evidenceOfFiles(profile, root, () => reference.documents);
}

export interface Assessing {
  readonly rules: Rules;
  readonly digest: string;
  readonly answers?: Answers;
}

/** What the assessment of a candidate is given, from what the file settles and what people answered. */
export function caseOf(base: BaseFacts, observations: Case['observations'], { rules, digest, answers }: Assessing): Case {
  const { profile, asOf } = base;
  return {
    profile,
    profileDigest: digest,
    observations,
    withoutSubject: withoutSubject(profile, rules.knowledge.checks),
    asOf,
    shown: (pointer) => shownValue(profile, pointer, false),
    ...(answers !== undefined && { answers }),
  };
}
