import type { FileEvidence } from '../facts/file-evidence.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Report } from '../model/report.ts';
import { maskAssessment } from '../model/mask-assessment.ts';
import { VERSION } from '../model/version.ts';
import { limitsOf } from './limits-of-files.ts';

export interface ReportParts {
  readonly assessments: readonly Assessment[];
  readonly knowledge: Knowledge;
  readonly asOf: string;
  readonly reveal: boolean;
  readonly files: ReadonlyMap<string, FileEvidence>;
}

export function reportOf({ assessments, knowledge, asOf, reveal, files }: ReportParts): Report {
  return {
    schema: 'knowhire/report/1',
    tool: { name: 'knowhire', version: VERSION },
    ruleset: { digest: knowledge.digest, scoring: knowledge.scoring.version },
    asOf,
    revealed: reveal,
    assessments: reveal ? assessments : assessments.map(maskAssessment),
    links: [],
    unreadable: [],
    limits: limitsOf(files),
  };
}
