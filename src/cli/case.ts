import { dirname, join, basename, extname } from 'node:path';
import { assessWith, type Rules } from '../assess/index.ts';
import { observe } from '../checks/index.ts';
import { withoutSubject } from '../checks/without-subject.ts';
import { deriveBase, type BaseFacts, type FoundLinks } from '../facts/base.ts';
import type { FileEvidence } from '../facts/file-evidence.ts';
import type { Reference } from '../facts/reference.ts';
import type { Answers } from '../model/answers.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Observed } from '../model/finding.ts';
import { shownValue } from '../model/mask.ts';
import type { Profile } from '../model/profile/schema.ts';
import type { Place } from '../model/problem.ts';
import type { CheckId } from '../model/vocabulary.ts';
import { evidenceOfFiles } from '../io/evidence-files.ts';
import { readTextFile } from '../io/read-file.ts';
import { parseProfile } from '../importers/profile.ts';
import type { Registry } from '../registry/index.ts';
import { registryLinksOf } from './registry/found-links.ts';

/** A candidate's file as read, with what it settles by itself. */
export interface OpenCase {
  readonly path: string;
  readonly digest: string;
  /** Anything but `utf-8` is worth a note: the text was understood, but by a guess. */
  readonly encoding: string;
  readonly profile: Profile;
  readonly observations: ReadonlyMap<CheckId, Observed>;
  readonly files: ReadonlyMap<string, FileEvidence>;
  readonly locate: (pointer: string) => Place | undefined;
  readonly base: BaseFacts;
  /** What earlier candidates share with this one, where a registry was asked. */
  readonly earlier?: FoundLinks;
}

export interface AssessOptions {
  readonly asOf: string;
  readonly reveal: boolean;
  readonly gateWorst?: boolean;
}

/** Reads one profile and lets every evaluator look at it. Throws `InputProblem` for whatever is wrong with the file. */
export async function openCase(path: string, reference: Reference, asOf: string, registry?: Registry): Promise<OpenCase> {
  const file = readTextFile(path);
  const { profile, locate } = parseProfile(file);
  const files = await evidenceOfFiles(profile, dirname(path), () => reference.documents);
  const base = deriveBase({ profile, asOf, reference, files });
  const earlier = registry === undefined ? undefined : await registryLinksOf(registry, base, file.sha256);
  const observations = observe(earlier === undefined ? base : { ...base, links: earlier });
  return { path, digest: file.sha256, encoding: file.encoding, profile, observations, files, locate, base, ...(earlier !== undefined && { earlier }) };
}

export function assessOpenCase(rules: Rules, open: OpenCase, answers: Answers | undefined, options: AssessOptions): Assessment {
  return assessWith(rules, {
    profile: open.profile,
    profileDigest: open.digest,
    observations: open.observations,
    withoutSubject: withoutSubject(open.profile, rules.knowledge.checks),
    asOf: options.asOf,
    shown: (pointer) => shownValue(open.profile, pointer, options.reveal),
    ...(answers !== undefined && { answers }),
    ...(options.gateWorst === true && { policy: { gateWorst: true } }),
  });
}

/** `candidates/kim.yaml` has its answers in `candidates/kim.answers.yaml`. */
export function answersPathOf(profilePath: string): string {
  return join(dirname(profilePath), `${basename(profilePath, extname(profilePath))}.answers.yaml`);
}
