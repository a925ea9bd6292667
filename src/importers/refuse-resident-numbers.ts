import { MAX_PROBLEMS, problem } from '../model/problem.ts';
import type { Place, Problem } from '../model/problem.ts';
import { findResidentNumbers } from '../model/resident-number.ts';
import type { ParsedText, Path, SourceText } from './parsed-text.ts';

/**
 * Resident and alien registration numbers anywhere in the file: its name, values, keys, comments, escaped or folded over lines.
 * Only certain ones; the number itself is never repeated. Source of the rule: Personal Information Protection Act (Korea), Article 24-2.
 */
export function residentNumberProblems(source: SourceText, parsed: ParsedText | undefined): readonly Problem[] {
  const inLines = lineProblems(source);
  const lines = new Set(inLines.map(({ line }) => line));
  const hidden = parsed === undefined || !mayHide(source.text) ? [] : valueProblems(source.path, parsed).filter(({ line }) => line === undefined || !lines.has(line));
  return [...nameProblems(source.path), ...inLines, ...hidden].slice(0, MAX_PROBLEMS);
}

/** A path as such, where nothing has been read yet (evidence files, photographs, folders of a batch). */
export function nameProblems(path: string): readonly Problem[] {
  return certainIn(path).slice(0, 1).map(({ kind }) => refusal(path, {}, kind, 'rename-file'));
}

function lineProblems({ path, text, firstLine = 1 }: SourceText): readonly Problem[] {
  return text.split('\n').flatMap((line, index) => certainIn(line).map(({ start, kind }) => refusal(path, { line: index + firstLine, column: start + 1 }, kind)));
}

/** Escapes and values over several lines can hide a number from a look at the lines. */
function mayHide(text: string): boolean {
  return text.includes('\\') || text.includes('\n');
}

function valueProblems(file: string, parsed: ParsedText): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { text, path, part } of textsOf(parsed.value, [])) {
    for (const { kind } of certainIn(text)) problems.push(refusal(file, parsed.locate(path, part) ?? {}, kind));
  }
  return problems;
}

interface PlacedText {
  readonly text: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
}

function* textsOf(value: unknown, path: Path): Generator<PlacedText> {
  if (typeof value === 'string') yield { text: value, path, part: 'value' };
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, item] of Object.entries(value)) {
    const below = [...path, isList ? Number(key) : key];
    if (!isList) yield { text: key, path: below, part: 'key' };
    yield* textsOf(item, below);
  }
}

function certainIn(text: string): ReturnType<typeof findResidentNumbers> {
  return findResidentNumbers(text).filter(({ certain }) => certain);
}

function refusal(file: string, place: Partial<Place>, kind: 'resident' | 'alien', cure: 'leave-number-out' | 'rename-file' = 'leave-number-out'): Problem {
  return problem({
    code: 'resident-number',
    file,
    ...place,
    expected: { code: 'no-resident-number' },
    found: { code: kind === 'resident' ? 'resident-number' : 'alien-number' },
    cure: { code: cure },
  });
}
