import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { topicFinder } from '../../importers/lint/find-topics.ts';
import { protectedTopicsSchema, type ProtectedTopics } from '../../importers/lint/topics.ts';

/** Reads `checklists/reference/lint/protected-topics.yaml`; throws where a pattern is no regular expression. */
export function compileProtectedTopics(file: string): ProtectedTopics {
  const topics = protectedTopicsSchema.parse(parse(readFileSync(file, 'utf8')));
  topicFinder(topics);
  return topics;
}
