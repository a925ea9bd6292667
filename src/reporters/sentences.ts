import type { Because, ScoreLine } from '../model/assessment.ts';
import type { Finding } from '../model/finding.ts';
import type { ReportContext } from './context.ts';
import { titles } from './select.ts';

/** What a finding says: the sentence of its reason, or where a person answered the label of that answer. `wrap` dresses the profile's values. */
export function statementOf(finding: Finding, context: ReportContext, wrap: (value: string) => string): string {
  const said = finding.overruled === undefined ? context.t.reason(finding, wrap) : undefined;
  if (said !== undefined) return said;
  const { answers, question } = context.t.check(finding.checkId);
  switch (finding.state) {
    case 'concern':
      return answers.concern;
    case 'partial':
      return answers.partial ?? answers.concern;
    case 'refused':
      return answers.refused ?? answers.concern;
    case 'clear':
      return answers.clear;
    case 'unknown':
    case 'not-applicable':
      return question;
  }
}

/** Why the verdict is what it is, one row of the list. */
export function becauseText({ code, checks, values }: Because, context: ReportContext): string {
  const { because } = context.t.ui;
  const named = titles(checks, context);
  switch (code) {
    case 'hard-floor':
    case 'must-have-open':
      return because[code](named);
    case 'band-high':
    case 'band-elevated':
      return because[code](named, Number(values['concern'] ?? 0));
    case 'assurance-low':
      return because[code](named, Number(values['percent'] ?? 0), Number(values['needed'] ?? 0));
    case 'worst-case':
    case 'all-rows-passed':
      return because[code]();
  }
}

/** One step of the waterfall. */
export function lineText(line: ScoreLine, context: ReportContext): string {
  const { ui, check, group, compound } = context.t;
  switch (line.kind) {
    case 'fact': {
      const same = line.sameFact.length === 0 ? '' : ` ${ui.lines.sameFact(titles(line.sameFact, context))}`;
      return `${ui.lines.fact(check(line.checkId).title)} — ${ui.states[line.state]}, ${group(line.group)}${same}`;
    }
    case 'explained':
      return ui.lines.explained(check(line.checkId).title);
    case 'decay':
      return ui.lines.decay(check(line.checkId).title);
    case 'cap':
      return ui.lines.cap(group(line.group), line.cap);
    case 'compound':
      return ui.lines.compound(compound(line.compound).title);
    case 'floor':
      return ui.lines.floor(line.because.includes('/') ? check(line.because).title : compound(line.because).title, ui.bands[line.band]);
  }
}
