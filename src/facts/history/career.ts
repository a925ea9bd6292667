import type { BaseFacts } from '../base.ts';
import { isDated, type Job } from './jobs.ts';
import { monthRange } from './partial-dates.ts';

export interface CareerFacts {
  /** Years of experience as claimed. */
  readonly claimed: number | undefined;
  /** Full years from the first stated job to the day of the assessment, counted generously. */
  readonly shown: number | undefined;
  readonly firstJob: string | undefined;
  /** Pointer of the date of birth used. */
  readonly birth: string | undefined;
  /** Age at the first stated job, and age at which the claimed experience would have begun; the younger of the two, counted generously. */
  readonly startAge: number | undefined;
}

/** Compares stated years with stated dates; no age is usual or unusual here. */
export function careerFacts({ profile, asOf }: BaseFacts, jobs: readonly Job[]): CareerFacts {
  const now = monthRange('present', asOf)?.latest ?? 0;
  const started = jobs.filter((job) => job.from !== undefined && (!isDated(job) || job.to.latest >= job.from.earliest));
  const first = started.reduce<Job | undefined>((best, job) => ((job.from?.earliest ?? Infinity) < (best?.from?.earliest ?? Infinity) ? job : best), undefined);
  const claimed = profile.claims?.yearsOfExperience;
  const birth = birthStatement(profile);
  const born = monthRange(birth?.date, asOf)?.earliest;
  const starts = [first?.from?.latest, claimed === undefined ? undefined : now - Math.floor(claimed) * 12].filter((month) => month !== undefined);
  return {
    claimed,
    shown: first?.from === undefined ? undefined : Math.max(0, Math.floor((now - first.from.earliest + 1) / 12)),
    firstJob: first?.pointer,
    birth: birth?.pointer,
    startAge: born === undefined || starts.length === 0 ? undefined : Math.floor((Math.min(...starts) - born) / 12),
  };
}

function birthStatement({ claims, identity }: BaseFacts['profile']): { readonly date: string; readonly pointer: string } | undefined {
  if (claims?.birthDate !== undefined) return { date: claims.birthDate, pointer: '/claims/birthDate' };
  const at = (identity?.documents ?? []).findIndex(({ birthDate }) => birthDate !== undefined);
  const date = identity?.documents?.[at]?.birthDate;
  return date === undefined ? undefined : { date, pointer: `/identity/documents/${at}/birthDate` };
}
