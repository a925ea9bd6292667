import type { Assessment } from '../../model/assessment.ts';
import type { Report } from '../../model/report.ts';
import type { ReportContext } from '../context.ts';
import { blocks, bullets, cell, code, table } from './text.ts';

/** Coverage, trail, law, limits and what the report is and is not. */
export function closing(assessment: Assessment, report: Report, context: ReportContext): string {
  const { ui } = context.t;
  return blocks(
    `## ${ui.headings.coverage}`,
    coverage(assessment, context),
    trail(assessment, context),
    law(assessment, context),
    limits(report, context),
    `## ${ui.headings.decision}`,
    decision(assessment, context),
    `## ${ui.headings.closing}`,
    standing(assessment, report, context),
  );
}

function coverage(assessment: Assessment, context: ReportContext): string {
  const { ui, advisory } = context.t;
  const states = new Map<string, string>(assessment.findings.map((finding) => [finding.checkId, finding.state]));
  const chosen = context.knowledge.advisories.filter(({ id }) => assessment.advisories.includes(id));
  const rows = chosen.map((one) => {
    const served = one.clauses.filter((clause) => clause.checks !== undefined);
    const of = (test: (state: string) => boolean): number => served.filter((clause) => clause.checks?.some((id) => test(states.get(id) ?? 'unknown'))).length;
    const looked = of((state) => state !== 'unknown');
    const worrying = of((state) => state === 'concern' || state === 'partial' || state === 'refused');
    return [`[${cell(advisory(one.id).shortTitle)}](<${one.url}>)`, String(served.length), String(looked), String(worrying), String(served.length - looked), String(one.clauses.length - served.length)];
  });
  const { columns } = ui;
  const notes = chosen.filter(({ standing: rank, clauses }) => rank === 'further' || clauses.some(({ verification }) => verification !== 'read-in-full'));
  return blocks(
    table([columns.advisory, columns.clauses, columns.settled, columns.concern, columns.open, columns.context], rows, ['left', 'right', 'right', 'right', 'right', 'right']),
    bullets(notes.map((one) => `${advisory(one.id).shortTitle}: ${advisory(one.id).completeness}`)),
  );
}

function trail(assessment: Assessment, context: ReportContext): string | undefined {
  const { ui, check } = context.t;
  const answered = assessment.findings.filter(({ by }) => by !== undefined).sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
  if (answered.length === 0) return undefined;
  const rows = answered.map((finding) => [cell(check(finding.checkId).title), ui.states[finding.state], code(finding.by ?? ''), code(finding.at ?? ''), finding.grade === undefined ? '' : ui.grades[finding.grade]]);
  const { columns } = ui;
  return blocks(`## ${ui.headings.trail}`, table([columns.check, columns.state, columns.by, columns.when, columns.how], rows));
}

function law(assessment: Assessment, context: ReportContext): string {
  const { ui } = context.t;
  const chosen = new Set(context.knowledge.advisories.filter(({ id }) => assessment.advisories.includes(id)).flatMap(({ jurisdictions }) => jurisdictions));
  const parts = context.knowledge.jurisdictions
    .filter(({ id }) => chosen.has(id))
    .map((jurisdiction) => {
      const words = context.knowledge.locales[context.t.language]?.jurisdictions[jurisdiction.id] ?? jurisdiction;
      const consequences = jurisdiction.consequences.map((consequence, at) => {
        const said = words.consequences[at] ?? consequence;
        return `${said.law}: ${said.act} — ${said.penalty}${consequence.verified ? '' : ` (${ui.unverified})`}`;
      });
      const channels = jurisdiction.channels.map((channel) => {
        const said = channelWords(words.channels, channel.id) ?? channel;
        return `**${said.name}**: ${said.contact}${channel.verified ? '' : ` (${ui.unverified})`}`;
      });
      return blocks(`### ${words.name}`, bullets([...consequences, ...channels, ...words.duties]));
    });
  return blocks(`## ${ui.headings.law}`, ...parts);
}

function channelWords(channels: unknown, id: string): { readonly name: string; readonly contact: string } | undefined {
  if (Array.isArray(channels)) return undefined;
  return (channels as Readonly<Record<string, { readonly name: string; readonly contact: string }>>)[id];
}

function limits(report: Report, context: ReportContext): string | undefined {
  const { ui } = context.t;
  if (report.limits.length === 0) return undefined;
  const words = ui.limits as Readonly<Record<string, (values: Readonly<Record<string, string | number>>) => string>>;
  return blocks(`## ${ui.headings.limits}`, bullets(report.limits.map(({ code: name, values }) => words[name]?.(inCode(values)) ?? code(name))));
}

function inCode(values: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? code(value) : value]));
}

function decision(assessment: Assessment, context: ReportContext): string {
  const { ui } = context.t;
  const made = assessment.decision;
  if (made === undefined) return ui.decision.none;
  return blocks(ui.decision.made(ui.decisions[made.decision], code(made.by), code(made.at)), `${ui.finding.because}: ${code(made.reason)}`);
}

function standing(assessment: Assessment, report: Report, context: ReportContext): string {
  const { closing: words } = context.t.ui;
  return bullets([
    words.person,
    words.fairness,
    words.points,
    words.own,
    words.rights,
    report.revealed ? words.revealed : words.masked,
    assessment.retainUntil === undefined ? words.retainUnset : words.retain(assessment.retainUntil),
    words.ruleset(code(report.ruleset.digest.slice(0, 16)), report.ruleset.scoring, report.tool.version),
    words.profile(code(assessment.profileDigest)),
    `${words.vector}: ${code(assessment.vector)}`,
  ]);
}
