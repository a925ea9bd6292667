import type { Profile } from '../model/profile/schema.ts';
import type { BaseFacts } from './base.ts';
import { reusedBids, type ReusedBid } from './links/reused-bids.ts';
import { judged, type Judgement } from './said.ts';

type Shared = NonNullable<Profile['sharedWith']>[number];
export type SharedKind = Shared['kind'];

/** One thing that this case shares with another; the other case's id never leaves the facts. */
export interface Share {
  readonly kind: SharedKind;
  readonly candidate: string;
  readonly otherName: Judgement;
  readonly explained: boolean;
  readonly pointer: string;
}

export interface LinksFacts {
  readonly base: BaseFacts;
  readonly shares: readonly Share[];
  /** Bids of equal wording in two platform accounts of this profile. */
  readonly reusedBids: readonly ReusedBid[];
  /** Pointer of a recorded network whose addresses many people use at once: office, campus, mobile carrier, VPN. */
  readonly sharedNetwork: string | undefined;
  /** Pointer of a payout account that belongs to an employer of record, an agency, an employer or a platform. */
  readonly collectivePayee: string | undefined;
}

export function deriveLinksFacts(base: BaseFacts): LinksFacts {
  const { profile } = base;
  return {
    base,
    shares: (profile.sharedWith ?? []).map(shareOf),
    reusedBids: reusedBids(profile.platformAccounts ?? [], base.reference),
    sharedNetwork: profile.circumstances?.networks?.[0] === undefined ? undefined : '/circumstances/networks/0',
    collectivePayee: collectivePayee(profile),
  };
}

const COLLECTIVE: ReadonlySet<string | undefined> = new Set(['employer-of-record', 'agency', 'employer', 'platform']);

function shareOf(shared: Shared, at: number): Share {
  const { kind, candidate, otherName, explained } = shared;
  return { kind, candidate, otherName: judged(otherName), explained: explained !== undefined, pointer: `/sharedWith/${at}` };
}

function collectivePayee({ payment }: Profile): string | undefined {
  const at = (payment?.accounts ?? []).findIndex(({ holderRelation }) => COLLECTIVE.has(holderRelation));
  return at < 0 ? undefined : `/payment/accounts/${at}`;
}
