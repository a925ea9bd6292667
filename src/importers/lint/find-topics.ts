import type { ProtectedTopic, ProtectedTopics } from './topics.ts';

export interface TopicFound {
  readonly topic: ProtectedTopic;
  /** The words that matched, as they stand in the tidied text. */
  readonly words: string;
}

/** Whether a text is put to the candidate or tells the recruiter what to do; only the latter may speak of a topic in order to forbid it. */
export type TextRole = 'asked' | 'instruction';

export type TopicFinder = (text: string, role: TextRole) => readonly TopicFound[];

interface PreparedTopic {
  readonly topic: ProtectedTopic;
  readonly patterns: readonly RegExp[];
  readonly allowed: readonly RegExp[];
}

/** Prepares the patterns once. The finder gives each topic at most once a text. */
export function topicFinder({ topics, forbidding, exceptions }: ProtectedTopics): TopicFinder {
  const prepared = topics.map((topic): PreparedTopic => ({ topic, patterns: compiled(topic.patterns), allowed: topic.allowed === undefined ? [] : compiled(topic.allowed) }));
  const forbids = compiled(forbidding);
  return (text, role) => {
    const sentences = sentencesOf(text).filter((sentence) => role === 'asked' || !forbids.some((pattern) => pattern.test(sentence)));
    const excepted = exceptions.filter(({ text: { en, ko } }) => text === en || text === ko).map(({ topic }) => topic);
    return prepared.filter(({ topic }) => !excepted.includes(topic.id)).flatMap((one) => {
      const words = sentences.map((sentence) => wordsIn(sentence, one)).find((found) => found !== undefined);
      return words === undefined ? [] : [{ topic: one.topic, words }];
    });
  };
}

function compiled({ en, ko }: { readonly en: readonly string[]; readonly ko: readonly string[] }): readonly RegExp[] {
  return [...en, ...ko].map((pattern) => new RegExp(pattern, 'iu'));
}

/** Characters that show nothing cannot break a word apart, and every way of writing a letter counts as that letter. */
function sentencesOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .split(/(?<=[.?!。])\s+/)
    .flatMap((sentence) => sentence.match(PIECES) ?? []);
}

/** Patterns that look ahead in a sentence would need the square of its length; no honest sentence is cut by this (the tool's own limit). */
const PIECES = /.{1,2000}(?:\s|$)|.{1,2000}/gu;

function wordsIn(sentence: string, { patterns, allowed }: PreparedTopic): string | undefined {
  if (allowed.some((pattern) => pattern.test(sentence))) return undefined;
  for (const pattern of patterns) {
    const found = pattern.exec(sentence)?.[0];
    if (found !== undefined) return found.trim();
  }
  return undefined;
}
