import type { Profile } from '../../model/profile/schema.ts';
import type { BaseFacts } from '../base.ts';
import { collect } from '../lists.ts';
import { analyzeInvoices } from '../payment/invoices.ts';

type Payment = NonNullable<Profile['payment']>;
export type PaymentRequestRecord = NonNullable<Payment['requests']>[number];
export type RequestKind = PaymentRequestRecord['kind'];

export interface RequestFact {
  readonly request: PaymentRequestRecord;
  readonly pointer: string;
}

/** What the candidate asked for in one respect. */
export interface Requests {
  readonly all: readonly RequestFact[];
  /** Asked again after a refusal, or angry about one. */
  readonly insisted: readonly RequestFact[];
  /** Asked, and every refusal was accepted. */
  readonly dropped: boolean;
}

export interface PrepaymentFacts extends Requests {
  readonly angry: RequestFact | undefined;
  readonly repeated: boolean;
  /** Prepaid share of the contract value, where it is known. */
  readonly share: number | undefined;
  readonly largeShare: boolean;
}

export interface MilestoneFacts extends Requests {
  /** Requests made while work was due and not delivered. */
  readonly overdue: readonly RequestFact[];
  /** Dated requests at which everything due by then had been delivered. */
  readonly met: readonly RequestFact[];
}

const NONE_ASKED: Requests = { all: [], insisted: [], dropped: false };
const NO_PREPAYMENT: PrepaymentFacts = { ...NONE_ASKED, angry: undefined, repeated: false, share: undefined, largeShare: false };
const NO_MILESTONE: MilestoneFacts = { ...NONE_ASKED, overdue: [], met: [] };

export function requestsOf(profile: Profile, kind: RequestKind): Requests {
  const all = collect(profile.payment?.requests, (request, at) => (request.kind === kind ? { request, pointer: `/payment/requests/${at}` } : undefined));
  if (all.length === 0) return NONE_ASKED;
  return {
    all,
    insisted: all.filter(({ request }) => request.reaction === 'repeated' || request.reaction === 'angry'),
    dropped: all.every(({ request }) => request.reaction === 'accepted-refusal'),
  };
}

/** Shares are those stated, else the amounts against a fixed fee in the same currency. */
export function prepayments({ profile, asOf, reference }: BaseFacts): PrepaymentFacts {
  const requests = requestsOf(profile, 'prepayment');
  if (requests === NONE_ASKED) return NO_PREPAYMENT;
  const { fee } = profile;
  const thresholds = reference.payment.thresholds.invoices;
  const contract = fee?.per === 'fixed' && fee.amount !== undefined && fee.currency !== undefined ? { amount: fee.amount, currency: fee.currency } : undefined;
  const invoices = analyzeInvoices(requests.all.map(({ request }) => ({
    requestedAt: request.on ?? asOf,
    amount: request.amount ?? 0,
    currency: request.currency ?? contract?.currency ?? '',
    workDeliveredAt: null,
  })), contract, thresholds);
  const stated = sumOf(requests.all.map(({ request }) => request.share));
  const share = stated ?? (requests.all.every(({ request }) => request.amount !== undefined) ? invoices.share : undefined);
  return {
    ...requests,
    angry: requests.all.find(({ request }) => request.reaction === 'angry'),
    repeated: invoices.repeated,
    share,
    largeShare: share !== undefined && share > thresholds.prepaymentShare,
  };
}

function sumOf(shares: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const share of shares) {
    if (share === undefined) return undefined;
    sum += share;
  }
  return shares.length === 0 ? undefined : sum;
}

export function milestoneRequests(profile: Profile): MilestoneFacts {
  const requests = requestsOf(profile, 'without-milestone');
  if (requests === NONE_ASKED) return NO_MILESTONE;
  const milestones = profile.contract?.milestones ?? [];
  const missing = (on: string): boolean => milestones.some(({ due, deliveredOn }) => due !== undefined && due < on && (deliveredOn === undefined || deliveredOn > on));
  const known = milestones.some(({ due }) => due !== undefined);
  return {
    ...requests,
    overdue: requests.all.filter(({ request: { on } }) => on !== undefined && missing(on)),
    met: requests.all.filter(({ request: { on } }) => on !== undefined && known && !missing(on)),
  };
}
