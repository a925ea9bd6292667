import { InputProblem, problem } from '../model/problem.ts';
import type { World } from './world.ts';

/** The date given, or today's in the place where the program runs. */
export function chosenDate(asked: string | undefined, world: World): string {
  if (asked === undefined) return localDate(world.now());
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked) && new Date(`${asked}T00:00:00Z`).toISOString().startsWith(asked)) return asked;
  throw new InputProblem([
    problem({ code: 'schema', file: '--as-of', expected: { code: 'date' }, found: { code: 'value', values: { value: asked } }, cure: { code: 'write-date' } }),
  ]);
}

function localDate(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
