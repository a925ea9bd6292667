import type { Report } from '../../model/report.ts';
import type { ReportContext } from '../context.ts';
import { closing } from './closing.ts';
import { findings } from './findings.ts';
import { gate } from './gate.ts';
import { head } from './head.ts';
import { links } from './links.ts';
import { score } from './score.ts';
import { blocks } from './text.ts';

/** The report that a colleague or a lawyer reads. Candidate text stands in code spans only. */
export function markdown(report: Report, context: ReportContext): string {
  const parts = report.assessments.map((assessment) =>
    blocks(head(assessment, report, context), findings(assessment, context), links(assessment, report, context), score(assessment, context), closing(assessment, report, context)),
  );
  const gated = gate(report, context);
  return `${[...(gated === undefined ? [] : [gated]), ...parts].join('\n\n---\n\n')}\n`;
}
