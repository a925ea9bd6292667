import { dayNumber } from './days.ts';
import type { InvoiceThresholds } from './tables.ts';

/** One request for payment. */
export interface PaymentRequest {
  /** ISO date or date-time. */
  readonly requestedAt: string;
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly milestone?: { readonly name: string; readonly dueAt?: string };
  /** When the work it is for was delivered; null where it is known that it was not, absent where nobody said. */
  readonly workDeliveredAt?: string | null;
  /** True where the contract provides for payment before delivery. */
  readonly agreedInAdvance?: boolean;
}

export interface ContractValue { readonly amount: number; readonly currency: string }

export interface InvoiceFacts {
  /** Positions of requests made before delivery that no contract provides for. */
  readonly prepayments: readonly number[];
  readonly agreedPrepayments: readonly number[];
  /** Positions of requests of which it is not known whether work had been delivered. */
  readonly undetermined: readonly number[];
  /** Positions of requests made for a milestone whose due day had passed and whose work was still missing. */
  readonly missedMilestones: readonly number[];
  readonly repeated: boolean;
  /** Prepaid share of the contract value, 0 upward; absent without a value or where currencies differ. */
  readonly share?: number;
  readonly largeShare: boolean;
  /** Prepayments asked for, per currency. */
  readonly asked: readonly { readonly currency: string; readonly amount: number }[];
}

type Timing = 'before-delivery' | 'after-delivery' | 'unknown';

/** Reads the payment requests of one engagement. Thresholds are the tool's own (thresholds.yaml). */
export function analyzeInvoices(
  requests: readonly PaymentRequest[],
  contract: ContractValue | undefined,
  thresholds: InvoiceThresholds,
): InvoiceFacts {
  const timings = requests.map(timingOf);
  const indexesWhere = (test: (request: PaymentRequest, timing: Timing) => boolean): number[] =>
    requests.flatMap((request, index) => (test(request, timings[index] ?? 'unknown') ? [index] : []));
  const prepayments = indexesWhere((request, timing) => timing === 'before-delivery' && request.agreedInAdvance !== true);
  const asked = totals(requests.filter((_, index) => prepayments.includes(index)));
  const share = shareOf(asked, contract);
  return {
    prepayments,
    agreedPrepayments: indexesWhere((request, timing) => timing === 'before-delivery' && request.agreedInAdvance === true),
    undetermined: indexesWhere((_, timing) => timing === 'unknown'),
    missedMilestones: indexesWhere(isMilestoneMissed),
    repeated: prepayments.length >= thresholds.repeatedPrepayments,
    ...(share === undefined ? {} : { share }),
    largeShare: share !== undefined && prepayments.length > 0 && share >= thresholds.prepaymentShare,
    asked,
  };
}

function timingOf(request: PaymentRequest): Timing {
  const requested = dayNumber(request.requestedAt);
  if (requested === undefined || request.workDeliveredAt === undefined) return 'unknown';
  if (request.workDeliveredAt === null) return 'before-delivery';
  const delivered = dayNumber(request.workDeliveredAt);
  if (delivered === undefined) return 'unknown';
  return requested < delivered ? 'before-delivery' : 'after-delivery';
}

function isMilestoneMissed(request: PaymentRequest, timing: Timing): boolean {
  const due = request.milestone?.dueAt === undefined ? undefined : dayNumber(request.milestone.dueAt);
  const requested = dayNumber(request.requestedAt);
  return timing === 'before-delivery' && due !== undefined && requested !== undefined && requested > due;
}

function totals(requests: readonly PaymentRequest[]): InvoiceFacts['asked'] {
  const sums = new Map<string, number>();
  for (const { currency, amount } of requests) {
    if (!Number.isFinite(amount) || amount <= 0) continue;
    const code = currency.trim().toUpperCase();
    sums.set(code, (sums.get(code) ?? 0) + amount);
  }
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

/** No conversion is made: a share over two currencies would be a guess. */
function shareOf(asked: InvoiceFacts['asked'], contract: ContractValue | undefined): number | undefined {
  if (contract === undefined || !(contract.amount > 0)) return undefined;
  const currency = contract.currency.trim().toUpperCase();
  if (asked.some((sum) => sum.currency !== currency)) return undefined;
  return (asked[0]?.amount ?? 0) / contract.amount;
}
