import { loadKnowledge } from '../../io/knowledge.ts';
import { readReport } from '../../io/report-file.ts';
import type { FormatName } from '../../model/format-names.ts';
import type { Report } from '../../model/report.ts';
import type { Language } from '../../model/vocabulary.ts';
import { EXIT } from '../exit-codes.ts';
import { putDocument } from '../put-document.ts';
import { write, type World } from '../world.ts';

export interface RenderOptions {
  readonly format: FormatName;
  readonly lang: Language;
  readonly output?: string;
}

/** `knowhire render`: the same document in another form, byte for byte what `check` would have printed. */
export async function render(path: string, options: RenderOptions, world: World): Promise<number> {
  const knowledge = loadKnowledge();
  const report: Report = readReport(path);
  if (report.ruleset.digest !== knowledge.digest) await write(world.stderr, differs(options.lang, report.ruleset.digest, knowledge.digest));
  await putDocument(report, { knowledge, language: options.lang, format: options.format }, options.output, [path], world);
  return EXIT.proceed;
}

function differs(language: Language, made: string, installed: string): string {
  const [was, is] = [made.slice(0, 16), installed.slice(0, 16)];
  return language === 'ko'
    ? `이 보고서는 규칙 모음 ${was} 기준이고 설치된 것은 ${is}입니다. 점수는 그대로이며 문구만 설치된 것을 따릅니다.\n`
    : `This report was made with rule set ${was}; the installed one is ${is}. Scores stay as they are, texts are those of the installed one.\n`;
}
