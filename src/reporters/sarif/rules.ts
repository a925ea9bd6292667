import type { ReportingDescriptor } from 'sarif';
import type { Report } from '../../model/report.ts';
import { FORMAT_WORDS } from '../../i18n/format-words.ts';
import { isVerdictRule, sentence, type Issue } from '../ci/issues.ts';
import type { ReportContext } from '../context.ts';
import { clausesServing } from '../select.ts';

export const UNREADABLE = 'input/unreadable';

/** The rules that a run's results name, in the order of their ids. */
export interface RuleBook {
  readonly rules: readonly ReportingDescriptor[];
  readonly indexOf: (rule: string) => number;
}

export function ruleBook(issues: readonly Issue[], report: Report, context: ReportContext): RuleBook {
  const ids = [...new Set([...issues.map(({ rule }) => rule), ...(report.unreadable.length > 0 ? [UNREADABLE] : [])])].sort((a, b) => (a < b ? -1 : 1));
  const advisories = [...new Set(report.assessments.flatMap((assessment) => assessment.advisories))];
  return { rules: ids.map((id) => ruleOf(id, advisories, context)), indexOf: (rule) => ids.indexOf(rule) };
}

function ruleOf(id: string, advisories: readonly string[], context: ReportContext): ReportingDescriptor {
  const words = FORMAT_WORDS[context.t.language];
  if (id === UNREADABLE) return plainRule(id, words.unreadable, words.unreadableHelp);
  if (isVerdictRule(id)) return plainRule(id, words.verdict, words.verdictHelp);
  return checkRule(id, advisories, context);
}

function plainRule(id: string, title: string, help: string): ReportingDescriptor {
  return { id, name: pascal(id), shortDescription: { text: sentence(title) }, fullDescription: { text: help }, help: { text: help, markdown: help } };
}

function checkRule(id: string, advisories: readonly string[], context: ReportContext): ReportingDescriptor {
  const check = context.knowledge.checks.find((one) => one.id === id);
  const { title, question, why } = context.t.check(id);
  const clauses = clausesServing(id, { advisories }, context);
  const helpUri = urlOf(clauses[0]?.advisory, context) ?? urlOf(advisories[0], context);
  return {
    id,
    name: pascal(id),
    shortDescription: { text: sentence(title) },
    fullDescription: { text: `${question} ${why}` },
    help: helpOf(id, advisories, context),
    ...(helpUri !== undefined && { helpUri }),
    properties: {
      tags: [...new Set([check?.theme ?? '', check?.group ?? '', check?.kind ?? ''])].filter((tag) => tag !== ''),
      ...(check !== undefined && { kind: check.kind, group: check.group, stage: check.stage, weight: check.weight, mustHave: check.mustHave }),
      clauses: clauses.map((clause) => clause.id),
    },
  };
}

/** The official document, for a rule that a clause calls for; else the first of the chosen ones. */
function urlOf(advisory: string | undefined, context: ReportContext): string | undefined {
  return context.knowledge.advisories.find(({ id }) => id === advisory)?.url;
}

function helpOf(id: string, advisories: readonly string[], context: ReportContext): { text: string; markdown: string } {
  const calls = clausesServing(id, { advisories }, context).map((clause) => {
    const { t } = context;
    const title = t.advisory(clause.advisory).shortTitle;
    const read = clause.verification === 'read-in-full' ? '' : ` (${t.ui.verifications[clause.verification]})`;
    const rest = `, ${clause.locator}${read}: ${t.clause(clause).text}`;
    return { text: `${title}${rest}`, markdown: `[${title}](<${urlOf(clause.advisory, context) ?? ''}>)${rest}` };
  });
  return {
    text: helpBody(id, calls.map(({ text }) => text), (heading) => heading, context),
    markdown: helpBody(id, calls.map(({ markdown }) => markdown), (heading) => `**${heading}**`, context),
  };
}

function helpBody(id: string, calls: readonly string[], strong: (heading: string) => string, context: ReportContext): string {
  const words = FORMAT_WORDS[context.t.language];
  const { question, why, how, innocent, settles, ownSource } = context.t.check(id);
  const sources = ownSource === undefined ? calls : [...calls, ownSource];
  return [`${question} ${why}`, section(strong(words.helpHow), how), section(strong(words.helpInnocent), innocent), `${strong(words.helpSettles)}: ${settles}`, section(strong(words.helpSources), sources)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function section(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${heading}:\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

/** `interview/video-held` as `InterviewVideoHeld`, the form in which SARIF names rules. */
function pascal(id: string): string {
  return id.split(/[/-]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
