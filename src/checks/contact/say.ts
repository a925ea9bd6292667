import type { ContactFacts } from '../../facts/contact.ts';
import type { Evaluators } from '../evaluator.ts';
import type { ContactReasons } from '../generated/contact.ts';

/** What the evaluator of one contact check may return. */
export type Say<Slug extends keyof ContactReasons> = ReturnType<Evaluators<ContactReasons, ContactFacts>[Slug]>;
