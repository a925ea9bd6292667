import type { BaseFacts } from '../base.ts';
import { daysBetween } from '../calendar.ts';
import { collect } from '../lists.ts';
import { monthRange } from '../history/partial-dates.ts';
import { threshold } from '../reference.ts';
import { isYes } from '../said.ts';
import type { ProfileRecord } from './own-profiles.ts';

export interface AgeFacts {
  /** Profiles with a day of creation. */
  readonly dated: number;
  readonly undated: number;
  /** Age of the oldest in days, on the day of the application or of the assessment. */
  readonly oldestDays: number | undefined;
  readonly allYoung: boolean;
  /** Full years from the first stated job to that day; claimed experience where no job is dated. */
  readonly careerYears: number | undefined;
  readonly longCareer: boolean;
  /** Pointer of what was stated of the career. */
  readonly career: string | undefined;
  /** Pointers of profiles with activity that somebody found to be dated back. */
  readonly datedBack: readonly string[];
  readonly created: readonly string[];
}

export function ageFacts(base: BaseFacts, profiles: readonly ProfileRecord[]): AgeFacts {
  const { profile, reference, asOf } = base;
  const day = profile.appliedOn ?? asOf;
  const dated = collect(profiles, ({ profile: { createdOn }, pointer }) => (createdOn === undefined ? undefined : { days: Math.max(0, daysBetween(createdOn, day)), pointer: `${pointer}/createdOn` }));
  const oldestDays = dated.length === 0 ? undefined : Math.max(...dated.map(({ days }) => days));
  const career = careerOf(base, day);
  return {
    dated: dated.length,
    undated: profiles.length - dated.length,
    oldestDays,
    allYoung: oldestDays !== undefined && oldestDays < threshold(reference, 'footprint', 'young-profile'),
    careerYears: career?.years,
    longCareer: career !== undefined && career.years >= threshold(reference, 'footprint', 'long-career'),
    career: career?.pointer,
    datedBack: collect(profiles, ({ profile: { commits }, pointer }) => (isYes(commits?.backdated) ? `${pointer}/commits/backdated` : undefined)),
    created: dated.map(({ pointer }) => pointer),
  };
}

/** Dates are read so that the career comes out as short as they allow. */
function careerOf({ profile: { claims }, asOf }: BaseFacts, day: string): { readonly years: number; readonly pointer: string } | undefined {
  const now = monthRange(day, asOf)?.earliest ?? 0;
  const starts = collect(claims?.employment, ({ from }, at) => {
    const start = monthRange(from, asOf);
    return start && { years: Math.floor((now - start.latest) / 12), pointer: `/claims/employment/${at}/from` };
  });
  const first = starts.toSorted((a, b) => b.years - a.years)[0];
  if (first) return { ...first, years: Math.max(0, first.years) };
  return claims?.yearsOfExperience === undefined ? undefined : { years: Math.floor(claims.yearsOfExperience), pointer: '/claims/yearsOfExperience' };
}
