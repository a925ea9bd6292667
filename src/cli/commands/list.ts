import { createTranslator, type CountryNames, type Translator } from '../../i18n/translator.ts';
import { readJsonAsset } from '../../io/assets.ts';
import { loadKnowledge } from '../../io/knowledge.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { LANGUAGES, type Language } from '../../model/vocabulary.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';

export interface ListOptions {
  readonly format: 'text' | 'json';
  readonly lang: Language;
}

/** `knowhire list`: the knowledge, clause by clause and check by check. */
export async function list({ format, lang }: ListOptions, world: World): Promise<number> {
  const knowledge = loadKnowledge();
  const t = createTranslator(knowledge, lang, readJsonAsset<CountryNames>('country-names'));
  await write(world.stdout, format === 'json' ? `${JSON.stringify(asJson(knowledge, t), null, 2)}\n` : asText(knowledge, t));
  return EXIT.proceed;
}

function asJson(knowledge: Knowledge, t: Translator): unknown {
  return {
    ruleset: { digest: knowledge.digest, scoring: knowledge.scoring.version },
    languages: LANGUAGES,
    advisories: knowledge.advisories.map((advisory) => ({
      id: advisory.id,
      ...t.advisory(advisory.id),
      issuers: advisory.issuers,
      date: advisory.date,
      url: advisory.url,
      jurisdictions: advisory.jurisdictions,
      standing: advisory.standing,
      clauses: advisory.clauses.map((clause) => ({
        id: clause.id,
        locator: clause.locator,
        kind: clause.kind,
        audience: clause.audience,
        text: t.clause(clause).text,
        strength: clause.strength,
        verification: clause.verification,
        checks: clause.checks ?? [],
        context: t.clause(clause).context ?? null,
        fairness: t.clause(clause).fairness ?? null,
      })),
    })),
    checks: knowledge.checks.map((check) => ({
      id: check.id,
      theme: check.theme,
      kind: check.kind,
      title: t.check(check.id).title,
      question: t.check(check.id).question,
      weight: check.weight,
      refusedWeight: check.refusedWeight,
      fact: check.fact,
      group: check.group,
      criticality: check.criticality,
      stage: check.stage,
      audience: check.audience,
      mustHave: check.mustHave,
      automated: check.reasons !== undefined,
      reasons: Object.entries(check.reasons ?? {}).map(([reason, { outcome }]) => ({ reason, outcome })),
    })),
    compounds: knowledge.scoring.compounds.map((compound) => ({ ...compound, ...t.compound(compound.id) })),
  };
}

function asText(knowledge: Knowledge, t: Translator): string {
  const { ui } = t;
  const lines: string[] = [];
  for (const advisory of knowledge.advisories) {
    const served = advisory.clauses.filter(({ checks }) => checks !== undefined).length;
    lines.push(`${advisory.id}  ${t.advisory(advisory.id).title} (${advisory.date})`, `  ${advisory.url}`, `  ${ui.columns.clauses}: ${served} · ${ui.columns.context}: ${advisory.clauses.length - served}`);
    for (const clause of advisory.clauses) {
      lines.push(`  ${clause.id}`, `      ${clause.checks === undefined ? `${ui.columns.context}: ${t.clause(clause).context ?? ''}` : clause.checks.join(', ')}`);
    }
    lines.push('');
  }
  for (const theme of knowledge.themes) {
    lines.push(t.theme(theme.id));
    for (const check of knowledge.checks.filter((one) => one.theme === theme.id)) {
      lines.push(`  ${check.id}  [${ui.finding.points(check.weight)}, ${ui.stages[check.stage]}]`, `      ${t.check(check.id).question}`);
    }
    lines.push('');
  }
  lines.push(...LANGUAGES.map((language) => `${language}: ${coverage(knowledge, language)} %`), `${ui.digestOf} ${knowledge.digest.slice(0, 16)}`);
  return `${lines.join('\n')}\n`;
}

/** Share of the checks that a language has words for, in percent; English stands in the entries themselves. */
function coverage(knowledge: Knowledge, language: Language): number {
  if (language === 'en') return 100;
  const overlay = knowledge.locales[language]?.checks ?? {};
  return Math.floor((100 * knowledge.checks.filter(({ id }) => overlay[id] !== undefined).length) / knowledge.checks.length);
}
