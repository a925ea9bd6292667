import { createTranslator } from '../i18n/translator.ts';
import { readJsonAsset } from '../io/assets.ts';
import { writeAtomically } from '../io/write-file.ts';
import type { CountryNames } from '../i18n/translator.ts';
import type { FormatName } from '../model/format-names.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Report } from '../model/report.ts';
import type { Language } from '../model/vocabulary.ts';
import type { ReportContext } from '../reporters/context.ts';
import { REPORTERS } from '../reporters/index.ts';
import { write, type World } from './world.ts';

export interface Rendering {
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly format: FormatName;
  readonly locate?: ReportContext['locate'];
}

/** Renders the report and puts it where it was asked for: a file, written whole or not at all, or standard output and nothing else there. */
export async function putDocument(report: Report, rendering: Rendering, output: string | undefined, inputs: readonly string[], world: World): Promise<void> {
  const t = createTranslator(rendering.knowledge, rendering.language, readJsonAsset<CountryNames>('country-names'));
  const context: ReportContext = { t, knowledge: rendering.knowledge, ...(rendering.locate !== undefined && { locate: rendering.locate }) };
  const text = REPORTERS[rendering.format](report, context);
  if (output === undefined) await write(world.stdout, text);
  else writeAtomically(output, text, { inputs });
}
