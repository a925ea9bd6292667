import type { Problem } from '../../model/problem.ts';
import type { Path } from '../parsed-text.ts';
import { sourceProblem } from './sources.ts';
import type { KnowledgeSource } from './sources.ts';

type Source = KnowledgeSource<unknown>;

/** Something English has and the translation lacks. */
export function missingText(source: Source, path: Path, name: string): Problem {
  return sourceProblem(source, path, 'translation', { code: 'translated', values: { name } }, { code: 'nothing-of-that-name', values: { name } }, { code: 'translate-it', values: { name } });
}

/** Something the translation has and English lacks. */
export function extraText(source: Source, path: Path, name: string): Problem {
  return sourceProblem(source, path, 'translation', { code: 'translates-something' }, { code: 'not-defined', values: { id: name } }, { code: 'remove-translation', values: { name } });
}

/** Both sides must have the same keys at the path; a missing one is placed at the nearest mapping above that is there. */
export function* sameKeys(source: Source, path: Path, english: readonly string[], translated: readonly string[]): Generator<Problem> {
  for (const key of english) if (!translated.includes(key)) yield missingText(source, existingPath(source, path), [...path, key].join('.'));
  for (const key of translated) if (!english.includes(key)) yield extraText(source, [...path, key], [...path, key].join('.'));
}

function existingPath(source: Source, path: Path): Path {
  return path.length === 0 || source.parsed.locate(path) !== undefined ? path : existingPath(source, path.slice(0, -1));
}

export function* sameLengths(source: Source, path: Path, english: Readonly<Record<string, readonly unknown[]>>, translated: Readonly<Record<string, readonly unknown[]>>): Generator<Problem> {
  for (const [key, items] of Object.entries(english)) {
    const count = translated[key]?.length ?? 0;
    if (count === items.length) continue;
    yield sourceProblem(source, [...path, key], 'translation', { code: 'same-number-of-items', values: { count: items.length } }, { code: 'items', values: { count } }, { code: 'match-items' });
  }
}

/** The `{name}` places of a sentence, each once, sorted. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{[^{}]*\}/g) ?? [])].sort();
}

export function* samePlaceholders(source: Source, path: Path, english: string, translated: string): Generator<Problem> {
  const wanted = placeholdersOf(english).join(', ');
  const found = placeholdersOf(translated).join(', ');
  if (wanted === found) return;
  yield sourceProblem(source, path, 'translation', { code: 'same-placeholders', values: { names: wanted === '' ? '–' : wanted } }, { code: 'placeholders', values: { names: found === '' ? '–' : found } }, { code: 'match-placeholders' });
}
