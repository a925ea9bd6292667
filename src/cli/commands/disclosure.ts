import { DISCLOSURE_WORDS } from '../../i18n/disclosure-words.ts';
import { createTranslator, type CountryNames } from '../../i18n/translator.ts';
import { readJsonAsset } from '../../io/assets.ts';
import { loadKnowledge } from '../../io/knowledge.ts';
import { readReport } from '../../io/report-file.ts';
import type { Assessment } from '../../model/assessment.ts';
import { InputProblem, problem } from '../../model/problem.ts';
import type { Language } from '../../model/vocabulary.ts';
import { disclosureSheet } from '../../reporters/sheets/disclosure.ts';
import { EXIT } from '../exit-codes.ts';
import { putText } from '../put-text.ts';
import { notOneOf } from '../usage-problem.ts';
import { write, type World } from '../world.ts';

export interface DisclosureOptions {
  readonly lang: Language;
  readonly candidate?: string;
  readonly output?: string;
}

/** `knowhire disclosure`: the facts relied on, for the candidate, with room to answer. One sheet, one person. */
export async function disclosure(path: string, { lang, candidate, output }: DisclosureOptions, world: World): Promise<number> {
  const report = readReport(path);
  const knowledge = loadKnowledge();
  const assessment = chosenCase(report.assessments, candidate, lang);
  const t = createTranslator(knowledge, lang, readJsonAsset<CountryNames>('country-names'));
  await putText(disclosureSheet(report, assessment, { t, knowledge }), output, [path], world);
  if (assessment.verdict === 'escalate') await write(world.stderr, DISCLOSURE_WORDS[lang].grave);
  return EXIT.proceed;
}

function chosenCase(assessments: readonly Assessment[], asked: string | undefined, lang: Language): Assessment {
  const ids = assessments.map(({ candidate }) => candidate.id);
  const [first] = assessments;
  if (asked === undefined && first !== undefined && assessments.length === 1) return first;
  const chosen = assessments.find(({ candidate }) => candidate.id === asked);
  if (chosen !== undefined) return chosen;
  if (asked !== undefined) throw notOneOf('--candidate', asked, ids);
  const expected = { code: 'as-described', values: { description: DISCLOSURE_WORDS[lang].several } } as const;
  throw new InputProblem([problem({ code: 'schema', file: '--candidate', expected, found: { code: 'nothing' }, cure: { code: 'choose-one', values: { values: ids.join(', ') } } })]);
}
