import type { CheckEntry } from '../../model/check.ts';
import type { CheckFile, KnowledgeSource, KnowledgeSources } from './sources.ts';
import type { Path } from '../parsed-text.ts';

export interface PlacedCheck {
  readonly id: `${string}/${string}`;
  readonly entry: CheckEntry;
  readonly source: KnowledgeSource<CheckFile>;
  readonly path: Path;
}

/** The checks that can be referred to, and the themes of which nothing can be said because their file is broken. */
export interface CheckRegistry {
  readonly all: readonly PlacedCheck[];
  readonly byId: ReadonlyMap<string, PlacedCheck>;
  readonly brokenThemes: ReadonlySet<string>;
}

export function registerChecks({ checks }: KnowledgeSources): CheckRegistry {
  const all = checks.valid.flatMap((source) =>
    source.value.checks.map((entry, index): PlacedCheck => ({ id: `${source.value.theme}/${entry.slug}`, entry, source, path: ['checks', index] })),
  );
  return { all, byId: new Map(all.toReversed().map((placed) => [placed.id, placed])), brokenThemes: new Set(checks.broken) };
}

/** True where a reference can be called wrong: no such check, and its theme's file is not merely unreadable for now. */
export function isUnknownCheck({ byId, brokenThemes }: CheckRegistry, id: string): boolean {
  return !byId.has(id) && !brokenThemes.has(id.split('/')[0] ?? '');
}
