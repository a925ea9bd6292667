import { checkFileSchema, type CheckEntry } from '../../model/check.ts';
import { InputProblem, type Place, type Problem } from '../../model/problem.ts';
import { checkSchema } from '../check-schema.ts';
import { repeatedItems } from '../knowledge/repeated.ts';
import { sourceProblem, type KnowledgeSource, type CheckFile } from '../knowledge/sources.ts';
import { parseText } from '../parse-text.ts';
import { pointerOf, type Path, type SourceText } from '../parsed-text.ts';
import type { TextRole, TopicFinder } from './find-topics.ts';
import type { ProtectedTopic } from './topics.ts';

/** A question, or an instruction to ask, that hiring law keeps out. */
export interface ProtectedQuestion extends Partial<Place> {
  readonly file: string;
  readonly pointer: string;
  readonly check: string;
  /** `question`, `how/0` …: the place within the check. */
  readonly field: string;
  readonly topic: ProtectedTopic;
  readonly words: string;
}

export interface LintResult {
  readonly problems: readonly Problem[];
  readonly hasMore: boolean;
  readonly questions: readonly ProtectedQuestion[];
  /** How many checks were read. */
  readonly checks: number;
}

/** Holds a file of checks against the schema, against itself, and its questions against the protected topics. */
export function lintChecks(source: SourceText, find: TopicFinder): LintResult {
  try {
    const parsed = parseText(source);
    const checked = checkSchema(checkFileSchema, parsed);
    if (!checked.ok) return { problems: checked.problems, hasMore: checked.hasMore, questions: [], checks: 0 };
    const file: KnowledgeSource<CheckFile> = { name: checked.value.theme, value: checked.value, parsed };
    const questions = checked.value.checks.flatMap((entry, at) => protectedQuestions(entry, `${checked.value.theme}/${entry.slug}`, ['checks', at], file, find));
    return { problems: entryProblems(file), hasMore: false, questions, checks: checked.value.checks.length };
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return { problems: error.problems, hasMore: error.hasMore, questions: [], checks: 0 };
  }
}

function entryProblems(file: KnowledgeSource<CheckFile>): readonly Problem[] {
  const placed = file.value.checks.map((entry, at) => ({ entry, path: ['checks', at] as const }));
  const twice = repeatedItems(placed, ({ entry }) => entry.slug).map(({ entry, path }) =>
    sourceProblem(file, [...path, 'slug'], 'duplicate-id', { code: 'unique-id', values: { id: entry.slug } }, { code: 'defined-twice', values: { id: entry.slug } }, { code: 'rename-one' }),
  );
  const heavy = placed.filter(({ entry }) => entry.refusedWeight > entry.weight).map(({ entry, path }) =>
    sourceProblem(file, [...path, 'refusedWeight'], 'inconsistent', { code: 'at-most', values: { most: entry.weight, key: 'weight' } }, { code: 'number', values: { value: String(entry.refusedWeight) } }, { code: 'lower-it' }),
  );
  return [...twice, ...heavy];
}

function protectedQuestions(entry: CheckEntry, check: string, base: Path, { parsed }: KnowledgeSource<CheckFile>, find: TopicFinder): readonly ProtectedQuestion[] {
  return askingTexts(entry).flatMap(({ text, path, role }) =>
    find(text, role).map(({ topic, words }) => {
      const full = [...base, ...path];
      return { file: parsed.path, ...parsed.locate(full), pointer: pointerOf(full), check, field: path.join('/'), topic, words };
    }),
  );
}

interface AskingText {
  readonly text: string;
  readonly path: Path;
  readonly role: TextRole;
}

type Asking = Pick<CheckEntry, 'title' | 'question' | 'how' | 'settles' | 'answers'>;

/** The texts by which something is asked. Why, ordinary reasons and rationale explain; they may name a topic. */
export function askingTexts({ title, question, how, settles, answers }: Asking): readonly AskingText[] {
  return [
    { text: title, path: ['title'], role: 'asked' },
    { text: question, path: ['question'], role: 'asked' },
    ...how.map((text, at): AskingText => ({ text, path: ['how', at], role: 'instruction' })),
    { text: settles, path: ['settles'], role: 'instruction' },
    ...Object.entries(answers).flatMap(([key, text]): readonly AskingText[] => (text === undefined ? [] : [{ text, path: ['answers', key], role: 'asked' }])),
  ];
}
