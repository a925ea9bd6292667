import type { JurisdictionOverlay } from '../../model/advisory.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Report } from '../../model/report.ts';
import type { ReportContext } from '../context.ts';
import { h, grid, link, list, said, spoken, marked, type Markup } from './markup.ts';

/** Coverage, trail, law, the decision, and what the report is and is not. */
export function closing(assessment: Assessment, report: Report, context: ReportContext): Markup {
  const { headings } = context.t.ui;
  return h`<h2>${headings.coverage}</h2>
${coverage(assessment, context)}
${trail(assessment, context)}
<h2>${headings.law}</h2>
${law(assessment, context)}
<h2>${headings.decision}</h2>
${decision(assessment, context)}
<h2>${headings.closing}</h2>
${standing(assessment, report, context)}`;
}

function coverage(assessment: Assessment, context: ReportContext): Markup {
  const { ui, advisory } = context.t;
  const states = new Map<string, string>(assessment.findings.map(({ checkId, state }) => [checkId, state]));
  const chosen = context.knowledge.advisories.filter(({ id }) => assessment.advisories.includes(id));
  const rows = chosen.map((one) => {
    const served = one.clauses.filter(({ checks }) => checks !== undefined);
    const count = (test: (state: string) => boolean): number => served.filter(({ checks }) => checks?.some((id) => test(states.get(id) ?? 'unknown'))).length;
    const looked = count((state) => state !== 'unknown');
    const worrying = count((state) => state === 'concern' || state === 'partial' || state === 'refused');
    return [link(one.url, advisory(one.id).shortTitle), ...[served.length, looked, worrying, served.length - looked, one.clauses.length - served.length].map((number) => h`${number}`)];
  });
  const { columns } = ui;
  const notes = chosen.filter(({ standing: rank, clauses }) => rank === 'further' || clauses.some(({ verification }) => verification !== 'read-in-full'));
  return h`${grid(ui.headings.coverage, [columns.advisory, columns.clauses, columns.settled, columns.concern, columns.open, columns.context], rows, [1, 2, 3, 4, 5])}
${list(notes.map(({ id }) => h`${advisory(id).shortTitle}: ${advisory(id).completeness}`))}`;
}

function trail(assessment: Assessment, context: ReportContext): Markup | false {
  const { ui, check } = context.t;
  const answered = assessment.findings.filter(({ by }) => by !== undefined).sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
  const rows = answered.map(({ checkId, state, by = '', at = '', grade }) => [h`${check(checkId).title}`, h`${ui.states[state]}`, said(by), said(at), h`${grade !== undefined && ui.grades[grade]}`]);
  const { columns } = ui;
  return rows.length > 0 && h`<h2>${ui.headings.trail}</h2>${grid(ui.headings.trail, [columns.check, columns.state, columns.by, columns.when, columns.how], rows)}`;
}

function law(assessment: Assessment, context: ReportContext): Markup {
  const { ui, language } = context.t;
  const { advisories, jurisdictions, locales } = context.knowledge;
  const chosen = new Set<string>(advisories.filter(({ id }) => assessment.advisories.includes(id)).flatMap((advisory) => advisory.jurisdictions));
  const parts = jurisdictions
    .filter(({ id }) => chosen.has(id))
    .map((jurisdiction) => {
      const words: JurisdictionOverlay | undefined = locales[language]?.jurisdictions[jurisdiction.id];
      const unread = (verified: boolean): string => (verified ? '' : ` (${ui.unverified})`);
      const consequences = jurisdiction.consequences.map((consequence, at) => {
        const said = words?.consequences[at] ?? consequence;
        return h`${said.law}: ${said.act} — ${said.penalty}${unread(consequence.verified)}`;
      });
      const channels = jurisdiction.channels.map((channel) => {
        const said = words?.channels[channel.id] ?? channel;
        return h`<strong>${said.name}</strong>: ${said.contact}${unread(channel.verified)}`;
      });
      return h`<h3>${words?.name ?? jurisdiction.name}</h3>${list([...consequences, ...channels, ...(words?.duties ?? jurisdiction.duties).map((duty) => h`${duty}`)])}`;
    });
  return h`${parts}`;
}

function decision({ decision: made }: Assessment, context: ReportContext): Markup {
  const { ui } = context.t;
  if (made === undefined) return h`<p>${ui.decision.none}</p>`;
  return h`<p>${spoken(ui.decision.made(ui.decisions[made.decision], marked(made.by), marked(made.at)))}</p><p>${ui.finding.because}: ${said(made.reason)}</p>`;
}

function standing(assessment: Assessment, report: Report, context: ReportContext): Markup {
  const { closing: words } = context.t.ui;
  const sentences = [
    words.person,
    words.fairness,
    words.points,
    words.own,
    words.rights,
    report.revealed ? words.revealed : words.masked,
    assessment.retainUntil === undefined ? words.retainUnset : words.retain(assessment.retainUntil),
    words.ruleset(marked(report.ruleset.digest.slice(0, 16)), report.ruleset.scoring, report.tool.version),
    words.profile(marked(assessment.profileDigest)),
  ];
  return list([...sentences.map((sentence) => spoken(sentence.replaceAll('`', ''))), h`${words.vector}: <span class="id">${assessment.vector}</span>`]);
}
