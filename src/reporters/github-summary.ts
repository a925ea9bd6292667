import { maskText } from '../model/mask.ts';
import { maskedAt } from '../model/masked-evidence.ts';
import { VERDICTS } from '../model/vocabulary.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Evidence } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { FORMAT_WORDS } from '../i18n/format-words.ts';
import { isVerdictRule, issuesOfCase, type Issue } from './ci/issues.ts';
import { limitTexts } from './ci/limits.ts';
import type { Place, ReportContext } from './context.ts';
import { blocks, bullets, code, table } from './markdown/text.ts';
import { becauseText, statementOf } from './sentences.ts';

/** GitHub refuses a step's summary above 1 MiB as a whole. */
const MOST_BYTES = 1024 ** 2;

/** The page of a GitHub run, in Markdown: counts, then the candidates, the gravest first. Cut at a whole candidate, never inside one. */
export function githubSummary(report: Report, context: ReportContext): string {
  const words = FORMAT_WORDS[context.t.language];
  const sections = sorted(report.assessments).map((assessment) => section(assessment, report, context));
  const head = headOf(report, context);
  const foot = context.t.ui.closing.person;
  const room = MOST_BYTES - bytes(blocks(head, words.cut(sections.length), foot)) - 16;
  const shown = fitting(sections, room);
  const left = sections.length - shown.length;
  return `${blocks(head, ...shown, left > 0 && words.cut(left), foot)}\n`;
}

function sorted(assessments: readonly Assessment[]): readonly Assessment[] {
  return [...assessments].sort((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) || b.concern.atLeast - a.concern.atLeast);
}

function fitting(sections: readonly string[], room: number): readonly string[] {
  let used = 0;
  const end = sections.findIndex((text) => (used += bytes(text) + 2) > room);
  return end === -1 ? sections : sections.slice(0, end);
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function headOf(report: Report, context: ReportContext): string {
  const words = FORMAT_WORDS[context.t.language];
  const { ui } = context.t;
  const counts = VERDICTS.toReversed().map((verdict) => [ui.verdicts[verdict], String(report.assessments.filter((one) => one.verdict === verdict).length)]);
  const unreadable = report.unreadable.slice(0, MOST_FILES);
  const left = report.unreadable.length - unreadable.length;
  return blocks(
    `## knowhire · ${report.asOf}`,
    report.assessments.length === 0 ? words.nobody : table([words.verdict, words.candidates], counts, ['left', 'right']),
    unreadable.length > 0 && `### ${words.unreadable} (${report.unreadable.length})`,
    bullets([...unreadable.map(({ path, problem, line = 1, column = 1 }) => `${placeText({ path, line, column })}: ${code(maskText(problem))}`), ...(left > 0 ? [`+${left}`] : [])]),
    bullets(limitTexts(report, context, code).slice(0, MOST_FILES)),
  );
}

/** So that the head alone never fills the page (the tool's own number). */
const MOST_FILES = 200;

function section(assessment: Assessment, report: Report, context: ReportContext): string {
  const { ui } = context.t;
  const { candidate, concern, assurance, stage } = assessment;
  return blocks(
    `### ${code(candidate.id)} — ${ui.verdicts[assessment.verdict]}`,
    ui.summary(ui.interval(concern.atLeast, concern.atMost), ui.bands[concern.band], assurance.percent, ui.stages[stage], report.asOf),
    bullets(assessment.because.map((because) => becauseText(because, context))),
    bullets(issuesOfCase(assessment, report, context).filter(({ rule }) => !isVerdictRule(rule)).map((issue) => issueText(issue, report, context))),
  );
}

/** Candidate text stands in code spans only. */
function issueText({ finding, title, points, places }: Issue, report: Report, context: ReportContext): string {
  const { ui } = context.t;
  const words = FORMAT_WORDS[context.t.language];
  const standing = finding.state === 'unknown' ? ui.states.unknown : `${ui.states[finding.state]}, ${ui.finding.points(points)}`;
  const { waived } = finding;
  return [
    `**${title}** (${standing}):`,
    statementOf(finding, context, (value) => code(maskText(value))),
    evidenceText(finding.evidence, report.revealed),
    placeText(places[0]),
    waived === undefined ? '' : `_${words.waivedShort(code(waived.id), code(waived.until))}_`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function evidenceText(evidence: readonly Evidence[], revealed: boolean): string {
  if (evidence.length === 0) return '';
  return `— ${evidence.map(({ pointer, shown }) => (shown === undefined ? code(pointer) : `${code(pointer)} = ${code(revealed ? maskedAt(pointer, shown) : shown)}`)).join('; ')}`;
}

function placeText({ path, line, column }: Place): string {
  return `(${code(`${path}:${line}:${column}`)})`;
}
