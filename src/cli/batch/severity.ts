import { VERDICTS, type Verdict } from '../../model/vocabulary.ts';

const MOST_POINTS = 2 ** 24 - 1;

/** One number that sorts cases worst first when sorted downwards: verdict, then what speaks against the case at least. Below 2^32. */
export function severityOf(verdict: Verdict, atLeast: number): number {
  return VERDICTS.indexOf(verdict) * (MOST_POINTS + 1) + Math.min(atLeast, MOST_POINTS);
}

/** Stands for an entry that could not be read. */
export const UNREAD = 2 ** 32 - 1;

export function verdictOfSeverity(severity: number): Verdict | undefined {
  return severity === UNREAD ? undefined : VERDICTS[Math.floor(severity / (MOST_POINTS + 1))];
}
