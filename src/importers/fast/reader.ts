import type * as z from 'zod';
import { profileSchema } from '../../model/profile/schema.ts';
import type { Profile } from '../../model/profile/schema.ts';
import { parseJson } from '../parse-json.ts';
import { residentNumberProblems } from '../refuse-resident-numbers.ts';
import { emitWalk } from './emit.ts';
import { isOrdinaryDate, isOrdinaryDateTime } from './ordinary-dates.ts';
import { planOf } from './plan.ts';
import type { Plan } from './plan.ts';
import { createRuler } from './ruler.ts';
import type { Ruler } from './ruler.ts';

interface Walker {
  readonly ruler: Ruler;
  readonly walk: (value: unknown) => number;
  readonly changedRoot: () => unknown;
}

export function createProfileReader(): (text: string) => Profile | undefined {
  return createReader(profileSchema);
}

export function createReader<T>(schema: z.ZodType<T>): (text: string) => T | undefined {
  const plan = planOf(schema);
  const compact = createWalker(plan, 0);
  const spaced = createWalker(plan, 1);
  return (text) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return undefined;
    }
    const walker = isSpaced(text) ? spaced : compact;
    walker.ruler.begin(text);
    const end = walker.walk(value);
    if (end < 0) return undefined;
    return walker.ruler.agrees(end) || isFaithful(text) ? ((walker.changedRoot() ?? value) as T) : undefined;
  };
}

function createWalker(plan: Plan, blank: 0 | 1): Walker {
  const ruler = createRuler(blank);
  const { source, patterns } = emitWalk(plan, blank);
  const create = new Function('ruler', 'patterns', 'isOrdinaryDate', 'isOrdinaryDateTime', source) as (...parts: readonly unknown[]) => Pick<Walker, 'walk' | 'changedRoot'>;
  return { ruler, ...create(ruler, patterns, isOrdinaryDate, isOrdinaryDateTime) };
}

function isSpaced(text: string): boolean {
  return text.charCodeAt(text.indexOf('":') + 2) === 0x20;
}

function isFaithful(text: string): boolean {
  const source = { path: '', text };
  return parseJson(source) !== undefined && residentNumberProblems(source, undefined).length === 0;
}
