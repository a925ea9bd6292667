import type { IdentityFacts } from '../../facts/identity.ts';
import type { Evaluators } from '../evaluator.ts';
import type { IdentityReasons } from '../generated/identity.ts';

/** What the evaluator of one identity check may return. */
export type Say<Slug extends keyof IdentityReasons> = ReturnType<Evaluators<IdentityReasons, IdentityFacts>[Slug]>;
