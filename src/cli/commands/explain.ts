import { createTranslator, type CountryNames, type Translator } from '../../i18n/translator.ts';
import { readJsonAsset } from '../../io/assets.ts';
import { loadKnowledge } from '../../io/knowledge.ts';
import type { Check } from '../../model/check.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { VERDICTS, type Language, type Verdict } from '../../model/vocabulary.ts';
import { EXIT, exitCodeOf } from '../exit-codes.ts';
import { notOneOf } from '../usage-problem.ts';
import { write, type World } from '../world.ts';

export interface ExplainOptions {
  readonly lang: Language;
}

/** `knowhire explain`: all that the knowledge says of a check, a clause or a verdict. */
export async function explain(id: string, { lang }: ExplainOptions, world: World): Promise<number> {
  const knowledge = loadKnowledge();
  const t = createTranslator(knowledge, lang, readJsonAsset<CountryNames>('country-names'));
  const lines = explainCheck(id, knowledge, t) ?? explainClause(id, knowledge, t) ?? explainVerdict(id, knowledge, t);
  if (lines === undefined) throw notOneOf('explain', id, [...knowledge.checks.map((check) => check.id), ...clauseIds(knowledge), ...VERDICTS]);
  await write(world.stdout, `${lines.join('\n')}\n`);
  return EXIT.proceed;
}

function clauseIds(knowledge: Knowledge): readonly string[] {
  return [...new Set(knowledge.advisories.flatMap(({ clauses }) => clauses.map((clause) => clause.id)))];
}

function explainCheck(id: string, knowledge: Knowledge, t: Translator): readonly string[] | undefined {
  const check = knowledge.checks.find((one) => one.id === id);
  if (check === undefined) return undefined;
  const words = t.check(id);
  const { ui } = t;
  return [
    `${words.title} (${id})`,
    '',
    words.question,
    '',
    `${ui.finding.whyAsked}: ${words.why}`,
    '',
    ...words.how.map((step, at) => `  ${at + 1}. ${step}`),
    '',
    `${ui.finding.settles}: ${words.settles}`,
    `${ui.finding.innocent}: ${words.innocent.join(' · ')}`,
    '',
    `${ui.kinds[check.kind]} · ${ui.finding.points(check.weight)} · ${t.group(check.group)} (${check.fact}) · ${ui.stages[check.stage]}`,
    words.rationale,
    ...(words.ownSource === undefined ? [] : [`${ui.finding.ownSource}: ${words.ownSource}`]),
    '',
    ...reasons(check, t),
    ...sources(check, knowledge, t),
  ];
}

function reasons(check: Check, t: Translator): readonly string[] {
  const lines = Object.entries(check.reasons ?? {}).map(([reason, { outcome }]) => `  ${reason} [${t.ui.states[outcome]}] ${t.reason({ checkId: check.id, state: outcome, origin: 'automated', reason, evidence: [] }) ?? ''}`);
  return lines.length === 0 ? [] : [...lines, ''];
}

function sources(check: Check, knowledge: Knowledge, t: Translator): readonly string[] {
  return knowledge.advisories.flatMap((advisory) =>
    advisory.clauses
      .filter((clause) => clause.checks?.includes(check.id))
      .flatMap((clause) => [`${t.advisory(advisory.id).shortTitle}: ${clause.locator} (${t.ui.strengths[clause.strength]}; ${t.ui.verifications[clause.verification]})`, `  ${t.clause(clause).text}`, `  ${advisory.url}`]),
  );
}

function explainClause(id: string, knowledge: Knowledge, t: Translator): readonly string[] | undefined {
  const found = knowledge.advisories.flatMap((advisory) => advisory.clauses.filter((clause) => clause.id === id).map((clause) => ({ advisory, clause })));
  const first = found[0];
  if (first === undefined) return undefined;
  const words = t.clause(first.clause);
  return [
    id,
    '',
    words.text,
    '',
    ...found.flatMap(({ advisory, clause }) => [`${t.advisory(advisory.id).title}: ${clause.locator} (${t.ui.strengths[clause.strength]}; ${t.ui.verifications[clause.verification]})`, `  ${advisory.url}`]),
    '',
    ...(words.context === undefined ? [] : [`${t.ui.columns.context}: ${words.context}`]),
    ...(words.fairness === undefined ? [] : [words.fairness]),
    ...(first.clause.checks ?? []).map((check) => `  ${check}  ${t.check(check).question}`),
  ];
}

function explainVerdict(id: string, knowledge: Knowledge, t: Translator): readonly string[] | undefined {
  const verdict = VERDICTS.find((one): one is Verdict => one === id);
  if (verdict === undefined) return undefined;
  const { bands, assuranceNeeded } = knowledge.scoring;
  return [
    `${t.ui.verdicts[verdict]} (${verdict}, exit code ${exitCodeOf(verdict)})`,
    '',
    t.ui.verdictMeaning[verdict],
    '',
    `${t.ui.bands.low} ≥ ${bands.low} · ${t.ui.bands.elevated} ≥ ${bands.elevated} · ${t.ui.bands.high} ≥ ${bands.high} · ${t.ui.bands.critical} ≥ ${bands.critical} · ${assuranceNeeded} %`,
    t.ui.closing.points,
    t.ui.closing.person,
  ];
}
