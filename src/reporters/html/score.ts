import type { Assessment } from '../../model/assessment.ts';
import type { ReportContext } from '../context.ts';
import { lineText } from '../sentences.ts';
import { h, grid, list, type Markup } from './markup.ts';

/** The waterfall, whose points add up to the concern, and what would change the verdict. */
export function score(assessment: Assessment, context: ReportContext): Markup {
  const { ui, check } = context.t;
  const { lines, atLeast } = assessment.concern;
  const rows = lines.map((line) => [h`${lineText(line, context)}`, h`${line.points > 0 ? `+${line.points}` : line.points}`]);
  const total = [h`<strong>${ui.lines.total}</strong>`, h`<strong>${atLeast}</strong>`];
  const changes = assessment.counterfactuals.map(({ checkId, change, verdict }) => h`${ui.changes[change](check(checkId).title, ui.verdicts[verdict])}`);
  return h`<h2>${ui.headings.waterfall}</h2>
${lines.length === 0 ? h`<p>${ui.lines.none}</p>` : grid(ui.headings.waterfall, [ui.columns.step, ui.columns.points], [...rows, total], [1])}
${assessment.verdict !== 'proceed' && h`<h2>${ui.headings.changes}</h2>${changes.length === 0 ? h`<p>${ui.changes.none}</p>` : list(changes)}`}`;
}
