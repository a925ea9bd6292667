import type { BatchSummary, SummaryLinks } from '../../model/batch-summary.ts';
import { VERDICTS, type Verdict } from '../../model/vocabulary.ts';
import { LINK_WORDS } from '../../i18n/link-words.ts';
import { SUMMARY_WORDS } from '../../i18n/summary-words.ts';
import type { SummaryContext } from './context.ts';
import type { Drawing } from './drawing.ts';

/** Clusters that are drawn; further ones are only listed (the tool's own limit). */
export const MOST_DRAWN = 12;
/** Links listed of one cluster for people; the JSON has them all (the tool's own limit). */
export const MOST_LISTED = 100;

/** Gravest first. */
export const GRAVEST_FIRST: readonly Verdict[] = [...VERDICTS].reverse();

export function verdictCounts({ verdicts }: BatchSummary, { t }: SummaryContext): string {
  return GRAVEST_FIRST.map((verdict) => SUMMARY_WORDS[t.language].verdictCount(t.ui.verdicts[verdict], verdicts[verdict])).join(' · ');
}

/** What to do first, gravest first; one sentence that says so where nothing stands out. */
export function firstSteps(summary: BatchSummary, { t }: SummaryContext): readonly string[] {
  const { first } = SUMMARY_WORDS[t.language];
  const { verdicts, unreadable, links, total } = summary;
  const clusters = links === undefined ? 0 : links.clusters.shown.length + links.clusters.leftOut;
  const most = Math.max(0, ...summary.mustHaves.map(({ missing }) => missing));
  const lacking = summary.mustHaves.filter(({ missing }) => missing === most).map(({ checkId }) => t.check(checkId).title);
  const notRead = unreadable.shown.length + unreadable.leftOut;
  const steps = [
    ...(verdicts.escalate > 0 ? [first.escalate(verdicts.escalate)] : []),
    ...(clusters > 0 ? [first.clusters(clusters)] : []),
    ...(verdicts.review > 0 ? [first.review(verdicts.review)] : []),
    ...(most > 0 ? [first.mustHave(lacking, most, total)] : []),
    ...(notRead > 0 ? [first.unreadable(notRead)] : []),
  ];
  return steps.length === 0 ? [first.nothing] : steps;
}

/** What was compared, how many links of each kind there are, and what a link means. */
export function linkSentences(links: SummaryLinks | undefined, { t }: SummaryContext): readonly string[] {
  const words = SUMMARY_WORDS[t.language];
  if (links === undefined) return [words.notCompared];
  const compared = links.registry ? words.withRegistry : words.withoutRegistry;
  const { question, weightless } = LINK_WORDS[t.language];
  if (links.open + links.explained + links.namesakes === 0) return [`${words.noLinks} ${compared}`];
  return [`${words.linkCounts(links.open, links.explained, links.namesakes)} ${compared}`, `${question} ${weightless}`];
}

/** How to read a drawing, and what it leaves out. */
export function drawingNotes({ nodes, linesLeftOut }: Drawing, candidates: number, { t }: SummaryContext, earlier: 'earlierBox' | 'earlierCircle'): string {
  const words = SUMMARY_WORDS[t.language];
  return [
    words.legend,
    ...(nodes.some((node) => node.earlier) ? [words[earlier]] : []),
    ...(nodes.length < candidates ? [words.drawnOnly(nodes.length, candidates)] : []),
    ...(linesLeftOut > 0 ? [words.linesLeftOut(linesLeftOut)] : []),
  ].join(' ');
}

/** Where an entry stands and why it could not be read; a problem that names its place itself needs no other. */
export function unreadableParts({ path, problem, line, column }: BatchSummary['unreadable']['shown'][number]): readonly string[] {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return problem.startsWith(`${path}:`) ? [problem] : [place, problem];
}

/** How the summary was made and what it is not; `dress` sets off values that are not words. */
export function closingSentences(summary: BatchSummary, { t }: SummaryContext, dress: (value: string) => string): readonly string[] {
  const words = SUMMARY_WORDS[t.language];
  const { closing } = t.ui;
  return [
    closing.person,
    closing.fairness,
    closing.rights,
    words.documents(summary.advisories.map((id) => t.advisory(id).shortTitle).join(', ')),
    words.audience(summary.audience === undefined ? words.everyAudience : words.audiences[summary.audience]),
    summary.revealed ? closing.revealed : closing.masked,
    summary.retainUntil === undefined ? closing.retainUnset : words.retain(summary.retainUntil),
    closing.ruleset(dress(summary.ruleset.digest.slice(0, 16)), summary.ruleset.scoring, summary.tool.version),
  ];
}
