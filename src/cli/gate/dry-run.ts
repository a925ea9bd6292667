import { createHash } from 'node:crypto';
import { prepareRules } from '../../assess/index.ts';
import { GATE_WORDS } from '../../i18n/gate-words.ts';
import { nearest } from '../../importers/nearest.ts';
import { readDocument } from '../../importers/read-document.ts';
import { readTextFile } from '../../io/read-file.ts';
import type { GateCase } from '../../model/gate.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { InputProblem, problem } from '../../model/problem.ts';
import { scoringFileSchema, type Scoring } from '../../model/scoring.ts';
import { VERDICTS, type Language } from '../../model/vocabulary.ts';
import { cell, code, table } from '../../reporters/markdown/text.ts';
import { openPolicy, type PolicyFile } from './policy-file.ts';
import { reasonText } from './talk.ts';

type Gated = Omit<GateCase, 'counted'>;

/** The other side of a dry run: another policy, or where the file is a scoring file the same policy by another rule set. */
export function openOther(path: string, file: PolicyFile, knowledge: Knowledge, language: Language): PolicyFile {
  const source = readTextFile(path);
  if (!/^"?groups"?\s*:/m.test(source.text)) return openPolicy(path, knowledge, language);
  const { value: scoring, parsed } = readDocument(scoringFileSchema, source);
  refuseUnknownChecks(scoring, knowledge, (steps) => ({ file: path, ...parsed.locate(steps) }));
  const other: Knowledge = { ...knowledge, scoring, digest: createHash('sha256').update(knowledge.digest).update(source.sha256).digest('hex') };
  return { ...file, rules: prepareRules(other, file.rules.advisories, file.policy.stage, file.policy.audience) };
}

function refuseUnknownChecks({ mustHaves, compounds }: Scoring, { checks }: Knowledge, place: (steps: readonly (string | number)[]) => { readonly file: string }): void {
  const known = new Set<string>(checks.map(({ id }) => id));
  const named = [
    ...mustHaves.map((id, at) => ({ id, steps: ['mustHaves', at] })),
    ...compounds.flatMap((compound, at) => (['parts', 'conditions'] as const).flatMap((key) => compound[key].map((id, index) => ({ id, steps: ['compounds', at, key, index] })))),
  ];
  const problems = named
    .filter(({ id }) => !known.has(id))
    .map(({ id, steps }) => {
      const meant = nearest(id, known);
      const cure = meant === undefined ? { code: 'define-or-correct' as const } : { code: 'did-you-mean-value' as const, values: { value: meant } };
      return problem({ code: 'unknown-reference', ...place(steps), expected: { code: 'known-check' }, found: { code: 'not-defined', values: { id } }, cure });
    });
  if (problems.length > 0) throw new InputProblem(problems);
}

/** Both sides as a Markdown table, one row a case. */
export function sideBySide(names: readonly [string, string], sources: readonly string[], first: readonly Gated[], second: readonly Gated[], language: Language): string {
  const words = GATE_WORDS[language];
  const steps = first.map((gated, at) => VERDICTS.indexOf(second[at]?.verdict ?? gated.verdict) - VERDICTS.indexOf(gated.verdict));
  const rows = first.map((gated, at) => {
    const other = second[at] ?? gated;
    const step = steps[at] ?? 0;
    return [code(sources[at] ?? ''), code(gated.candidate), gated.verdict, other.verdict, step === 0 ? words.dryRunSame : step < 0 ? words.milder : words.stricter, decidedBy(gated, language), decidedBy(other, language)];
  });
  const { columns } = words;
  const counts = words.dryRunCounts(steps.filter((step) => step === 0).length, steps.filter((step) => step < 0).length, steps.filter((step) => step > 0).length);
  const [a, b] = [code(names[0]), code(names[1])];
  const header = [columns.file, columns.candidate, `${columns.gate}: ${a}`, `${columns.gate}: ${b}`, columns.changed, `${columns.decided}: ${a}`, `${columns.decided}: ${b}`];
  return `${[words.dryRun(a, b), table(header, rows), counts].join('\n\n')}\n`;
}

function decidedBy({ reasons }: Gated, language: Language): string {
  const [first] = reasons;
  return first === undefined ? '' : cell(reasonText(first, GATE_WORDS[language]));
}
