import { createHash } from 'node:crypto';
import { BATCH_WORDS } from '../../i18n/batch-words.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { VERSION } from '../../model/version.ts';
import type { Language } from '../../model/vocabulary.ts';
import { visibleText } from '../../reporters/visible-text.ts';

/** What a run began with. A resumed run must have begun with the same, or its parts would not belong together. */
export interface Plan {
  readonly schema: 'knowhire/batch/1';
  readonly version: string;
  readonly ruleset: string;
  readonly options: Readonly<Record<string, string>>;
  /** One entry an input: path, size, time of the last change. */
  readonly inputs: readonly string[];
}

export function planOf(knowledge: Knowledge, options: Readonly<Record<string, string>>, inputs: readonly string[]): Plan {
  return { schema: 'knowhire/batch/1', version: VERSION, ruleset: knowledge.digest, options, inputs };
}

/** Two numbers from the plan. Whoever writes a profile does not know the other inputs, so nobody can prepare identifiers whose hashes collide. */
export function seedOf(plan: Plan): readonly [number, number] {
  const digest = createHash('sha256').update(JSON.stringify(plan)).digest();
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
}

/** What is no longer as it was, in words; empty where nothing has changed. */
export function differences(before: unknown, now: Plan, path: string, language: Language): readonly string[] {
  const { resumeFaults: faults } = BATCH_WORDS[language];
  if (!isPlan(before)) return [faults['broken-state']({ path: visibleText(path) })];
  const options = [...new Set([...Object.keys(before.options), ...Object.keys(now.options)])].filter((option) => before.options[option] !== now.options[option]);
  return [
    ...(before.version === now.version ? [] : [faults['version-changed']({ was: before.version, is: now.version })]),
    ...(before.ruleset === now.ruleset ? [] : [faults['ruleset-changed']({ was: before.ruleset.slice(0, 16), is: now.ruleset.slice(0, 16) })]),
    ...options.map((option) => faults['option-changed']({ option, ...wasAndIs(before.options[option], now.options[option]) })),
    ...changedInputs(before.inputs, now.inputs).map(([fault, input]) => faults[fault]({ path: visibleText(input) })),
  ];
}

function wasAndIs(was: string | undefined, is: string | undefined): Readonly<Record<string, string>> {
  return { ...(was !== undefined && { was: visibleText(was) }), ...(is !== undefined && { is: visibleText(is) }) };
}

const MOST_NAMED = 20;

function changedInputs(before: readonly string[], now: readonly string[]): readonly (readonly ['input-changed' | 'input-gone' | 'input-added', string])[] {
  const [known, present] = [new Map(before.map(split)), new Map(now.map(split))];
  const gone = [...known.keys()].filter((path) => !present.has(path)).map((path) => ['input-gone', path] as const);
  const added = [...present.keys()].filter((path) => !known.has(path)).map((path) => ['input-added', path] as const);
  const changed = [...present].filter(([path, state]) => known.has(path) && known.get(path) !== state).map(([path]) => ['input-changed', path] as const);
  return [...gone, ...added, ...changed].slice(0, MOST_NAMED);
}

/** Path, and all that follows it. */
function split(input: string): readonly [string, string] {
  const parts = input.split('\u0000');
  return [parts[0] ?? '', parts.slice(1).join(' ')];
}

function isPlan(value: unknown): value is Plan {
  return typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'knowhire/batch/1' && 'inputs' in value && Array.isArray(value.inputs) && 'options' in value;
}
