import { DISCLOSURE_WORDS, type DisclosureWords } from '../../i18n/disclosure-words.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Evidence, Finding } from '../../model/finding.ts';
import { maskAssessment } from '../../model/mask-assessment.ts';
import { maskText } from '../../model/mask.ts';
import { maskedAt } from '../../model/masked-evidence.ts';
import type { Report } from '../../model/report.ts';
import type { ReportContext } from '../context.ts';
import { blocks, bullets, code } from '../markdown/text.ts';
import { statementOf } from '../sentences.ts';
import { RULED } from './inline.ts';

/**
 * The sheet for the candidate of one case: the facts that speak against it in the order of the report, what would settle each, and room
 * to answer. No points, no verdict, no note of an assessor, nobody else's data; identifiers are masked even where the report shows them.
 */
export function disclosureSheet(report: Report, assessment: Assessment, context: ReportContext): string {
  const words = DISCLOSURE_WORDS[context.t.language];
  const shown = report.revealed ? masked(assessment) : assessment;
  const facts = shown.findings.filter(({ state }) => state === 'concern' || state === 'partial' || state === 'refused');
  return `${blocks(
    `# ${words.title}`,
    bullets([`${words.to}: ${code(shown.candidate.name)}`, `${words.file}: ${code(shown.candidate.id)}`, `${words.made}: ${report.asOf}`]),
    facts.length === 0 ? words.none : blocks(words.opening, words.masked, ...facts.map((finding, at) => factOf(finding, at + 1, words, context))),
    `## ${words.rights}`,
    bullets(words.rightsItems),
    facts.length > 0 && bullets([words.reply(RULED), `${words.signed}: ${RULED}`]),
  )}\n`;
}

function masked(assessment: Assessment): Assessment {
  const findings = maskAssessment(assessment).findings.map((finding) => ({
    ...finding,
    evidence: finding.evidence.map((one) => (one.shown === undefined ? one : { ...one, shown: maskedAt(one.pointer, one.shown) })),
    ...(finding.values !== undefined && { values: Object.fromEntries(Object.entries(finding.values).map(([name, value]) => [name, typeof value === 'string' ? maskText(value) : value])) }),
  }));
  return { ...assessment, findings };
}

function factOf(finding: Finding, number: number, words: DisclosureWords, context: ReportContext): string {
  const { t } = context;
  const { title, innocent, settles } = t.check(finding.checkId);
  const branding = new RegExp(words.branding, 'iu');
  const neutral = (text: string, instead: string): string => (branding.test(text) ? instead : text);
  const theme = neutral(t.theme(finding.checkId.split('/')[0] ?? ''), words.neutralTheme);
  const reasons = innocent.filter((reason) => !branding.test(reason));
  return blocks(
    `## ${number}. ${neutral(title, words.neutralTitle(theme))}`,
    bullets([
      `${words.fact}: ${statementFor(finding, words, context)}`,
      ...(finding.evidence.length === 0 ? [] : [`${words.values}: ${finding.evidence.map((one) => valueOf(one, words)).join('; ')}`]),
      ...(finding.explanation === undefined ? [] : [`${words.onFile}: ${code(finding.explanation.text)}`]),
      ...(reasons.length === 0 ? [] : [`${words.common}: ${reasons.join(' · ')}`]),
      `${words.answer}: ${neutral(settles, words.neutralAnswer)}`,
    ]),
    `${words.yours}:`,
    RULED.repeat(3),
    `${words.paper}: ${RULED}`,
  );
}

/** Whether the words brand is asked of our own sentence only; what the candidate wrote themselves brands nobody. */
function statementFor(finding: Finding, words: DisclosureWords, context: ReportContext): string {
  const own = statementOf(finding, context, () => '');
  return new RegExp(words.branding, 'iu').test(own) ? words.neutralFact : statementOf(finding, context, code);
}

const OF_OTHERS = /^\/sharedWith\//;

function valueOf({ pointer, shown }: Evidence, words: DisclosureWords): string {
  if (OF_OTHERS.test(pointer)) return words.otherPerson;
  return shown === undefined ? code(pointer) : `${code(shown)} (${code(pointer)})`;
}
