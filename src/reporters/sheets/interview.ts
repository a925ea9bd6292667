import { SHEET_WORDS, type SheetWords } from '../../i18n/sheet-words.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Check } from '../../model/check.ts';
import type { Finding } from '../../model/finding.ts';
import { GRADES } from '../../model/vocabulary.ts';
import type { ReportContext } from '../context.ts';
import { blocks, bullets, code } from '../markdown/text.ts';
import { findingOf } from '../select.ts';
import { RULED } from './inline.ts';

export interface SheetChoice {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** Checks due at the stage, for every candidate of the requisition alike. */
  readonly due: readonly Check[];
  /** What enters the answers afterwards, as typed in a shell. */
  readonly command: string;
}

/**
 * A sheet to print and fill in by hand. Its order is that of the checklist and not that of the case, so that two candidates of a requisition
 * differ only in what their own files have settled.
 */
export function interviewSheet(assessment: Assessment, { asOf, due, command }: SheetChoice, context: ReportContext): string {
  const words = SHEET_WORDS[context.t.language];
  const openIds = new Set<string>(assessment.open.map(({ checkId }) => checkId));
  const open = inOrderOfChecklist(due, context).filter(({ id }) => openIds.has(id));
  const settled = inOrderOfChecklist(due, context).filter(({ id }) => !openIds.has(id));
  return `${blocks(
    `# ${words.title}`,
    head(assessment, asOf, words, context),
    `## ${words.fairness}`,
    bullets(words.rules),
    `## ${words.recording}`,
    bullets([...words.recordingBoxes.map(box), `${words.consent}: ${RULED}`]),
    `## ${words.questions(open.length)}`,
    open.length === 0 && words.nothingOpen,
    ...questions(open, assessment, words, context),
    ...settledPart(settled, assessment, words, context),
    `## ${words.after}`,
    words.afterText(code(command)),
    `${words.signed}: ${RULED}`,
  )}\n`;
}

function inOrderOfChecklist(due: readonly Check[], { knowledge }: ReportContext): readonly Check[] {
  const place = new Map<string, number>(knowledge.checks.map(({ id }, at) => [id, at]));
  return [...due].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function head({ candidate, stage }: Assessment, asOf: string, words: SheetWords, { t, knowledge }: ReportContext): string {
  return bullets([
    `${words.candidate}: ${code(candidate.name)} (${code(candidate.id)})`,
    ...(candidate.requisition === undefined ? [] : [`${words.requisition}: ${code(candidate.requisition)}`]),
    `${words.stage}: ${t.ui.stages[stage]}`,
    `${words.asOf}: ${asOf}`,
    `${words.ruleset}: ${code(knowledge.digest.slice(0, 16))}`,
    `${words.date}: ${RULED}`,
    `${words.interviewer}: ${RULED}`,
    `${words.way}: ${words.ways.map(box).join('  ')}`,
  ]);
}

function box(label: string): string {
  return `☐ ${label}`;
}

function questions(open: readonly Check[], assessment: Assessment, words: SheetWords, context: ReportContext): readonly string[] {
  return open.map((check, at) => {
    const before = open[at - 1];
    return blocks(before?.theme !== check.theme && `### ${context.t.theme(check.theme)}`, question(check, at + 1, findingOf(assessment, check.id), words, context));
  });
}

function question(check: Check, number: number, finding: Finding | undefined, words: SheetWords, { t }: ReportContext): string {
  const { question: asked, how } = t.check(check.id);
  const said = finding === undefined ? undefined : t.reason(finding, code);
  return blocks(
    `#### ${number}. ${asked}`,
    code(check.id),
    said !== undefined && `${words.said}: ${said}`,
    `${words.how}:`,
    bullets(how),
    `${words.tick}:`,
    bullets(answersOf(check, words, t).map(box)),
    `${words.grade}: ${GRADES.map((grade) => box(t.ui.grades[grade])).join('  ')}`,
    `${words.explanation}: ${RULED.repeat(2)}`,
    `${words.notes}: ${RULED.repeat(3)}`,
  );
}

/** The same choices that the interview in a terminal offers. */
function answersOf({ id, mustHave }: Check, words: SheetWords, t: ReportContext['t']): readonly string[] {
  const { clear, partial, concern, refused } = t.check(id).answers;
  const own = [clear, partial, concern, refused].filter((label) => label !== undefined);
  return [...own, words.notKnown, ...(mustHave ? [] : [`${words.notApplicable}: ${RULED}`])];
}

function settledPart(settled: readonly Check[], assessment: Assessment, words: SheetWords, { t }: ReportContext): readonly string[] {
  if (settled.length === 0) return [];
  const lines = settled.map(({ id }) => `${t.check(id).title} (${findingOf(assessment, id)?.origin === 'person' ? words.byPerson : words.byFile})`);
  return [`## ${words.settled}`, words.settledLead, bullets(lines)];
}
