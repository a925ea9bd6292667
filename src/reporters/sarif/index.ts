import type { Log, Run } from 'sarif';
import type { Report } from '../../model/report.ts';
import { FORMAT_WORDS } from '../../i18n/format-words.ts';
import { issuesOf } from '../ci/issues.ts';
import type { ReportContext } from '../context.ts';
import { artifactsOf } from './artifacts.ts';
import { invocationOf } from './invocation.ts';
import { resultOf, unreadableResult } from './results.ts';
import { ruleBook } from './rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0: one run, one result a finding of concern or open must-have, every one with a physical location. Identifiers are masked always. */
export function sarif(report: Report, context: ReportContext): string {
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [runOf(report, context)] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf(report: Report, context: ReportContext): Run {
  const { t } = context;
  const issues = issuesOf(report, context);
  const artifacts = artifactsOf(report, context);
  const rules = ruleBook(issues, report, context);
  const anyWaived = issues.some(({ finding }) => finding.waived !== undefined);
  return {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        ...informationUri(context),
        language: t.language,
        shortDescription: { text: FORMAT_WORDS[t.language].description },
        rules: [...rules.rules],
        properties: { ruleset: report.ruleset.digest, scoring: report.ruleset.scoring },
      },
    },
    language: t.language,
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: `knowhire/${report.asOf}`, properties: { asOf: report.asOf, ruleset: report.ruleset.digest } },
    originalUriBaseIds: { '%SRCROOT%': { description: { text: FORMAT_WORDS[t.language].sourceRoot } } },
    invocations: [invocationOf(report, artifacts, context)],
    artifacts: [...artifacts.all],
    results: [
      ...issues.map((issue) => resultOf(issue, rules, artifacts, anyWaived, context)),
      ...report.unreadable.map((file) => unreadableResult(file, rules, artifacts, anyWaived, context)),
    ],
  };
}

/** Where a reader learns what the rules rest on: the first of the main official documents. The tool has no page of its own. */
function informationUri({ knowledge }: ReportContext): { informationUri?: string } {
  const main = knowledge.advisories.find(({ standing }) => standing === 'main');
  return main === undefined ? {} : { informationUri: main.url };
}
