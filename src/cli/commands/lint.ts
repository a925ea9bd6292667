import { LINT_WORDS } from '../../i18n/lint-words.ts';
import { describeProblem } from '../../i18n/problems.ts';
import { topicFinder } from '../../importers/lint/find-topics.ts';
import { lintChecks, type LintResult, type ProtectedQuestion } from '../../importers/lint/lint-checks.ts';
import type { ProtectedTopics } from '../../importers/lint/topics.ts';
import { readJsonAsset } from '../../io/assets.ts';
import { readTextFile } from '../../io/read-file.ts';
import { InputProblem, withoutResidentNumbers } from '../../model/problem.ts';
import type { Language } from '../../model/vocabulary.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';

export interface LintOptions {
  readonly lang: Language;
}

/** `knowhire lint`: gives 0 where nothing is wrong, 1 where a question may not be asked, 2 where a file cannot be used as it is. */
export async function lint(paths: readonly string[], { lang }: LintOptions, world: World): Promise<number> {
  const words = LINT_WORDS[lang];
  const find = topicFinder(readJsonAsset<ProtectedTopics>('protected-topics'));
  const results = paths.map((path) => lintFile(path, find));
  const problems = results.flatMap((result) => result.problems);
  const questions = results.flatMap((result) => result.questions);
  const lines = [...problems.map((problem) => describeProblem(problem, lang)), ...questions.map((question) => questionLine(question, lang))];
  await write(world.stdout, lines.map((line) => `${line}\n`).join(''));
  const fine = lines.length === 0;
  const checks = results.reduce((count, result) => count + result.checks, 0);
  const notes = [fine ? words.fine(checks, paths.length) : words.found(questions.length, problems.length), ...(results.some(({ hasMore }) => hasMore) ? [words.more] : []), words.limits];
  await write(world.stderr, notes.map((line) => `${line}\n`).join(''));
  if (problems.length > 0) return EXIT.usage;
  return fine ? EXIT.proceed : EXIT.concern;
}

function lintFile(path: string, find: ReturnType<typeof topicFinder>): LintResult {
  try {
    return lintChecks(readTextFile(path), find);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return { problems: error.problems, hasMore: error.hasMore, questions: [], checks: 0 };
  }
}

function questionLine({ file, line, column, check, field, topic, words }: ProtectedQuestion, lang: Language): string {
  const place = [withoutResidentNumbers(file), line, column].filter((part) => part !== undefined).join(':');
  const laws = topic.sources.map((source) => source[lang]).join('; ');
  return LINT_WORDS[lang].question(visibleText(place), `${check} (${field})`, visibleText(words), topic.title[lang], laws, topic.instead[lang]);
}
