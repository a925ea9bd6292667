import { JURISDICTIONS } from '../../model/advisory.ts';
import type { Advisory, AdvisoryFile, Clause, ClauseText } from '../../model/advisory.ts';
import type { Check } from '../../model/check.ts';
import type { Knowledge, Locale } from '../../model/knowledge.ts';
import type { Scoring } from '../../model/scoring.ts';
import { LANGUAGES } from '../../model/vocabulary.ts';
import type { Language } from '../../model/vocabulary.ts';
import type { KnowledgeSources, LocaleSources, SourceSet } from './sources.ts';

/** Joins the files, all of them valid and consistent, to what the rest of the tool works with. */
export function linkKnowledge(sources: KnowledgeSources, scoring: Scoring): Omit<Knowledge, 'digest'> {
  return {
    checks: sources.checks.valid.flatMap(({ value: { theme, checks } }) => checks.map((entry): Check => ({ ...entry, id: `${theme}/${entry.slug}`, theme }))),
    themes: sources.checks.valid.map(({ value: { theme, title } }) => ({ id: theme, title })),
    advisories: linkAdvisories(sources.advisories.valid.map(({ value }) => value).sort(byStanding)),
    jurisdictions: sources.jurisdictions.valid.map(({ value }) => value).sort((a, b) => JURISDICTIONS.indexOf(a.id) - JURISDICTIONS.indexOf(b.id)),
    scoring,
    locales: linkLocales(sources.locales),
  };
}

/** The main documents first, each kind by date: the order in which lists and reports show them. */
function byStanding(a: AdvisoryFile, b: AdvisoryFile): number {
  return Number(b.standing === 'main') - Number(a.standing === 'main') || (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1);
}

/** A shared clause takes all but its place and its verification from the file that holds its text. */
export function linkAdvisories(files: readonly AdvisoryFile[]): readonly Advisory[] {
  const texts = new Map(files.flatMap((file) => file.clauses.flatMap((clause) => ('like' in clause ? [] : [[`${file.id}\n${clause.id}`, clause] as const]))));
  return files.map((file) => ({ ...file, clauses: file.clauses.flatMap((clause) => linkClause(file.id, clause, texts)) }));
}

function linkClause(advisory: string, clause: AdvisoryFile['clauses'][number], texts: ReadonlyMap<string, ClauseText>): readonly Clause[] {
  if (!('like' in clause)) return [{ ...clause, advisory, shared: false }];
  const text = texts.get(`${clause.like}\n${clause.id}`);
  return text === undefined ? [] : [{ ...text, id: clause.id, locator: clause.locator, verification: clause.verification, advisory, shared: true }];
}

function linkLocales(locales: KnowledgeSources['locales']): Knowledge['locales'] {
  const linked: Partial<Record<Language, Locale>> = {};
  for (const language of LANGUAGES) {
    const sources = locales[language];
    const locale = sources === undefined ? undefined : linkLocale(sources);
    if (locale !== undefined) linked[language] = locale;
  }
  return linked;
}

function linkLocale({ checks, advisories, jurisdictions, scoring }: LocaleSources): Locale | undefined {
  const scoringTexts = scoring.valid[0]?.value;
  if (scoringTexts === undefined) return undefined;
  const byId = checks.valid.flatMap(({ value }) => Object.entries(value.checks).map(([slug, overlay]) => [`${value.theme}/${slug}`, overlay] as const));
  return {
    checks: Object.fromEntries(byId),
    themes: Object.fromEntries(checks.valid.map(({ value }) => [value.theme, value.title])),
    advisories: byName(advisories),
    jurisdictions: byName(jurisdictions),
    scoring: scoringTexts,
  };
}

function byName<T>({ valid }: SourceSet<T>): Readonly<Record<string, T>> {
  return Object.fromEntries(valid.map(({ name, value }) => [name, value]));
}
