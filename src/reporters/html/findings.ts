import type { Assessment } from '../../model/assessment.ts';
import type { Finding } from '../../model/finding.ts';
import { FORMAT_WORDS } from '../../i18n/format-words.ts';
import type { ReportContext } from '../context.ts';
import { adverse, clausesServing, findingOf, pointsByCheck } from '../select.ts';
import { statementOf } from '../sentences.ts';
import { h, grid, link, list, marked, said, spoken, type Markup } from './markup.ts';

/** Findings of concern by theme, then what is open, settled and not applicable. */
export function findings(assessment: Assessment, context: ReportContext): Markup {
  const { ui, theme } = context.t;
  const found = adverse(assessment, context);
  const themes = [...new Set(found.map(themeOf))];
  return h`<h2>${ui.headings.findings}</h2>
${found.length === 0 && h`<p>${ui.nothingFound}</p>`}
${themes.map((id) => h`<h3>${theme(id)}</h3>
${found.filter((finding) => themeOf(finding) === id).map((finding) => one(finding, assessment, context))}`)}
<h2>${ui.headings.open}</h2>
${open(assessment, context)}
${settled(assessment, context)}
${notApplicable(assessment, context)}`;
}

function themeOf({ checkId }: Finding): string {
  return checkId.split('/')[0] ?? '';
}

function one(finding: Finding, assessment: Assessment, context: ReportContext): Markup {
  const { ui, check } = context.t;
  const words = FORMAT_WORDS[context.t.language];
  const { title, innocent, settles } = check(finding.checkId);
  const points = pointsByCheck(assessment).get(finding.checkId) ?? 0;
  const sourced = sources(finding.checkId, assessment, context);
  const { explanation, overruled, waived, files = [] } = finding;
  return h`<section class="finding"><h4>${title} — ${ui.states[finding.state]} (${ui.finding.points(points)})</h4>
<p>${spoken(statementOf(finding, context, marked))}</p>
<dl>
${term(ui.finding.how, known(finding, context))}
${(finding.origin === 'automated' || finding.evidence.length > 0) && term(ui.finding.evidence, evidence(finding, context))}
${files.length > 0 && term(words.evidenceFiles, list(files.map(({ path, sha256 }) => h`${said(path)} <span class="id">SHA-256 ${sha256}</span>`)))}
${finding.note !== undefined && term(ui.finding.note, said(finding.note))}
${overruled !== undefined && term(ui.finding.because, spoken(ui.finding.overruled(ui.states[overruled.state], marked(finding.because ?? ''))))}
${explanation !== undefined && term(ui.finding.explanation, h`${said(explanation.text)} (${ui.grades[explanation.grade]}, ${said(explanation.by)}, ${said(explanation.at)})`)}
${waived !== undefined && term(words.waiver, spoken(words.waived(marked(waived.id), marked(waived.owner), marked(waived.approver), marked(waived.until), marked(waived.reason.replace(/[.。]$/, '')))))}
${sourced.length > 0 && term(ui.finding.source, list(sourced))}
${term(ui.finding.innocent, h`${innocent.join(' · ')}`)}
${term(ui.finding.settles, h`${settles}`)}
</dl></section>
`;
}

function term(name: string, value: Markup): Markup {
  return h`<dt>${name}</dt><dd>${value}</dd>`;
}

function known(finding: Finding, context: ReportContext): Markup {
  const { ui } = context.t;
  return h`${ui.origin[finding.origin]}${finding.grade !== undefined && `, ${ui.grades[finding.grade]}`}${finding.by !== undefined && h` (${said(finding.by)}, ${said(finding.at ?? '')})`}`;
}

function evidence(finding: Finding, context: ReportContext): Markup {
  if (finding.evidence.length === 0) return h`${context.t.ui.finding.noEvidence}`;
  return list(finding.evidence.map(({ pointer, shown }) => h`<code>${said(pointer)}</code>${shown !== undefined && h` = <span class="v">${said(shown)}</span>`}`));
}

/** Every clause that calls for the check, with how strongly its document puts it and how it was read. */
function sources(checkId: string, assessment: Assessment, context: ReportContext): readonly Markup[] {
  const { ui, check, advisory, clause } = context.t;
  const clauses = clausesServing(checkId, assessment, context).map((serving) => {
    const url = context.knowledge.advisories.find(({ id }) => id === serving.advisory)?.url ?? '';
    const read = serving.verification === 'read-in-full' ? '' : `; ${ui.verifications[serving.verification]}`;
    return h`${link(url, advisory(serving.advisory).shortTitle)}, ${serving.locator} (${ui.strengths[serving.strength]}${read}) — ${clause(serving).text}`;
  });
  const { ownSource } = check(checkId);
  return [...clauses, ...(ownSource === undefined ? [] : [h`${ownSource}`])];
}

function open(assessment: Assessment, context: ReportContext): Markup {
  const { ui, check, reason } = context.t;
  if (assessment.open.length === 0) return h`<p>${ui.nothingOpen}</p>`;
  const rows = assessment.open.map(({ checkId, couldAdd }) => {
    const finding = findingOf(assessment, checkId);
    const sentence = finding === undefined ? undefined : reason(finding, marked);
    return [h`${check(checkId).question}${sentence !== undefined && h` — ${spoken(sentence)}`}`, h`<span class="id">${checkId}</span>`, h`${ui.couldAdd(couldAdd)}`];
  });
  return grid(ui.headings.open, [ui.columns.question, ui.columns.check, ui.columns.couldAdd], rows);
}

function settled(assessment: Assessment, context: ReportContext): Markup | false {
  const { ui, check } = context.t;
  const clear = assessment.findings.filter(({ state }) => state === 'clear');
  const rows = clear.map((finding) => {
    const said = finding.overruled === undefined ? statementOf(finding, context, marked) : ui.finding.overruled(ui.states[finding.overruled.state], marked(finding.because ?? ''));
    return [h`${check(finding.checkId).title}`, spoken(said), known(finding, context)];
  });
  return rows.length > 0 && h`<h2>${ui.headings.cleared}</h2>${grid(ui.headings.cleared, [ui.columns.check, ui.columns.basis, ui.columns.how], rows)}`;
}

function notApplicable(assessment: Assessment, context: ReportContext): Markup | false {
  const { ui, check, reason } = context.t;
  const none = assessment.findings.filter(({ state }) => state === 'not-applicable');
  const rows = none.map((finding) => [h`${check(finding.checkId).title}`, spoken(reason(finding, marked) ?? marked(finding.because ?? ''))]);
  return rows.length > 0 && h`<h2>${ui.headings.notApplicable}</h2>${grid(ui.headings.notApplicable, [ui.columns.check, ui.finding.because], rows)}`;
}
