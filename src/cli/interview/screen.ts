import type { Assessment } from '../../model/assessment.ts';
import type { CheckId } from '../../model/vocabulary.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { clausesServing } from '../../reporters/select.ts';
import type { Session } from './session.ts';
import { wrap } from './wrap.ts';

export function widthOf(session: Session): number {
  return Math.min(session.world.stderr.columns ?? 80, 100) - 1;
}

/** Candidate, progress, concern interval and assurance, in one or two lines. */
export function header(assessment: Assessment, session: Session): string {
  const { t, words } = session;
  const { concern, assurance } = assessment;
  const due = assessment.findings.length;
  const done = assessment.findings.filter(({ state }) => state !== 'unknown').length;
  const name = visibleText(`${assessment.candidate.name} (${assessment.candidate.id})`);
  const state = `${words.progress(done, due)} · ${words.concern} ${t.ui.interval(concern.atLeast, concern.atMost)} (${t.ui.bands[concern.band]}) · ${words.assurance} ${assurance.percent} %`;
  return `${wrap(name, widthOf(session))}\n${wrap(state, widthOf(session))}`;
}

/** What `?` shows: why, how to find out, what settles it, ordinary reasons, and the clauses with their addresses. */
export function help(id: CheckId, session: Session): string {
  const { t, words, knowledge, rules } = session;
  const check = t.check(id);
  const width = widthOf(session);
  const { finding } = t.ui;
  const clauses = clausesServing(id, { advisories: rules.advisories }, { t, knowledge }).flatMap((clause) => [
    wrap(`${t.advisory(clause.advisory).shortTitle}, ${clause.locator} (${t.ui.strengths[clause.strength]}): ${t.clause(clause).text}`, width - 2, 4),
    `    ${knowledge.advisories.find((advisory) => advisory.id === clause.advisory)?.url ?? ''}`,
  ]);
  return [
    wrap(`${finding.whyAsked}: ${check.why}`, width),
    `${words.steps}:`,
    ...check.how.map((step, at) => `  ${at + 1}. ${wrap(step, width - 5, 5)}`),
    wrap(`${finding.settles}: ${check.settles}`, width),
    `${finding.innocent}:`,
    ...check.innocent.map((reason) => `  - ${wrap(reason, width - 4, 4)}`),
    ...(clauses.length === 0 ? [] : [`${finding.source}:`, ...clauses.map((line) => `  ${line}`)]),
    ...(check.ownSource === undefined ? [] : [wrap(`${finding.ownSource}: ${check.ownSource}`, width)]),
  ].join('\n');
}

/** What the file says of an open question, where it says something short of an answer. */
export function hint(id: CheckId, assessment: Assessment, session: Session): string | undefined {
  const found = assessment.findings.find(({ checkId }) => checkId === id);
  const said = found === undefined ? undefined : session.t.reason(found, visibleText);
  return said === undefined ? undefined : wrap(`${session.words.toolSays}: ${said}`, widthOf(session));
}
