import type { Knowledge } from '../model/knowledge.ts';
import type { Audience, Stage } from '../model/vocabulary.ts';

export const VERSION = 'kh1';
const DIGEST_LENGTH = 12;

/** The part of a vector that all cases of a rule set share; see `vector.ts`. */
export function vectorHead(knowledge: Knowledge, advisories: readonly string[], stage: Stage, audience: Audience | undefined): string {
  const when = audience === undefined ? stage : `${stage}+${audience}`;
  return [VERSION, when, shortDigest(knowledge), maskOf(advisoryIds(knowledge), advisories).toString(16)].join('/');
}

export function shortDigest(knowledge: Pick<Knowledge, 'digest'>): string {
  return knowledge.digest.slice(0, DIGEST_LENGTH);
}

export function advisoryIds(knowledge: Pick<Knowledge, 'advisories'>): readonly string[] {
  return [...new Set(knowledge.advisories.map((advisory) => advisory.id))].sort();
}

function maskOf(ids: readonly string[], chosen: readonly string[]): bigint {
  return chosen.reduce((mask, id) => mask | (1n << BigInt(ids.indexOf(id))), 0n);
}
