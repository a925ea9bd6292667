import { InputProblem, problem } from '../../model/problem.ts';
import type { World } from '../world.ts';

/** A moment as the gate reads it. */
export interface Moment {
  /** As printed: with `Z` or the offset that was given. */
  readonly text: string;
  readonly ms: number;
  /** Its date in UTC, so that one instant is one date on every machine. */
  readonly date: string;
  readonly given: boolean;
}

const MINUTE_MS = 60_000;

/** A date (00:00 UTC of that day), an instant with offset, or without either the current minute. */
export function chosenMoment(option: string, asked: string | undefined, world: World): Moment {
  if (asked === undefined) return momentOf(new Date(Math.floor(world.now().getTime() / MINUTE_MS) * MINUTE_MS).toISOString().replace('.000Z', 'Z'), false);
  const text = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? `${asked}T00:00:00Z` : asked;
  if (isInstant(text)) return momentOf(text, true);
  const expected = { code: 'date-or-instant' } as const;
  throw new InputProblem([problem({ code: 'schema', file: option, expected, found: { code: 'value', values: { value: asked } }, cure: { code: 'write-instant' } })]);
}

function momentOf(text: string, given: boolean): Moment {
  const ms = Date.parse(text);
  return { text, ms, date: new Date(ms).toISOString().slice(0, 10), given };
}

function isInstant(text: string): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1];
  if (day === undefined || Number.isNaN(Date.parse(text)) || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return false;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
