import type { Assessment, ScoreLine } from '../../model/assessment.ts';
import type { ReportContext } from '../context.ts';
import { titles } from '../select.ts';
import { blocks, bullets, cell, table } from './text.ts';

/** The waterfall, whose points add up to the concern, and what would change the verdict. */
export function score(assessment: Assessment, context: ReportContext): string {
  const { ui, check } = context.t;
  const { lines, atLeast } = assessment.concern;
  const rows = lines.map((line) => [cell(step(line, context)), signed(line.points)]);
  const changes = assessment.counterfactuals.map(({ checkId, change, verdict }) => ui.changes[change](check(checkId).title, ui.verdicts[verdict]));
  return blocks(
    `## ${ui.headings.waterfall}`,
    lines.length === 0 ? ui.lines.none : table([ui.columns.step, ui.columns.points], [...rows, [`**${ui.lines.total}**`, `**${atLeast}**`]], ['left', 'right']),
    assessment.verdict !== 'proceed' && blocks(`## ${ui.headings.changes}`, bullets(changes.length === 0 ? [ui.changes.none] : changes)),
  );
}

function step(line: ScoreLine, context: ReportContext): string {
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
      return ui.lines.floor(floorName(line.because, context), ui.bands[line.band]);
  }
}

function floorName(because: string, context: ReportContext): string {
  return because.includes('/') ? context.t.check(because).title : context.t.compound(because).title;
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
