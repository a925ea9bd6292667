import type { Assessment } from '../../model/assessment.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReportContext } from '../context.ts';
import { adverse, clausesServing, noted, pointsByCheck } from '../select.ts';
import { statementOf } from '../sentences.ts';
import { blocks, bullets, cell, code, table } from './text.ts';

const CLAUSES_SHOWN = 3;

/** Findings of concern by theme with all that belongs to them, then what is settled, not applicable and open. */
export function findings(assessment: Assessment, context: ReportContext): string {
  const { ui } = context.t;
  const found = adverse(assessment, context);
  const themes = [...new Set(found.map((finding) => themeOf(finding)))];
  return blocks(
    `## ${ui.headings.findings}`,
    found.length === 0 && ui.nothingFound,
    ...themes.map((theme) =>
      blocks(`### ${context.t.theme(theme)}`, ...found.filter((finding) => themeOf(finding) === theme).map((finding) => one(finding, assessment, context))),
    ),
    `## ${ui.headings.open}`,
    open(assessment, context),
    settled(assessment, context),
    notedTable(assessment, context),
    notApplicable(assessment, context),
  );
}

function themeOf(finding: Finding): string {
  return finding.checkId.split('/')[0] ?? '';
}

function one(finding: Finding, assessment: Assessment, context: ReportContext): string {
  const { ui, check } = context.t;
  const words = check(finding.checkId);
  const points = pointsByCheck(assessment).get(finding.checkId) ?? 0;
  return blocks(
    `#### ${words.title} — ${ui.states[finding.state]} (${ui.finding.points(points)})`,
    statementOf(finding, context, code),
    bullets([
      `${ui.finding.how}: ${known(finding, context)}`,
      ...(finding.origin === 'automated' || finding.evidence.length > 0 ? [`${ui.finding.evidence}: ${evidence(finding, context)}`] : []),
      ...(finding.note === undefined ? [] : [`${ui.finding.note}: ${code(finding.note)}`]),
      ...(finding.overruled === undefined ? [] : [ui.finding.overruled(ui.states[finding.overruled.state], code(finding.because ?? ''))]),
      ...(finding.explanation === undefined ? [] : [`${ui.finding.explanation} (${ui.grades[finding.explanation.grade]}, ${code(finding.explanation.by)}, ${code(finding.explanation.at)}): ${code(finding.explanation.text)}`]),
      ...sources(finding.checkId, assessment, context),
      `${ui.finding.innocent}: ${words.innocent.join(' · ')}`,
      `${ui.finding.settles}: ${words.settles}`,
    ]),
  );
}

function known(finding: Finding, context: ReportContext): string {
  const { ui } = context.t;
  const grade = finding.grade === undefined || finding.origin === 'automated' ? '' : `, ${ui.grades[finding.grade]}`;
  const who = finding.by === undefined ? '' : ` (${code(finding.by)}, ${code(finding.at ?? '')})`;
  return `${ui.origin[finding.origin]}${grade}${who}`;
}

function evidence(finding: Finding, context: ReportContext): string {
  const fields = finding.evidence.map(({ pointer, shown }) => (shown === undefined ? code(pointer) : `${code(pointer)} = ${code(shown)}`));
  const files = (finding.files ?? []).map((file) => `${code(file.path)} (SHA-256 ${code(file.sha256.slice(0, 16))}…)`);
  return [...fields, ...files].join('; ') || context.t.ui.finding.noEvidence;
}

function sources(checkId: string, assessment: Assessment, context: ReportContext): readonly string[] {
  const { ui, check, advisory, clause } = context.t;
  const serving = clausesServing(checkId, assessment, context);
  const shown = serving.slice(0, CLAUSES_SHOWN).map((one) => {
    const url = context.knowledge.advisories.find(({ id }) => id === one.advisory)?.url ?? '';
    const read = one.verification === 'read-in-full' ? '' : `; ${ui.verifications[one.verification]}`;
    return `${ui.finding.source}: [${advisory(one.advisory).shortTitle}](<${url}>), ${one.locator} (${ui.strengths[one.strength]}${read}) — ${clause(one).text}`;
  });
  const more = serving.length > CLAUSES_SHOWN ? [`${ui.finding.source}: ${[...new Set(serving.slice(CLAUSES_SHOWN).map((one) => advisory(one.advisory).shortTitle))].join(', ')}`] : [];
  const { ownSource } = check(checkId);
  return [...shown, ...more, ...(ownSource === undefined ? [] : [`${ui.finding.ownSource}: ${ownSource}`])];
}

function open(assessment: Assessment, context: ReportContext): string {
  const { ui, check } = context.t;
  if (assessment.open.length === 0) return ui.nothingOpen;
  const rows = assessment.open.map(({ checkId, couldAdd }) => {
    const finding = assessment.findings.find((one) => one.checkId === checkId);
    const reason = finding === undefined ? undefined : context.t.reason(finding, code);
    return [cell(`${check(checkId).question}${reason === undefined ? '' : ` — ${reason}`}`), code(checkId), ui.couldAdd(couldAdd)];
  });
  return table([ui.columns.question, ui.columns.check, ui.columns.couldAdd], rows);
}

function settled(assessment: Assessment, context: ReportContext): string | undefined {
  const { ui, check } = context.t;
  const clear = assessment.findings.filter(({ state }) => state === 'clear');
  if (clear.length === 0) return undefined;
  const rows = clear.map((finding) => {
    const said = finding.overruled === undefined ? context.t.reason(finding, code) : ui.finding.overruled(ui.states[finding.overruled.state], code(finding.because ?? ''));
    return [cell(check(finding.checkId).title), cell(said ?? check(finding.checkId).answers.clear), cell(known(finding, context))];
  });
  return blocks(`## ${ui.headings.cleared}`, table([ui.columns.check, ui.columns.basis, ui.columns.how], rows));
}

function notedTable(assessment: Assessment, context: ReportContext): string | undefined {
  const { ui, check } = context.t;
  const found = noted(assessment, context);
  if (found.length === 0) return undefined;
  const rows = found.map((finding) => [cell(check(finding.checkId).title), cell(statementOf(finding, context, code)), cell(known(finding, context))]);
  return blocks(`## ${ui.headings.noted}`, table([ui.columns.check, ui.columns.basis, ui.columns.how], rows));
}

function notApplicable(assessment: Assessment, context: ReportContext): string | undefined {
  const { ui, check } = context.t;
  const none = assessment.findings.filter(({ state }) => state === 'not-applicable');
  if (none.length === 0) return undefined;
  const rows = none.map((finding) => [cell(check(finding.checkId).title), cell(context.t.reason(finding, code) ?? code(finding.because ?? ''))]);
  return blocks(`## ${ui.headings.notApplicable}`, table([ui.columns.check, ui.finding.because], rows));
}
