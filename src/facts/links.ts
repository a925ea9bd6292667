import type { LinkKind, NamesOfLink, Share } from '../model/links.ts';
import type { Profile } from '../model/profile/schema.ts';
import type { BaseFacts, FoundLinks } from './base.ts';
import { reusedBids, type ReusedBid } from './links/reused-bids.ts';
import { judged } from './said.ts';

/** One thing that this case shares with another, from the profile's own list or from a comparison of many candidates. */
export interface KnownShare {
  readonly kind: LinkKind;
  /** Id of the other case; it is counted and never shown in a finding. */
  readonly candidate: string;
  readonly names: NamesOfLink;
  readonly explained: boolean;
  /** What shows the sharing, what shows the names, and what shows the reason, as JSON pointers into this profile. */
  readonly pointers: { readonly thing: string; readonly names: string; readonly reason: string };
}

export interface LinksFacts {
  readonly base: BaseFacts;
  readonly shares: readonly KnownShare[];
  /** Things of this profile that so many candidates share that they say nothing of these. */
  readonly byMany: FoundLinks['byMany'];
  /** Bids of equal wording in two platform accounts of this profile. */
  readonly reusedBids: readonly ReusedBid[];
  /** Pointer of a recorded network whose addresses many people use at once: office, campus, mobile carrier, VPN. */
  readonly sharedNetwork: string | undefined;
  /** Pointer of a payout account that belongs to an employer of record, an agency, an employer or a platform. */
  readonly collectivePayee: string | undefined;
}

export function deriveLinksFacts(base: BaseFacts): LinksFacts {
  const { profile } = base;
  const found = base.links?.shares ?? [];
  return {
    base,
    shares: withoutRepeats(profile.sharedWith ?? [], found),
    byMany: base.links?.byMany ?? [],
    reusedBids: reusedBids(profile.platformAccounts ?? [], base.reference),
    sharedNetwork: profile.circumstances?.networks?.[0] === undefined ? undefined : '/circumstances/networks/0',
    collectivePayee: collectivePayee(profile),
  };
}

type Recorded = NonNullable<Profile['sharedWith']>[number];

/** A share that both know counts once: what a person wrote down wins, and the comparison fills in what the person left open. */
function withoutRepeats(recorded: readonly Recorded[], found: readonly Share[]): readonly KnownShare[] {
  if (recorded.length === 0) return found.map(shareFound);
  const keyOf = ({ kind, candidate }: { readonly kind: LinkKind; readonly candidate: string }): string => `${kind} ${candidate}`;
  const computed = new Map(found.map((share) => [keyOf(share), share]));
  const known = new Set(recorded.map(keyOf));
  return [...recorded.map((share, at) => shareRecorded(share, at, computed.get(keyOf(share)))), ...found.filter((share) => !known.has(keyOf(share))).map(shareFound)];
}

const NAMES_SAID = { yes: 'different', no: 'same', unsure: 'unsure' } as const;

function shareRecorded({ kind, candidate, otherName, explained }: Recorded, at: number, found: Share | undefined): KnownShare {
  const said = judged(otherName);
  const pointer = `/sharedWith/${at}`;
  return {
    kind,
    candidate,
    names: said === undefined ? (found?.names ?? 'unsure') : NAMES_SAID[said],
    explained: explained !== undefined || found?.explained !== undefined,
    pointers: {
      thing: `${pointer}/kind`,
      names: said === undefined ? (found?.pointer ?? `${pointer}/kind`) : `${pointer}/otherName`,
      reason: explained === undefined ? (found?.pointer ?? `${pointer}/kind`) : `${pointer}/explained`,
    },
  };
}

function shareFound({ kind, candidate, names, explained, pointer }: Share): KnownShare {
  return { kind, candidate, names, explained: explained !== undefined, pointers: { thing: pointer, names: pointer, reason: pointer } };
}

const COLLECTIVE: ReadonlySet<string | undefined> = new Set(['employer-of-record', 'agency', 'employer', 'platform']);

function collectivePayee({ payment }: Profile): string | undefined {
  const at = (payment?.accounts ?? []).findIndex(({ holderRelation }) => COLLECTIVE.has(holderRelation));
  return at < 0 ? undefined : `/payment/accounts/${at}`;
}
