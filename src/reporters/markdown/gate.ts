import type { GateCase } from '../../model/gate.ts';
import type { Report } from '../../model/report.ts';
import { GATE_WORDS } from '../../i18n/gate-words.ts';
import type { ReportContext } from '../context.ts';
import { blocks, bullets, cell, code, table } from './text.ts';

/** What a policy says of the cases of the report; undefined where none was asked. */
export function gate(report: Report, context: ReportContext): string | undefined {
  const record = report.gate;
  if (record === undefined) return undefined;
  const words = GATE_WORDS[context.t.language];
  const { columns } = words;
  const rows = record.cases.map((gated, at) => [code(report.assessments[at]?.source ?? gated.candidate), code(gated.candidate), `**${gated.verdict}**${gated.counted ? '' : ` (${words.uncounted})`}`, gated.own, decided(gated, context), gated.waived.map(code).join(', ')]);
  return blocks(
    `# ${words.heading}: ${context.t.ui.verdicts[record.verdict]}`,
    words.summary(code(record.policy.name), record.verdict, record.cases.length, record.at ?? report.asOf),
    table([columns.file, columns.candidate, columns.gate, columns.own, columns.decided, columns.waived], rows),
    bullets(record.waiverFaults.map((fault) => words.fault(words.heading, code(fault.waiver), words.faults[fault.code](dressed(fault.values))))),
    record.baseline && words.baseline(record.baseline.new.length, record.baseline.gone.length, record.baseline.unchanged.length),
    bullets(report.unreadable.map(({ path, problem }) => `${code(path)}: ${code(problem)}`)),
  );
}

function decided({ reasons }: GateCase, context: ReportContext): string {
  const [first] = reasons;
  return first === undefined ? '' : cell(GATE_WORDS[context.t.language].reasons[first.code](first.checks.join(', '), first.values));
}

function dressed(values: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? code(value) : value]));
}
