import type { Verdict } from '../model/vocabulary.ts';

/** Stable exit codes; the table in the README and `--help` are held against this one by a test. */
export const EXIT = {
  proceed: 0,
  concern: 1,
  usage: 2,
  incomplete: 3,
  internal: 4,
  interrupted: 130,
} as const;

const BY_VERDICT: Readonly<Record<Verdict, number>> = {
  proceed: EXIT.proceed,
  incomplete: EXIT.incomplete,
  review: EXIT.concern,
  escalate: EXIT.concern,
};

export function exitCodeOf(verdict: Verdict): number {
  return BY_VERDICT[verdict];
}
