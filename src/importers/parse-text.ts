import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ParsedText, SourceText } from './parsed-text.ts';

/** Reads YAML or JSON, told apart by the text itself. Throws nothing but `InputProblem`. */
export function parseText(source: SourceText): ParsedText {
  return parseJson(source) ?? parseYaml(source);
}
