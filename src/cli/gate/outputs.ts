import { resolve } from 'node:path';
import { GATE_WORDS } from '../../i18n/gate-words.ts';
import { createTranslator, type CountryNames } from '../../i18n/translator.ts';
import { readJsonAsset } from '../../io/assets.ts';
import { writeAtomically } from '../../io/write-file.ts';
import { FORMAT_NAMES, type FormatName } from '../../model/format-names.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Report } from '../../model/report.ts';
import type { Language } from '../../model/vocabulary.ts';
import type { ReportContext } from '../../reporters/context.ts';
import { REPORTERS } from '../../reporters/index.ts';
import { notOneOf } from '../usage-problem.ts';
import { write, type World } from '../world.ts';
import { needed } from './needs.ts';

/** One document of the run; without a path it goes to standard output. */
export interface Output {
  readonly format: FormatName;
  readonly path?: string;
}

/** Reads `sarif:out.sarif` and `md`; Markdown to standard output where nothing is asked for. */
export function chosenOutputs(asked: readonly string[], language: Language): readonly Output[] {
  const outputs = asked.length === 0 ? [{ format: 'md' } as const] : asked.map(outputOf);
  const words = GATE_WORDS[language];
  if (outputs.filter(({ path }) => path === undefined).length > 1) throw needed('--format', words.oneStdout, asked.join(' '));
  const paths = outputs.flatMap(({ path }) => (path === undefined ? [] : [resolve(path)]));
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) throw needed('--format', words.outputTwice, twice);
  return outputs;
}

function outputOf(text: string): Output {
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  const format = FORMAT_NAMES.find((one) => one === name);
  if (format === undefined) throw notOneOf('--format', name, FORMAT_NAMES);
  const path = colon < 0 ? '' : text.slice(colon + 1);
  return path === '' ? { format } : { format, path };
}

/** Renders every document before the first is written, then writes each file whole or not at all; standard output comes last. */
export async function putOutputs(report: Report, knowledge: Knowledge, language: Language, outputs: readonly Output[], inputs: readonly string[], world: World): Promise<void> {
  const context: ReportContext = { t: createTranslator(knowledge, language, readJsonAsset<CountryNames>('country-names')), knowledge };
  const documents = outputs.map(({ format, path }) => ({ path, text: REPORTERS[format](report, context) }));
  for (const { path, text } of documents) if (path !== undefined) writeAtomically(path, text, { inputs });
  for (const { path, text } of documents) if (path === undefined) await write(world.stdout, text);
}
