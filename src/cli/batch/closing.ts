import { BATCH_WORDS } from '../../i18n/batch-words.ts';
import type { BatchSummary } from '../../model/batch-summary.ts';
import type { Report } from '../../model/report.ts';
import type { Language, Verdict } from '../../model/vocabulary.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { EXIT } from '../exit-codes.ts';
import type { BatchSource } from './input.ts';

/** Unreadable entries whose problems are told on the way out; the summary lists more. */
const MOST_TOLD = 20;

/** The worst by the order that the README gives, never a count. */
export function exitCodeOfRun(verdicts: Readonly<Record<Verdict, number>>, unread: number): number {
  if (unread > 0) return EXIT.usage;
  if (verdicts.escalate + verdicts.review > 0) return EXIT.concern;
  return verdicts.incomplete > 0 ? EXIT.incomplete : EXIT.proceed;
}

export type Told = Pick<BatchSummary, 'total' | 'verdicts' | 'unreadable'> & Partial<Pick<BatchSummary, 'links' | 'duplicates'>>;

/** What could not be read; said even where everything else is quiet. */
export function unreadLines({ unreadable: { shown, leftOut } }: Pick<Told, 'unreadable'>, language: Language): readonly string[] {
  const words = BATCH_WORDS[language];
  const count = shown.length + leftOut;
  const told = shown.slice(0, MOST_TOLD);
  if (count === 0) return [];
  return [words.unreadable(count), ...told.map(problemLine), ...(count > told.length ? [words.moreUnreadable(count - told.length)] : [])];
}

function problemLine({ path, line, column, problem }: Report['unreadable'][number]): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  const text = visibleText(problem);
  return text.startsWith(path) ? text : `${visibleText(place)}: ${text}`;
}

export function closingLines({ total, verdicts, links, duplicates }: Told, language: Language): readonly string[] {
  const words = BATCH_WORDS[language];
  const [twice] = duplicates?.shown ?? [];
  return [
    words.assessed(total),
    words.counts(verdicts.proceed, verdicts.incomplete, verdicts.review, verdicts.escalate),
    ...(links === undefined || links.open + links.explained === 0 ? [] : [words.links(links.open, links.explained)]),
    ...(links === undefined || links.clusters.shown.length === 0 ? [] : [words.clusters(links.clusters.shown.length + links.clusters.leftOut, Math.max(...links.clusters.shown.map(({ candidates }) => candidates.length)))]),
    ...(links === undefined || links.byMany.shown.length === 0 ? [] : [words.byMany(links.byMany.shown.length + links.byMany.leftOut)]),
    ...(twice === undefined ? [] : [words.duplicates((duplicates?.shown.length ?? 0) + (duplicates?.leftOut ?? 0), visibleText(twice.id))]),
  ];
}

/** The columns of tables that `--ignore-columns` let pass, so that nobody believes they were looked at. */
export function passedOverLines(passedOver: BatchSource['passedOver'], language: Language): readonly string[] {
  return passedOver.map(([path, headings]) => BATCH_WORDS[language].passedOver(visibleText(path), headings.map(visibleText).join(', ')));
}
