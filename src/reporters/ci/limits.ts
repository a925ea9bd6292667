import type { Report } from '../../model/report.ts';
import type { ReportContext } from '../context.ts';

/** What could not be assessed for lack of reference data or files, in words; `safe` dresses the values. */
export function limitTexts(report: Pick<Report, 'limits'>, context: Pick<ReportContext, 't'>, safe: (value: string) => string): readonly string[] {
  const words: Readonly<Record<string, (values: Readonly<Record<string, string | number>>) => string>> = context.t.ui.limits;
  return report.limits.map(({ code, values }) => {
    const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? safe(value) : value]));
    return words[code]?.(shown) ?? code;
  });
}
