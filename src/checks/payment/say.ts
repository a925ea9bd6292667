import type { PaymentFacts } from '../../facts/payment-case.ts';
import type { Evaluators } from '../evaluator.ts';
import type { PaymentReasons } from '../generated/payment.ts';

/** What the evaluator of one payment check may return. */
export type Say<Slug extends keyof PaymentReasons> = ReturnType<Evaluators<PaymentReasons, PaymentFacts>[Slug]>;
