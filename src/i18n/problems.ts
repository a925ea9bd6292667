import type { CureCode, ExpectedCode, FoundCode, InputProblem, Phrase, Problem } from '../model/problem.ts';
import type { Language } from '../model/vocabulary.ts';
import { PROBLEM_WORDS_EN } from './problem-words-en.ts';
import { PROBLEM_WORDS_KO } from './problem-words-ko.ts';

export interface ProblemWords {
  readonly sentence: string;
  readonly more: string;
  readonly expected: Readonly<Record<ExpectedCode, string>>;
  readonly found: Readonly<Record<FoundCode, string>>;
  readonly cure: Readonly<Record<CureCode, string>>;
}

const WORDS: Readonly<Record<Language, ProblemWords>> = { en: PROBLEM_WORDS_EN, ko: PROBLEM_WORDS_KO };

/** One problem as one line: `file:line:column: …expected …, found …. How to mend it.` Whatever came from the file is made visible. */
export function describeProblem(problem: Problem, language: Language): string {
  const words = WORDS[language];
  const sentence = filled(words.sentence, {
    expected: said(words.expected, problem.expected),
    found: said(words.found, problem.found),
    cure: said(words.cure, problem.cure),
  });
  const part = problem.heading ?? problem.pointer ?? '';
  return `${placeOf(problem)}: ${part === '' ? '' : `${visible(part)}: `}${sentence}`;
}

/** All problems of an error, one a line. */
export function describeProblems({ problems, hasMore }: InputProblem, language: Language): string {
  const lines = problems.map((problem) => describeProblem(problem, language));
  return [...lines, ...(hasMore ? [filled(WORDS[language].more, { count: problems.length })] : [])].join('\n');
}

function placeOf({ file, line, column }: Problem): string {
  return [visible(file), line, column].filter((part) => part !== undefined).join(':');
}

function said<Code extends string>(words: Readonly<Record<Code, string>>, { code, values }: Phrase<Code>): string {
  const shown = Object.entries(values ?? {}).map(([name, value]) => [name, visible(String(value))] as const);
  return filled(words[code], Object.fromEntries(shown));
}

function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));
}

/** Control, format, private, unassigned and line-breaking characters as \u{…}: a hostile file shall not steer the terminal. */
function visible(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
