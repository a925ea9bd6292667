import type { HistoryFacts } from '../../facts/history.ts';
import type { Evaluators } from '../evaluator.ts';
import type { HistoryReasons } from '../generated/history.ts';

export type Say<Slug extends keyof HistoryReasons> = ReturnType<Evaluators<HistoryReasons, HistoryFacts>[Slug]>;
