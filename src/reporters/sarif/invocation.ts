import type { Invocation, Notification } from 'sarif';
import type { Report } from '../../model/report.ts';
import { FORMAT_WORDS } from '../../i18n/format-words.ts';
import { limitTexts } from '../ci/limits.ts';
import { safeName, safeText } from '../ci/plain-text.ts';
import type { ReportContext } from '../context.ts';
import type { Artifacts } from './artifacts.ts';

/** How the run went, without clock or machine: files that could not be read and checks that lacked reference data. */
export function invocationOf(report: Report, artifacts: Artifacts, context: ReportContext): Invocation {
  const notifications: Notification[] = [
    ...report.unreadable.map(({ path, problem, line = 1, column = 1 }): Notification => ({
      level: 'error',
      message: { text: FORMAT_WORDS[context.t.language].unreadableText(safeText(problem)) },
      locations: [artifacts.locationOf({ path, line, column })],
    })),
    ...limitTexts(report, context, safeName).map((text): Notification => ({ level: 'warning', message: { text } })),
  ];
  return { executionSuccessful: report.unreadable.length === 0, ...(notifications.length > 0 && { toolExecutionNotifications: notifications }) };
}
