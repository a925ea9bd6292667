import type { Report } from '../model/report.ts';
import { FORMAT_WORDS } from '../i18n/format-words.ts';
import { issuesOf, type Issue } from './ci/issues.ts';
import { LEVELS, type Level } from './ci/level.ts';
import { safeName, safeText } from './ci/plain-text.ts';
import type { Place, ReportContext } from './context.ts';
import { shortened, visibleText } from './visible-text.ts';

/** GitHub takes so many annotations of a kind from one step and drops the rest without a word (its documentation, "Limitations" of checks). */
const MOST: Readonly<Record<Level, number>> = { error: 10, warning: 10, note: 10 };
const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };
/** The tool's own limit on one message, far below what a check run takes. */
const LONGEST = 4000;

interface Annotation {
  readonly level: Level;
  readonly points: number;
  readonly place: Place;
  readonly title: string;
  readonly message: string;
}

/** Workflow commands for GitHub Actions, the gravest first; what is beyond GitHub's number is counted in a last notice. */
export function githubAnnotations(report: Report, context: ReportContext): string {
  const all = [...report.unreadable.map((file) => unreadable(file, context)), ...issuesOf(report, context).map(annotationOf)];
  const sorted = LEVELS.map((level) => all.filter((one) => one.level === level).sort((a, b) => b.points - a.points));
  const fits = LEVELS.every((level, at) => (sorted[at]?.length ?? 0) <= MOST[level]);
  // The notice that counts the rest takes one of the places itself.
  const shown = sorted.map((list, at) => list.slice(0, roomFor(LEVELS[at] ?? 'note', fits)));
  const [errors = 0, warnings = 0, notes = 0] = sorted.map((list, at) => list.length - (shown[at]?.length ?? 0));
  const rest = fits ? [] : [`::notice title=knowhire::${data(FORMAT_WORDS[context.t.language].more(errors, warnings, notes))}`];
  return `${[...shown.flat().map(command), ...rest].join('\n')}\n`;
}

function roomFor(level: Level, fits: boolean): number {
  return level === 'note' && !fits ? MOST[level] - 1 : MOST[level];
}

function annotationOf({ assessment, finding, level, points, places, title, message }: Issue): Annotation {
  return { level: finding.waived === undefined ? level : 'note', points, place: places[0], title, message: `${safeName(assessment.candidate.id)}: ${message}` };
}

function unreadable({ path, problem, line = 1, column = 1 }: Report['unreadable'][number], context: ReportContext): Annotation {
  const words = FORMAT_WORDS[context.t.language];
  return { level: 'error', points: Infinity, place: { path, line, column }, title: words.unreadable, message: words.unreadableText(safeText(problem)) };
}

function command({ level, place, title, message }: Annotation): string {
  const file = visibleText(place.path).replace(/^(\.\/)+/, '');
  return `::${COMMANDS[level]} file=${property(file)},line=${place.line},col=${place.column},title=${property(title)}::${data(message)}`;
}

/** The escapes that the runner undoes, in a message and, with more of them, in a property. */
function data(text: string): string {
  return shortened(text, LONGEST).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
