import type { Assessment } from '../model/assessment.ts';
import type { Report } from '../model/report.ts';
import { FORMAT_WORDS } from '../i18n/format-words.ts';
import { outcomesOf, type Outcome } from './ci/outcomes.ts';
import { safeName, safeText } from './ci/plain-text.ts';
import type { ReportContext } from './context.ts';

interface Point {
  readonly passed: boolean;
  readonly lines: readonly string[];
}

/** TAP 14: a subtest a candidate, a test point a check, with the place and the message in a YAML block. */
export function tap(report: Report, context: ReportContext): string {
  const words = FORMAT_WORDS[context.t.language];
  const candidates = report.assessments.map((assessment, at) => candidate(assessment, at + 1, report, context));
  const files = report.unreadable.map((file, at) => unreadable(file, report.assessments.length + at + 1, context));
  const count = candidates.length + files.length;
  const plan = count === 0 ? `1..0 # ${words.nobody}` : `1..${count}`;
  return [`TAP version 14`, `# knowhire ${report.tool.version}, ${report.asOf}`, plan, ...candidates, ...files.flatMap(({ lines }) => lines), ''].join('\n');
}

function candidate(assessment: Assessment, number: number, report: Report, context: ReportContext): string {
  const points = outcomesOf(assessment, report, context).map((outcome, at) => pointOf(outcome, at + 1));
  const name = description(safeName(assessment.candidate.id));
  const inner = [`1..${points.length}`, ...points.flatMap(({ lines }) => lines)].map((line) => `    ${line}`);
  const passed = points.every((point) => point.passed);
  return [`# Subtest: ${name}`, ...inner, `${passed ? 'ok' : 'not ok'} ${number} - ${name}`].join('\n');
}

function pointOf({ name, title, result, message, issue }: Outcome, number: number): Point {
  const head = `${number} - ${description(`${name}: ${title}`)}`;
  if (result === 'skipped') return { passed: true, lines: [`ok ${head} # SKIP ${message}`] };
  if (result === 'passed') return { passed: true, lines: [`ok ${head}`] };
  const [place] = issue?.places ?? [];
  return {
    passed: false,
    lines: [
      `not ok ${head}`,
      ...block({ message, severity: issue?.level ?? 'error', ...(issue !== undefined && { fingerprint: issue.fingerprint }), ...(place !== undefined && { at: { file: safeName(place.path), line: place.line, column: place.column } }) }),
    ],
  };
}

function unreadable({ path, problem, line = 1, column = 1 }: Report['unreadable'][number], number: number, context: ReportContext): Point {
  const name = safeName(path);
  const message = FORMAT_WORDS[context.t.language].unreadableText(safeText(problem));
  return { passed: false, lines: [`not ok ${number} - ${description(name)}`, ...block({ message, severity: 'error', at: { file: name, line, column } })] };
}

/** JSON values are YAML, and no text can break out of them. */
function block(values: Readonly<Record<string, unknown>>): readonly string[] {
  return ['  ---', ...Object.entries(values).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`), '  ...'];
}

/** A bare `#` would begin a directive. */
function description(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}
