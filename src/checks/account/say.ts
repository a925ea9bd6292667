import type { AccountFacts } from '../../facts/account.ts';
import { threshold } from '../../facts/reference.ts';
import type { Evaluators } from '../evaluator.ts';
import type { AccountReasons } from '../generated/account.ts';

/** What the evaluator of one account check may return. */
export type Say<Slug extends keyof AccountReasons> = ReturnType<Evaluators<AccountReasons, AccountFacts>[Slug]>;

export function limit({ base }: AccountFacts, name: string): number {
  return threshold(base.reference, 'account', name);
}

/** Hours or other figures as a reader wants them: whole numbers. */
export function whole(value: number): number {
  return Math.round(value);
}
