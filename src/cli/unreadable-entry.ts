import { describeProblem } from '../i18n/problems.ts';
import { withoutResidentNumbers, type Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Language } from '../model/vocabulary.ts';

/** The report's entry for something that could not be read: its first problem in words, with the number of the others. */
export function unreadableEntry(problems: readonly Problem[], language: Language): Report['unreadable'][number] {
  const [first] = problems;
  if (first === undefined) throw new Error('a problem without content');
  const { file, line, column } = first;
  const more = problems.length > 1 ? ` (+${problems.length - 1})` : '';
  return { path: withoutResidentNumbers(file), problem: `${describeProblem(first, language)}${more}`, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}
