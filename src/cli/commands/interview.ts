import { prepareRules } from '../../assess/index.ts';
import { createTranslator, type CountryNames } from '../../i18n/translator.ts';
import { openAnswers } from '../../io/answers-file.ts';
import { readJsonAsset } from '../../io/assets.ts';
import { loadKnowledge } from '../../io/knowledge.ts';
import type { Audience, Language, Stage } from '../../model/vocabulary.ts';
import { interviewSheet } from '../../reporters/sheets/interview.ts';
import { answersPathOf, assessOpenCase, openCase } from '../case.ts';
import { chooseAdvisories } from '../choose-advisories.ts';
import { chosenDate } from '../chosen-date.ts';
import { chosenReference } from '../chosen-reference.ts';
import { EXIT } from '../exit-codes.ts';
import { putText } from '../put-text.ts';
import type { World } from '../world.ts';

export interface InterviewOptions {
  readonly lang: Language;
  readonly stage: Stage;
  readonly audience: Audience;
  readonly advisory?: string;
  readonly answers?: string;
  readonly asOf?: string;
  readonly output?: string;
}

/** `knowhire interview`: what is open at a stage, as a sheet to print. Needs no terminal and changes no file but the one named for output. */
export async function interview(path: string, options: InterviewOptions, world: World): Promise<number> {
  const { lang, stage, audience, output } = options;
  const asOf = chosenDate(options.asOf, world);
  const knowledge = loadKnowledge();
  const rules = prepareRules(knowledge, chooseAdvisories(options.advisory, knowledge.advisories), stage, audience);
  const open = await openCase(path, await chosenReference({}), asOf);
  const answersPath = options.answers ?? answersPathOf(path);
  const { answers } = openAnswers(answersPath, { candidate: open.profile.id, checks: knowledge.checks.map(({ id }) => id), required: options.answers !== undefined });
  const assessment = assessOpenCase(rules, open, answers, { asOf, reveal: false });
  const due = rules.checks.filter((rule) => rule.due).map(({ check }) => check);
  const t = createTranslator(knowledge, lang, readJsonAsset<CountryNames>('country-names'));
  const sheet = interviewSheet(assessment, { asOf, due, command: `knowhire check ${path} --stage ${stage}` }, { t, knowledge });
  await putText(sheet, output, [path, answersPath], world);
  return EXIT.proceed;
}
