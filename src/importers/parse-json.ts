import type { Place } from '../model/problem.ts';
import { MAX_DEPTH, valueAt } from './parsed-text.ts';
import type { ParsedText, Path, SourceText } from './parsed-text.ts';
import { withoutByteOrderMark } from './parse-yaml.ts';
import { tidyValue } from './tidy-value.ts';
import { composeYaml } from './yaml-tokens.ts';
import { nodeAt, offsetOf } from './yaml-values.ts';

/**
 * Reads JSON a hundred times faster than YAML is read. Undefined where that would lose something (a key given twice, a number whose digits
 * would change, great depth) or the text is no JSON: then it is for `parseYaml`, which reads JSON, too, and knows what to say.
 */
export function parseJson(source: SourceText): ParsedText | undefined {
  const text = withoutByteOrderMark(source.text);
  const survey = surveyJson(text);
  if (survey === undefined) return undefined;
  const plain = attempt(text);
  if (plain === undefined || countKeys(plain, 0) !== survey.keys) return undefined;
  const value = tidyValue(plain) ?? {};
  return { path: source.path, value, locate: lazyLocate(text, source.firstLine ?? 1), written: (path) => writtenAt(value, path) };
}

function attempt(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Counts the keys outside strings; undefined where a number is written in another way than it would be printed. */
function surveyJson(text: string): { readonly keys: number } | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  let keys = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') index = endOfString(text, index);
    else if (character === ':') keys += 1;
    else if (character === '-' || (character >= '0' && character <= '9')) {
      NUMBER.lastIndex = index;
      const number = NUMBER.exec(text)?.[0] ?? '';
      if (String(Number(number)) !== number) return undefined;
      index += number.length - 1;
    }
  }
  return { keys };
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text.charAt(index - 1 - backslashes) === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

/** Keys at all depths; NaN, which equals nothing, where it is nested too deeply. */
function countKeys(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > MAX_DEPTH) return NaN;
  const items: readonly unknown[] = Object.values(value);
  return items.reduce<number>((sum, item) => sum + countKeys(item, depth + 1), Array.isArray(value) ? 0 : items.length);
}

function lazyLocate(text: string, firstLine: number): ParsedText['locate'] {
  let composed: ReturnType<typeof composeYaml> | undefined;
  return (path: Path, part: 'key' | 'value' = 'value'): Place | undefined => {
    composed ??= composeYaml(text);
    const node = 'excess' in composed ? undefined : nodeAt(composed.documents[0]?.contents, path, part);
    if (node === undefined || node === null) return undefined;
    const { line, col } = composed.lines.linePos(offsetOf(node));
    return { line: line + firstLine - 1, column: col };
  };
}

function writtenAt(value: unknown, path: Path): ReturnType<ParsedText['written']> {
  const number = valueAt(value, path);
  return typeof number === 'number' ? String(number) : undefined;
}
