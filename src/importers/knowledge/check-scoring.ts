import type { Problem } from '../../model/problem.ts';
import type { Compound, Scoring } from '../../model/scoring.ts';
import type { Path } from '../parsed-text.ts';
import { unknownCheck } from './check-advisories.ts';
import { isUnknownCheck } from './registry.ts';
import type { CheckRegistry } from './registry.ts';
import { repeatedItems } from './repeated.ts';
import { sourceProblem } from './sources.ts';
import type { KnowledgeSource, KnowledgeSources } from './sources.ts';

type ScoringSource = KnowledgeSource<Scoring>;

/** What must hold of `scoring.yaml` against the checks: known parts, must-haves marked on both sides. */
export function* scoringProblems(sources: KnowledgeSources, registry: CheckRegistry): Generator<Problem> {
  for (const source of sources.scoring.valid) {
    const placed = source.value.compounds.map((compound, index) => ({ compound, path: ['compounds', index] as const }));
    for (const { compound, path } of repeatedItems(placed, (one) => one.compound.id)) {
      yield sourceProblem(source, [...path, 'id'], 'duplicate-id', { code: 'unique-id', values: { id: compound.id } }, { code: 'defined-twice', values: { id: compound.id } }, { code: 'rename-one' });
    }
    for (const { compound, path } of placed) yield* compoundProblems(source, compound, path, registry);
    yield* mustHaveProblems(source, registry);
  }
}

function* compoundProblems(source: ScoringSource, compound: Compound, path: Path, registry: CheckRegistry): Generator<Problem> {
  for (const key of ['parts', 'conditions'] as const) {
    for (const [index, id] of compound[key].entries()) {
      if (isUnknownCheck(registry, id)) yield unknownCheck(source, [...path, key, index], id, registry);
    }
  }
  if (compound.needs !== 'all' && compound.needs > compound.parts.length) {
    const most = compound.parts.length;
    yield sourceProblem(source, [...path, 'needs'], 'inconsistent', { code: 'at-most', values: { most, key: 'parts' } }, { code: 'number', values: { value: String(compound.needs) } }, { code: 'lower-it' });
  }
}

function* mustHaveProblems(source: ScoringSource, registry: CheckRegistry): Generator<Problem> {
  const listed = source.value.mustHaves;
  for (const [index, id] of listed.entries()) {
    if (isUnknownCheck(registry, id)) yield unknownCheck(source, ['mustHaves', index], id, registry);
    else if (registry.byId.get(id)?.entry.mustHave === false) yield oneSided(source, ['mustHaves', index], id);
  }
  for (const { id, entry, source: checks, path } of registry.all) {
    if (entry.mustHave && !listed.includes(id)) yield oneSided(checks, [...path, 'mustHave'], id);
  }
}

function oneSided(source: KnowledgeSource<unknown>, path: Path, id: string): Problem {
  return sourceProblem(source, path, 'inconsistent', { code: 'must-have-both', values: { id } }, { code: 'one-side-only', values: { id } }, { code: 'list-both' });
}
