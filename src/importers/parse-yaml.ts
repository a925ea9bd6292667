import type { LineCounter } from 'yaml';
import { InputProblem, problem } from '../model/problem.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { ParsedText, Path, SourceText } from './parsed-text.ts';
import { composeYaml } from './yaml-tokens.ts';
import type { YamlDocument } from './yaml-tokens.ts';
import { mishapOf, syntaxProblem } from './yaml-problems.ts';
import { tidyValue } from './tidy-value.ts';
import { nodeAt, offsetOf, plainValue, writtenNumber } from './yaml-values.ts';
import type { Oddity } from './yaml-values.ts';

/**
 * Reads one YAML 1.2 document (JSON is one, too). Refused with line and column: syntax errors, aliases, tags, keys given twice, keys that
 * are no text, several documents, excessive depth or size. Throws nothing but `InputProblem`.
 */
export function parseYaml(source: SourceText): ParsedText {
  const text = withoutByteOrderMark(source.text);
  const composed = composeYaml(text);
  const placeOf = placer(composed.lines, source.firstLine ?? 1);
  if ('excess' in composed) throw excessive(source.path, placeOf(composed.offset), composed.excess);
  const document = composed.documents[0];
  const problems = formProblems(source.path, composed.documents, placeOf);
  if (problems.length > 0) throw new InputProblem(problems);
  const odd: Oddity[] = [];
  const plain = plainValue(document?.contents, odd);
  if (odd.length > 0) throw new InputProblem(odd.map((oddity) => oddityProblem(source.path, oddity, placeOf)));
  if (plain === null) throw nothingThere(source.path, placeOf(0));
  return {
    path: source.path,
    value: tidyValue(plain) ?? {},
    locate: (path, part = 'value') => locateNode(document, path, part, placeOf),
    written: (path) => writtenNumber(nodeAt(document?.contents, path, 'value')),
  };
}

/** Editors on Windows put U+FEFF in front; it is no content. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function placer(lines: LineCounter, firstLine: number): (offset: number) => Place {
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
}

function formProblems(file: string, documents: readonly YamlDocument[], placeOf: (offset: number) => Place): readonly Problem[] {
  const problems: Problem[] = [];
  const lines = new Set<number>();
  for (const { code, pos, message } of documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])) {
    const place = placeOf(pos[0]);
    // One slip makes the parser complain several times about the same line.
    if (!lines.has(place.line)) problems.push(syntaxProblem(file, place, mishapOf(code, message)));
    lines.add(place.line);
  }
  const second = documents[1];
  if (second !== undefined) problems.push(syntaxProblem(file, placeOf(second.range[0]), mishapOf('MULTIPLE_DOCS')));
  return problems;
}

function oddityProblem(file: string, { kind, key, offset }: Oddity, placeOf: (offset: number) => Place): Problem {
  if (kind === 'alias') return syntaxProblem(file, placeOf(offset), { found: 'alias', cure: 'write-value-again' });
  if (key === undefined) return syntaxProblem(file, placeOf(offset), { found: 'complex-key', cure: 'quote-it' });
  const values = { key: key.slice(0, 60) };
  return problem({ code: 'syntax', file, ...placeOf(offset), expected: { code: 'key-once', values }, found: { code: 'defined-twice', values: { id: values.key } }, cure: { code: 'keep-one' } });
}

function excessive(file: string, place: Place, excess: 'too-deep' | 'too-many-parts'): InputProblem {
  return new InputProblem([syntaxProblem(file, place, { found: excess, cure: excess === 'too-deep' ? 'flatten' : 'split' })]);
}

function nothingThere(file: string, place: Place): InputProblem {
  return new InputProblem([problem({ code: 'syntax', file, ...place, expected: { code: 'content' }, found: { code: 'empty' }, cure: { code: 'fill-file' } })]);
}

function locateNode(document: YamlDocument | undefined, path: Path, part: 'key' | 'value', placeOf: (offset: number) => Place): Place | undefined {
  const node = nodeAt(document?.contents, path, part);
  return node === undefined || node === null ? undefined : placeOf(offsetOf(node));
}
