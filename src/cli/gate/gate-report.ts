import { compareBaseline, isNewOrWorse } from '../../assess/baseline.ts';
import { worstOf } from '../../assess/gate.ts';
import type { BaselineRecord, GateCase, GateRecord } from '../../model/gate.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Policy } from '../../model/policy.ts';
import type { Report } from '../../model/report.ts';
import { earlierLinks } from '../registry/earlier-links.ts';
import { reportOf } from '../report.ts';
import type { Moment } from './instant.ts';
import type { JudgedCases } from './judge-cases.ts';
import type { OpenedCases } from './open-cases.ts';
import type { PolicyFile } from './policy-file.ts';

export interface GateParts {
  readonly opened: OpenedCases;
  readonly judged: JudgedCases;
  readonly file: PolicyFile;
  readonly knowledge: Knowledge;
  readonly moment: Moment;
  readonly failOn: Policy['failOn'];
  readonly baseline: Report | undefined;
}

/** The one document of the run, with what the gate says beside the assessments. */
export function gateReport(parts: GateParts): Report & { readonly gate: GateRecord } {
  const { opened, judged, knowledge, moment } = parts;
  const files = new Map(opened.cases.flatMap(({ open }) => [...open.files].map(([pointer, file]) => [`${open.path}${pointer}`, file] as const)));
  const report = reportOf({ assessments: judged.assessments, knowledge, asOf: moment.date, reveal: false, files });
  const links = opened.cases.flatMap(({ open }) => (open.earlier === undefined ? [] : earlierLinks(open.profile, open.earlier)));
  return { ...report, links, unreadable: opened.unreadable, gate: recordOf(parts, report) };
}

function recordOf({ opened, judged, file, moment, failOn, baseline }: GateParts, report: Report): GateRecord {
  const compared = baseline === undefined ? undefined : compareBaseline(report, baseline);
  const cases = judged.gated.map((gated): GateCase => ({ ...gated, counted: failOn === 'all' || isCounted(gated, compared, baseline) }));
  return {
    policy: { name: file.policy.name, digest: file.digest },
    ...(moment.given && { at: moment.text }),
    verdict: worstOf([...cases.filter(({ counted }) => counted).map(({ verdict }) => verdict), ...(opened.unreadable.length > 0 ? (['incomplete'] as const) : [])]),
    cases,
    waiverFaults: judged.faults.map(({ code, waiver, values }) => ({ code, waiver, values })),
    ...(compared !== undefined && { baseline: compared }),
  };
}

/** Without a baseline everything is new. */
function isCounted(gated: Omit<GateCase, 'counted'>, compared: BaselineRecord | undefined, baseline: Report | undefined): boolean {
  return compared === undefined || baseline === undefined || isNewOrWorse(gated, compared, baseline);
}
