import type { Assessment } from '../../model/assessment.ts';
import type { ReportContext } from '../context.ts';
import { lineText } from '../sentences.ts';
import { blocks, bullets, cell, table } from './text.ts';

/** The waterfall, whose points add up to the concern, and what would change the verdict. */
export function score(assessment: Assessment, context: ReportContext): string {
  const { ui, check } = context.t;
  const { lines, atLeast } = assessment.concern;
  const rows = lines.map((line) => [cell(lineText(line, context)), signed(line.points)]);
  const changes = assessment.counterfactuals.map(({ checkId, change, verdict }) => ui.changes[change](check(checkId).title, ui.verdicts[verdict]));
  return blocks(
    `## ${ui.headings.waterfall}`,
    lines.length === 0 ? ui.lines.none : table([ui.columns.step, ui.columns.points], [...rows, [`**${ui.lines.total}**`, `**${atLeast}**`]], ['left', 'right']),
    assessment.verdict !== 'proceed' && blocks(`## ${ui.headings.changes}`, bullets(changes.length === 0 ? [ui.changes.none] : changes)),
  );
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
