import type { Origin } from '../reference.ts';
import { compareCompanies } from './company-names.ts';
import { isDated, type DatedJob, type Job } from './jobs.ts';
import { certainOverlap } from './partial-dates.ts';

export interface Overlap {
  readonly first: Job;
  readonly second: Job;
  /** Months that both certainly share. */
  readonly months: number;
  /** Both are stated to be full-time; otherwise it has not been said. */
  readonly bothFullTime: boolean;
}

export interface DateFacts {
  /** Jobs with both ends known and in order. */
  readonly dated: readonly DatedJob[];
  readonly endBeforeStart: readonly Job[];
  /** Longest first; jobs that leave room for others and two posts at one company are left out. */
  readonly overlaps: readonly Overlap[];
}

export function dateFacts(jobs: readonly Job[], origins: readonly Origin[]): DateFacts {
  const both = jobs.filter(isDated);
  const dated = both.filter(({ from, to }) => to.latest >= from.earliest);
  const exclusive = dated.filter(({ fullTime, besideOthers }) => fullTime === 'yes' || (fullTime !== 'no' && !besideOthers));
  const overlaps = exclusive.flatMap((first, at) =>
    exclusive.slice(at + 1).flatMap((second): readonly Overlap[] => {
      const months = certainOverlap(first, second);
      const oneCompany = compareCompanies(first.employer, second.employer, origins);
      if (months === 0 || oneCompany === 'same' || oneCompany === 'near') return [];
      return [{ first, second, months, bothFullTime: first.fullTime === 'yes' && second.fullTime === 'yes' }];
    }),
  );
  return { dated, endBeforeStart: both.filter((job) => !dated.includes(job)), overlaps: overlaps.sort((a, b) => b.months - a.months) };
}
