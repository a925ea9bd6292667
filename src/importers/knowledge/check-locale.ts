import type { AdvisoryFile, AdvisoryOverlay, Jurisdiction, JurisdictionOverlay } from '../../model/advisory.ts';
import type { CheckEntry, CheckOverlay } from '../../model/check.ts';
import type { Problem } from '../../model/problem.ts';
import type { Scoring, ScoringOverlay } from '../../model/scoring.ts';
import type { Path } from '../parsed-text.ts';
import { extraText, missingText, sameKeys, sameLengths, samePlaceholders } from './overlay-rules.ts';
import type { KnowledgeSource, KnowledgeSources, LocaleSources, SourceSet } from './sources.ts';

/** A translation must say everything that the English says, and nothing else; both ways, file by file and key by key. */
export function* localeProblems(sources: KnowledgeSources, locale: LocaleSources, folder: string): Generator<Problem> {
  yield* pairProblems(sources.checks, locale.checks, `${folder}/checks`, ({ value }) => value.theme, checkFilePair);
  yield* pairProblems(sources.advisories, locale.advisories, `${folder}/advisories`, ({ name }) => name, advisoryPair);
  yield* pairProblems(sources.jurisdictions, locale.jurisdictions, `${folder}/jurisdictions`, ({ name }) => name, jurisdictionPair);
  yield* pairProblems(sources.scoring, locale.scoring, folder, ({ name }) => name, scoringPair);
}

function* pairProblems<E, O>(
  english: SourceSet<E>,
  overlay: SourceSet<O>,
  folder: string,
  nameOf: (source: KnowledgeSource<O>) => string,
  compare: (english: E, overlay: KnowledgeSource<O>) => Generator<Problem>,
): Generator<Problem> {
  const translated = new Map(overlay.valid.map((source) => [nameOf(source), source]));
  for (const source of english.valid) {
    const counterpart = translated.get(source.name);
    if (counterpart !== undefined) yield* compare(source.value, counterpart);
    else if (!overlay.broken.includes(source.name)) yield missingText(source, [], `${folder}/${source.name}.yaml`);
  }
  const known = new Set([...english.valid.map(({ name }) => name), ...english.broken]);
  for (const [name, source] of translated) if (!known.has(name)) yield extraText(source, [], name);
}

function* checkFilePair(english: { readonly checks: readonly CheckEntry[] }, overlay: KnowledgeSource<{ readonly checks: Readonly<Record<string, CheckOverlay>> }>): Generator<Problem> {
  const texts = overlay.value.checks;
  yield* sameKeys(overlay, ['checks'], english.checks.map(({ slug }) => slug), Object.keys(texts));
  for (const entry of english.checks) {
    const text = texts[entry.slug];
    if (text !== undefined) yield* checkPair(entry, text, overlay, ['checks', entry.slug]);
  }
}

function* checkPair(entry: CheckEntry, text: CheckOverlay, overlay: KnowledgeSource<unknown>, path: Path): Generator<Problem> {
  yield* sameKeys(overlay, [...path, 'answers'], definedKeys(entry.answers), definedKeys(text.answers));
  yield* sameKeys(overlay, [...path, 'reasons'], Object.keys(entry.reasons ?? {}), Object.keys(text.reasons ?? {}));
  yield* sameKeys(overlay, path, definedKeys({ ownSource: entry.ownSource }), definedKeys({ ownSource: text.ownSource }));
  yield* sameLengths(overlay, path, { how: entry.how, innocent: entry.innocent }, { how: text.how, innocent: text.innocent });
  for (const [reason, { text: english }] of Object.entries(entry.reasons ?? {})) {
    const translated = text.reasons?.[reason];
    if (translated !== undefined) yield* samePlaceholders(overlay, [...path, 'reasons', reason], english, translated);
  }
}

function* advisoryPair(english: AdvisoryFile, overlay: KnowledgeSource<AdvisoryOverlay>): Generator<Problem> {
  const own = english.clauses.flatMap((clause) => ('like' in clause ? [] : [clause]));
  yield* sameKeys(overlay, ['clauses'], own.map(({ id }) => id), Object.keys(overlay.value.clauses));
  for (const clause of own) {
    const text = overlay.value.clauses[clause.id];
    if (text === undefined) continue;
    const { context, fairness } = clause;
    yield* sameKeys(overlay, ['clauses', clause.id], definedKeys({ context, fairness }), definedKeys({ context: text.context, fairness: text.fairness }));
  }
}

function* jurisdictionPair(english: Jurisdiction, overlay: KnowledgeSource<JurisdictionOverlay>): Generator<Problem> {
  const { consequences, channels, duties } = overlay.value;
  yield* sameKeys(overlay, ['channels'], english.channels.map(({ id }) => id), Object.keys(channels));
  yield* sameLengths(overlay, [], { consequences: english.consequences, duties: english.duties }, { consequences, duties });
}

function* scoringPair(english: Scoring, overlay: KnowledgeSource<ScoringOverlay>): Generator<Problem> {
  yield* sameKeys(overlay, ['compounds'], english.compounds.map(({ id }) => id), Object.keys(overlay.value.compounds));
}

function definedKeys(texts: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.keys(texts).filter((key) => texts[key] !== undefined);
}
