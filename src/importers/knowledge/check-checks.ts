import type { Problem } from '../../model/problem.ts';
import type { CheckRegistry, PlacedCheck } from './registry.ts';
import { repeatedItems } from './repeated.ts';
import { sourceProblem } from './sources.ts';
import type { KnowledgeSources } from './sources.ts';

/** What must hold of the checks among themselves and against what calls for them. */
export function* checkProblems(sources: KnowledgeSources, registry: CheckRegistry): Generator<Problem> {
  for (const source of sources.checks.valid) {
    if (source.value.theme === source.name) continue;
    yield sourceProblem(source, ['theme'], 'inconsistent', { code: 'name-as-file', values: { name: source.name } }, { code: 'value', values: { value: source.value.theme } }, { code: 'name-alike' });
  }
  for (const placed of repeatedItems(registry.all, ({ id }) => id)) {
    yield sourceProblem(placed.source, [...placed.path, 'slug'], 'duplicate-id', { code: 'unique-id', values: { id: placed.id } }, { code: 'defined-twice', values: { id: placed.id } }, { code: 'rename-one' });
  }
  const called = calledChecks(sources);
  for (const placed of registry.all) yield* entryProblems(placed, called);
}

function* entryProblems(placed: PlacedCheck, called: ReadonlySet<string> | undefined): Generator<Problem> {
  const { id, entry, source, path } = placed;
  if (entry.refusedWeight > entry.weight) {
    yield sourceProblem(source, [...path, 'refusedWeight'], 'inconsistent', { code: 'at-most', values: { most: entry.weight, key: 'weight' } }, { code: 'number', values: { value: String(entry.refusedWeight) } }, { code: 'lower-it' });
  }
  if (called !== undefined && !called.has(id) && entry.ownSource === undefined && !entry.mustHave) {
    yield sourceProblem(source, path, 'inconsistent', { code: 'called-for', values: { id } }, { code: 'nobody-calls', values: { id } }, { code: 'cite-or-own-source' });
  }
}

/** Ids that some clause calls for; undefined while an advisory cannot be read, since it may call for any. */
function calledChecks({ advisories }: KnowledgeSources): ReadonlySet<string> | undefined {
  if (advisories.broken.length > 0) return undefined;
  return new Set(advisories.valid.flatMap(({ value }) => value.clauses.flatMap((clause) => ('like' in clause ? [] : (clause.checks ?? [])))));
}
