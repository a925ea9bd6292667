import type { AdvisoryFile, ClauseText } from '../../model/advisory.ts';
import type { CureCode, FoundCode, Phrase, Problem } from '../../model/problem.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../parsed-text.ts';
import { isUnknownCheck } from './registry.ts';
import type { CheckRegistry } from './registry.ts';
import { repeatedItems } from './repeated.ts';
import { sourceProblem } from './sources.ts';
import type { KnowledgeSource, KnowledgeSources } from './sources.ts';

type AdvisorySource = KnowledgeSource<AdvisoryFile>;
type AnyClause = AdvisoryFile['clauses'][number];
type SharedClause = Extract<AnyClause, { like: string }>;

/** What must hold of the advisories: every clause served or context, every reference known, nothing defined twice. */
export function* advisoryProblems(sources: KnowledgeSources, registry: CheckRegistry): Generator<Problem> {
  for (const source of sources.advisories.valid) {
    if (source.value.id !== source.name) {
      yield sourceProblem(source, ['id'], 'inconsistent', { code: 'name-as-file', values: { name: source.name } }, { code: 'value', values: { value: source.value.id } }, { code: 'name-alike' });
    }
    const placed = source.value.clauses.map((clause, index) => ({ clause, path: ['clauses', index] as const }));
    for (const { clause, path } of repeatedItems(placed, (one) => one.clause.id)) yield repeatedClause(source, [...path, 'id'], clause.id);
    for (const { clause, path } of placed) {
      if ('like' in clause) yield* sharedClauseProblems(sources, source, clause, path);
      else yield* clauseProblems(source, clause, path, registry);
    }
  }
}

function repeatedClause(source: AdvisorySource, path: Path, id: string): Problem {
  return sourceProblem(source, path, 'duplicate-id', { code: 'unique-id', values: { id } }, { code: 'defined-twice', values: { id } }, { code: 'rename-one' });
}

function* clauseProblems(source: AdvisorySource, clause: ClauseText, path: Path, registry: CheckRegistry): Generator<Problem> {
  const checks = clause.checks ?? [];
  if (checks.length === 0 && clause.context === undefined) {
    yield sourceProblem(source, path, 'inconsistent', { code: 'served-or-context', values: { id: clause.id } }, { code: 'neither' }, { code: 'add-checks-or-context' });
  }
  for (const [index, id] of checks.entries()) {
    if (isUnknownCheck(registry, id)) yield unknownCheck(source, [...path, 'checks', index], id, registry);
  }
}

function* sharedClauseProblems({ advisories }: KnowledgeSources, source: AdvisorySource, clause: SharedClause, path: Path): Generator<Problem> {
  if (advisories.broken.includes(clause.like)) return;
  const other = advisories.valid.find(({ value }) => value.id === clause.like);
  const wrong = (key: 'like' | 'id', found: Phrase<FoundCode>, names: readonly string[]): Problem =>
    sourceProblem(source, [...path, key], 'unknown-reference', { code: 'known-clause', values: { advisory: clause.like, id: clause.id } }, found, meantOr(clause[key], names));
  if (other === undefined) {
    yield wrong('like', { code: 'not-defined', values: { id: clause.like } }, advisories.valid.map(({ value }) => value.id));
    return;
  }
  const own = other.value.clauses.filter((candidate) => !('like' in candidate)).map(({ id }) => id);
  if (!own.includes(clause.id)) yield wrong('id', { code: 'not-defined', values: { id: clause.id } }, own);
}

/** A reference to a check that no file defines. */
export function unknownCheck(source: KnowledgeSource<unknown>, path: Path, id: string, registry: CheckRegistry): Problem {
  return sourceProblem(source, path, 'unknown-reference', { code: 'known-check' }, { code: 'not-defined', values: { id } }, meantOr(id, registry.byId.keys()));
}

function meantOr(written: string, names: Iterable<string>): Phrase<CureCode> {
  const meant = nearest(written, names);
  return meant === undefined ? { code: 'define-or-correct' } : { code: 'did-you-mean-value', values: { value: meant } };
}
