import type { BaseFacts } from '../base.ts';
import { ownProfiles, type ProfileRecord } from '../footprint/own-profiles.ts';
import { threshold, type Origin } from '../reference.ts';
import { collect, gather } from '../lists.ts';
import { compareCompanies } from './company-names.ts';
import { isDated, jobsOf, type Job } from './jobs.ts';
import { certainGap, certainOverlap, type MonthRange } from './partial-dates.ts';

/** One thing that the resume and an online profile say differently. */
export interface Difference {
  readonly kind: 'dates' | 'employer' | 'school';
  readonly name: string;
  readonly evidence: readonly string[];
}

export interface ResumeProfileFacts {
  readonly differences: readonly Difference[];
  /** Pointers, in the profiles, of employers and schools that agree with the resume. */
  readonly agreements: readonly string[];
  /** Something was there on both sides, but in two scripts or with nothing in common to compare. */
  readonly notComparable: readonly string[];
}

/** Holds stated jobs and schools against those on the candidate's own profiles. What one side leaves out is never a difference. */
export function resumeProfileFacts(base: BaseFacts, jobs: readonly Job[]): ResumeProfileFacts {
  const found = ownProfiles(base.profile).map((record) => compareOne(base, jobs, record));
  const differences = gather(found, (one) => one.differences);
  return {
    differences: differences.filter(({ kind, name }, at) => differences.findIndex((other) => other.kind === kind && other.name === name) === at),
    agreements: gather(found, (one) => one.agreements),
    notComparable: gather(found, (one) => one.notComparable),
  };
}

const NOTHING: ResumeProfileFacts = { differences: [], agreements: [], notComparable: [] };

function compareOne(base: BaseFacts, jobs: readonly Job[], { profile, pointer }: ProfileRecord): ResumeProfileFacts {
  if (profile.employment === undefined && profile.education === undefined) return NOTHING;
  const { origins } = base.reference.themes;
  const listed = jobsOf(profile.employment, `${pointer}/employment`, base.asOf);
  const matched = listed.filter((job) => jobs.some((claimed) => isOne(claimed, job, origins)));
  const schools = compareSchools(base, { profile, pointer });
  const open = listed.length > 0 && jobs.length > 0 && matched.length === 0 ? [`${pointer}/employment`] : [];
  return {
    differences: [...datesDiffer(base, jobs, listed), ...otherEmployer(base, jobs, listed), ...schools.differences],
    agreements: [...matched.map((job) => `${job.pointer}/employer`), ...schools.agreements],
    notComparable: [...open, ...schools.notComparable],
  };
}

function isOne(a: Job, b: Job, origins: readonly Origin[]): boolean {
  const result = compareCompanies(a.employer, b.employer, origins);
  return result === 'same' || result === 'near';
}

/** Several posts at one company count as one stay, since one source often splits what the other joins. */
function datesDiffer({ reference }: BaseFacts, jobs: readonly Job[], listed: readonly Job[]): readonly Difference[] {
  const limit = threshold(reference, 'history', 'dates-differ');
  const { origins } = reference.themes;
  return collect(jobs, (job): Difference | undefined => {
    const shown = stay(listed.filter((other) => isOne(job, other, origins)));
    if (shown.pointers.length === 0) return undefined;
    const claimed = stay(jobs.filter((other) => isOne(job, other, origins)));
    if (claimed.pointers[0] !== job.pointer) return undefined;
    const starts = claimed.from && shown.from ? certainGap(claimed.from, shown.from) : 0;
    const ends = claimed.to && shown.to && !claimed.open && !shown.open ? certainGap(claimed.to, shown.to) : 0;
    return Math.max(starts, ends) > limit ? { kind: 'dates', name: job.employer, evidence: [...claimed.pointers, ...shown.pointers] } : undefined;
  });
}

interface Stay {
  readonly from: MonthRange | undefined;
  readonly to: MonthRange | undefined;
  readonly open: boolean;
  readonly pointers: readonly string[];
}

function stay(jobs: readonly Job[]): Stay {
  const starts = collect(jobs, ({ from }) => from).toSorted((a, b) => a.earliest - b.earliest);
  const ends = collect(jobs, ({ to }) => to).toSorted((a, b) => b.latest - a.latest);
  return { from: starts[0], to: ends[0], open: jobs.some(({ open, to }) => open || to === undefined), pointers: jobs.map(({ pointer }) => pointer) };
}

/** A profile that shows another employer for the time of a stated job, and does not know the stated one at all. */
function otherEmployer({ reference }: BaseFacts, jobs: readonly Job[], listed: readonly Job[]): readonly Difference[] {
  if (listed.length === 0) return [];
  const limit = threshold(reference, 'history', 'dates-differ');
  const { origins } = reference.themes;
  const unlike = (job: Job, others: readonly Job[]): boolean => others.every((other) => compareCompanies(job.employer, other.employer, origins) === 'different');
  const whole = (job: Job): boolean => job.fullTime !== 'no' && !job.besideOthers;
  return collect(jobs, (job): Difference | undefined => {
    if (!whole(job) || !unlike(job, listed)) return undefined;
    const instead = listed.find((other) => whole(other) && unlike(other, jobs) && isDated(job) && isDated(other) && certainOverlap(job, other) > limit);
    return instead && { kind: 'employer', name: job.employer, evidence: [`${job.pointer}/employer`, `${instead.pointer}/employer`] };
  });
}

function compareSchools({ profile: { claims }, reference }: BaseFacts, { profile, pointer }: ProfileRecord): ResumeProfileFacts {
  const claimed = claims?.education ?? [];
  const listed = profile.education ?? [];
  if (claimed.length === 0 || listed.length === 0) return NOTHING;
  const results = listed.map(({ school }) => claimed.map((other) => compareCompanies(school, other.school, reference.themes.origins)));
  const agreements = collect(results, (row, at) => (row.includes('same') || row.includes('near') ? `${pointer}/education/${at}/school` : undefined));
  const evidence = ['/claims/education', `${pointer}/education`];
  if (agreements.length > 0) return { differences: [], agreements, notComparable: [] };
  if (results.flat().includes('not-comparable')) return { differences: [], agreements, notComparable: [`${pointer}/education`] };
  return { differences: [{ kind: 'school', name: claimed[0]?.school ?? '', evidence }], agreements, notComparable: [] };
}
