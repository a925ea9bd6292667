import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import canonicalize from 'canonicalize';
import { gatherKnowledge } from '../importers/knowledge/gather.ts';
import type { KnowledgeTexts, LocaleTexts } from '../importers/knowledge/gather.ts';
import { linkKnowledge } from '../importers/knowledge/link.ts';
import type { NamedText } from '../importers/knowledge/sources.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { InputProblem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { LANGUAGES } from '../model/vocabulary.ts';
import { fileProblem, systemCode } from './file-problem.ts';
import { readTextFile } from './read-file.ts';

export interface KnowledgeInspection {
  /** Present when there is no problem. */
  readonly knowledge?: Knowledge;
  /** All of them, in the order of the files, however many. */
  readonly problems: readonly Problem[];
}

/** Reads `checklists/`; throws `InputProblem` with everything that is wrong with it. */
export function loadKnowledgeFrom(folder: string): Knowledge {
  const { knowledge, problems } = inspectKnowledge(folder);
  if (knowledge === undefined) throw new InputProblem(problems);
  return knowledge;
}

/** As `loadKnowledgeFrom`, but hands back the problems. */
export function inspectKnowledge(folder: string): KnowledgeInspection {
  const problems: Problem[] = [];
  const { sources, problems: inside } = gatherKnowledge(readKnowledgeTexts(folder, problems));
  problems.push(...inside);
  const scoring = sources.scoring.valid[0]?.value;
  if (scoring === undefined && sources.scoring.broken.length === 0) problems.push(...missing(join(folder, 'scoring.yaml')).problems);
  if (scoring === undefined || problems.length > 0) return { problems };
  const linked = linkKnowledge(sources, scoring);
  return { knowledge: { ...linked, digest: digestOf(linked) }, problems };
}

/** SHA-256 over the canonical JSON (RFC 8785) of checks, advisories and scoring: equal digests mean equal rules. */
export function digestOf({ checks, advisories, scoring }: Pick<Knowledge, 'checks' | 'advisories' | 'scoring'>): string {
  return createHash('sha256').update(canonicalize({ checks, advisories, scoring }) ?? '').digest('hex');
}

function readKnowledgeTexts(folder: string, problems: Problem[]): KnowledgeTexts {
  const languages = LANGUAGES.filter((language) => language !== 'en');
  return {
    ...readTexts(folder, problems),
    locales: Object.fromEntries(languages.map((language) => [language, readTexts(join(folder, 'locales', language), problems)])),
  };
}

function readTexts(folder: string, problems: Problem[]): LocaleTexts {
  return {
    checks: readYamlFolder(join(folder, 'checks'), problems),
    advisories: readYamlFolder(join(folder, 'advisories'), problems),
    jurisdictions: readYamlFolder(join(folder, 'jurisdictions'), problems),
    scoring: readYamlFiles(folder, namesIn(folder).filter((name) => name === 'scoring.yaml'), problems),
  };
}

function readYamlFolder(folder: string, problems: Problem[]): readonly NamedText[] {
  const names = namesIn(folder).filter((name) => name.endsWith('.yaml'));
  return readYamlFiles(folder, names.sort(), problems);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function readYamlFiles(folder: string, names: readonly string[], problems: Problem[]): readonly NamedText[] {
  return names.flatMap((name) => {
    try {
      return [{ name: basename(name, '.yaml'), path: join(folder, name), text: readTextFile(join(folder, name)).text }];
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
}

function missing(path: string): InputProblem {
  return fileProblem('unreadable-file', path, 'readable-file', 'missing-file', 'check-path');
}
