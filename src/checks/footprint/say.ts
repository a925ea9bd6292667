import type { FootprintFacts } from '../../facts/footprint.ts';
import type { Evaluators } from '../evaluator.ts';
import type { FootprintReasons } from '../generated/footprint.ts';

export type Say<Slug extends keyof FootprintReasons> = ReturnType<Evaluators<FootprintReasons, FootprintFacts>[Slug]>;
