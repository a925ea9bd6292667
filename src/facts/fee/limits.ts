import type { FeeBand, FeeLimits } from './fee-comparison.ts';
import type { FeeRule, MarketRow } from './market-tables.ts';

/** The figure a ratio is taken against: the median, or the mean where there is no median. */
export function centralValue(values: MarketRow['values']): { readonly stat: 'median' | 'mean'; readonly value: number } | undefined {
  if (values.median !== undefined) return { stat: 'median', value: values.median };
  if (values.mean !== undefined) return { stat: 'mean', value: values.mean };
  return undefined;
}

/** The limits that fit the statistics a row has; a row that lacks one for a richer shape falls to the next. */
export function limitsOf(values: MarketRow['values'], rule: FeeRule): FeeLimits | undefined {
  const share = rule.thresholds;
  const { p10, p25, median, mean } = values;
  if (median !== undefined && p25 !== undefined && p10 !== undefined) {
    return { shape: 'percentiles', within: p25, low: capped(median * share['percentiles-low-ratio'].value, p25), lowUnder: p10 };
  }
  if (median !== undefined && p25 !== undefined) {
    return { shape: 'quartile', within: p25, low: capped(median * share['quartile-low-ratio'].value, p25) };
  }
  if (median !== undefined) return ratioLimits('median', median, share['median-within-ratio'].value, share['median-low-ratio'].value);
  if (mean !== undefined) return ratioLimits('mean', mean, share['mean-within-ratio'].value, share['mean-low-ratio'].value);
  return undefined;
}

/** Where the asked fee lies, after `tolerance` (a share) was added in its favour. */
export function bandOf(asked: number, limits: FeeLimits, tolerance: number): FeeBand {
  const fee = rounded(asked * (1 + tolerance));
  if (fee >= limits.within) return 'within-market';
  const low = fee <= limits.low && (limits.lowUnder === undefined || fee < limits.lowUnder);
  return low ? 'low' : 'below-market';
}

/** Whole units from 1,000 up, else hundredths: the figures that are printed are the figures that are compared. */
export function rounded(amount: number): number {
  return amount >= 1000 ? Math.round(amount) : Math.round(amount * 100) / 100;
}

/** Where pay is spread so wide that p25 lies under half of the median, p25 is the limit for both. */
function capped(low: number, p25: number): number {
  return Math.min(rounded(low), p25);
}

function ratioLimits(shape: 'median' | 'mean', value: number, within: number, low: number): FeeLimits {
  return { shape, within: rounded(value * within), low: rounded(value * low) };
}
