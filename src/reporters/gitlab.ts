import { fingerprintOfFile } from '../model/fingerprint.ts';
import type { Report } from '../model/report.ts';
import { FORMAT_WORDS } from '../i18n/format-words.ts';
import { issuesOf, type Issue } from './ci/issues.ts';
import type { Level } from './ci/level.ts';
import { safeName, safeText } from './ci/plain-text.ts';
import type { Place, ReportContext } from './context.ts';
import { visibleText } from './visible-text.ts';

interface Entry {
  readonly type: 'issue';
  readonly check_name: string;
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const SEVERITIES = { error: 'critical', warning: 'major', note: 'minor' } as const satisfies Readonly<Record<Level, Entry['severity']>>;

/** GitLab's code quality report. It has no word for a waiver, so a waived finding is shown as mere information. */
export function gitlab(report: Report, context: ReportContext): string {
  const entries = [...report.unreadable.map((file) => unreadable(file, context)), ...issuesOf(report, context).map(entryOf)];
  return `${JSON.stringify(distinct(entries), null, 2)}\n`;
}

function entryOf({ assessment, finding, fingerprint, level, message, places, rule, title }: Issue): Entry {
  return {
    type: 'issue',
    check_name: rule,
    description: `${safeName(assessment.candidate.id)}: ${title}. ${message}`,
    fingerprint,
    severity: finding.waived === undefined ? SEVERITIES[level] : 'info',
    location: locationOf(places[0]),
  };
}

function unreadable({ path, problem, line = 1, column = 1 }: Report['unreadable'][number], context: ReportContext): Entry {
  return {
    type: 'issue',
    check_name: 'input/unreadable',
    description: FORMAT_WORDS[context.t.language].unreadableText(safeText(problem)),
    fingerprint: fingerprintOfFile(path),
    severity: 'blocker',
    location: locationOf({ path, line, column }),
  };
}

function locationOf({ path, line }: Place): Entry['location'] {
  return { path: visibleText(path).replace(/^(\.\/)+/, ''), lines: { begin: line } };
}

/** GitLab keeps one entry a fingerprint; two files of one candidate would otherwise hide each other. */
function distinct(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const times = (seen.get(entry.fingerprint) ?? 0) + 1;
    seen.set(entry.fingerprint, times);
    return times === 1 ? entry : { ...entry, fingerprint: `${entry.fingerprint}-${times}` };
  });
}
