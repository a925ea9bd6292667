import type * as z from 'zod';
import { MAX_PROBLEMS } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { valueAt } from './parsed-text.ts';
import type { ParsedText, Path } from './parsed-text.ts';
import { schemaProblems } from './schema-problems.ts';

type Issue = z.core.$ZodIssue;

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[]; readonly hasMore: boolean };

const MOST_ROUNDS = 4;

/** Checks parsed content against a schema. A number where the schema wants text becomes its text as written. */
export function checkSchema<T>(schema: z.ZodType<T>, parsed: ParsedText): Checked<T> {
  let value = parsed.value;
  for (let round = 1; ; round += 1) {
    const result = schema.safeParse(value, { reportInput: false });
    if (result.success) return { ok: true, value: result.data };
    const restored = round < MOST_ROUNDS ? restoredNumbers(value, parsed, result.error.issues) : undefined;
    if (restored === undefined) return { ok: false, ...gathered(schemaProblems({ ...parsed, value }, schema, result.error.issues)) };
    value = restored;
  }
}

function gathered(all: Iterable<Problem>): { readonly problems: readonly Problem[]; readonly hasMore: boolean } {
  const problems: Problem[] = [];
  for (const one of all) {
    // More are not looked for: each costs a walk through the text, and nobody reads them.
    if (problems.length === MAX_PROBLEMS) return { problems: problems.sort(byPlace), hasMore: true };
    problems.push(one);
  }
  return { problems: problems.sort(byPlace), hasMore: false };
}

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function restoredNumbers(value: unknown, parsed: ParsedText, issues: readonly Issue[]): unknown {
  let restored: unknown;
  for (const path of issues.flatMap((issue) => textWishes(issue, []))) {
    if (typeof valueAt(restored ?? value, path) !== 'number') continue;
    const written = parsed.written(path);
    if (written === undefined) continue;
    restored ??= structuredClone(value);
    restored = withValueAt(restored, path, written);
  }
  return restored;
}

/** The places where the schema, or a branch of a union in it, wants text. */
function textWishes(issue: Issue, base: Path): readonly Path[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  if (issue.code === 'invalid_union') return issue.errors.flatMap((branch) => branch.flatMap((inner) => textWishes(inner, path)));
  return issue.code === 'invalid_type' && issue.expected === 'string' ? [path] : [];
}

function withValueAt(value: unknown, path: Path, replacement: string): unknown {
  const last = path.at(-1);
  const parent = valueAt(value, path.slice(0, -1));
  if (last === undefined) return replacement;
  if (typeof parent === 'object' && parent !== null) Reflect.set(parent, last, replacement);
  return value;
}
