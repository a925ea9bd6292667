import type { Origin } from '../reference.ts';
import { gather, collect } from '../lists.ts';
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
  const overlaps = gather(exclusive, (first, at) =>
    collect(exclusive.slice(at + 1), (second): Overlap | undefined => {
      const months = certainOverlap(first, second);
      if (months === 0 || isOneCompany(first, second, origins)) return undefined;
      return { first, second, months, bothFullTime: first.fullTime === 'yes' && second.fullTime === 'yes' };
    }),
  );
  const endBeforeStart = dated.length === both.length ? [] : both.filter((job) => !dated.includes(job));
  return { dated, endBeforeStart, overlaps: overlaps.toSorted((a, b) => b.months - a.months) };
}

function isOneCompany(a: Job, b: Job, origins: readonly Origin[]): boolean {
  const result = compareCompanies(a.employer, b.employer, origins);
  return result === 'same' || result === 'near';
}
