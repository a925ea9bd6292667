import type { Problem } from '../../model/problem.ts';
import { advisoryProblems } from './check-advisories.ts';
import { checkProblems } from './check-checks.ts';
import { localeProblems } from './check-locale.ts';
import { scoringProblems } from './check-scoring.ts';
import { registerChecks } from './registry.ts';
import { KNOWLEDGE_SCHEMAS, readSources } from './sources.ts';
import type { KnowledgeSources, LocaleSources, NamedText } from './sources.ts';

export interface LocaleTexts {
  readonly checks: readonly NamedText[];
  readonly advisories: readonly NamedText[];
  readonly jurisdictions: readonly NamedText[];
  readonly scoring: readonly NamedText[];
}

/** The texts of a `checklists/` folder. */
export interface KnowledgeTexts extends LocaleTexts {
  /** By language, English not among them. */
  readonly locales: Readonly<Record<string, LocaleTexts>>;
}

/** Parses, validates and cross-checks the files; every problem of every file, a broken file hiding nobody else's. */
export function gatherKnowledge(texts: KnowledgeTexts): { readonly sources: KnowledgeSources; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const sources: KnowledgeSources = {
    checks: readSources(KNOWLEDGE_SCHEMAS.checks, texts.checks, problems),
    advisories: readSources(KNOWLEDGE_SCHEMAS.advisories, texts.advisories, problems),
    jurisdictions: readSources(KNOWLEDGE_SCHEMAS.jurisdictions, texts.jurisdictions, problems),
    scoring: readSources(KNOWLEDGE_SCHEMAS.scoring, texts.scoring, problems),
    locales: Object.fromEntries(Object.entries(texts.locales).map(([language, files]) => [language, readLocale(files, problems)])),
  };
  const registry = registerChecks(sources);
  problems.push(...checkProblems(sources, registry), ...advisoryProblems(sources, registry), ...scoringProblems(sources, registry));
  for (const [language, locale] of Object.entries(sources.locales)) problems.push(...localeProblems(sources, locale, `locales/${language}`));
  return { sources, problems };
}

function readLocale(files: LocaleTexts, problems: Problem[]): LocaleSources {
  return {
    checks: readSources(KNOWLEDGE_SCHEMAS.checkOverlays, files.checks, problems),
    advisories: readSources(KNOWLEDGE_SCHEMAS.advisoryOverlays, files.advisories, problems),
    jurisdictions: readSources(KNOWLEDGE_SCHEMAS.jurisdictionOverlays, files.jurisdictions, problems),
    scoring: readSources(KNOWLEDGE_SCHEMAS.scoringOverlays, files.scoring, problems),
  };
}
