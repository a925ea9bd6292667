import type { BaseFacts, FoundLinks } from '../../facts/base.ts';
import { threshold, type Reference } from '../../facts/reference.ts';
import { explained } from '../../links/explained.ts';
import { photoLimits } from '../../links/photos.ts';
import type { LinkParty } from '../../links/party.ts';
import { LINK_KINDS, type LinkExplanation, type LinkKind, type Share } from '../../model/links.ts';
import type { FindOptions, Registry, RegistryAnswer, RegistryShare } from '../../registry/index.ts';
import { askedCandidate, type AskedCandidate } from './question.ts';

/** What the registry knows of other candidates who share something with these, in their order. Asks once for all. */
export async function registryLinks(registry: Pick<Registry, 'find'>, asked: readonly AskedCandidate[], reference: Reference, asOf: string): Promise<readonly FoundLinks[]> {
  const answers = await registry.find(asked.map(({ question }) => question), findOptions(reference, asOf));
  return asked.map((one, at) => linksOf(one, answers[at], reference));
}

/** The same for one candidate whose facts are at hand, evidence files included. */
export async function registryLinksOf(registry: Pick<Registry, 'find'>, base: BaseFacts, profileDigest?: string): Promise<FoundLinks> {
  const [links] = await registryLinks(registry, [askedCandidate(base, profileDigest)], base.reference, base.asOf);
  return links ?? { shares: [], byMany: [] };
}

/** How the registry is asked, by the limits of the data. */
export function findOptions(reference: Pick<Reference, 'themes'>, asOf: string): FindOptions {
  return { asOf, many: limits(reference), alike: threshold(reference, 'links', 'registry-likeness'), pictures: photoLimits(reference) };
}

/** How many others a value of each kind may have, as in a batch, where the limits count the candidate as well. */
export function limits(reference: Pick<Reference, 'themes'>): Readonly<Record<LinkKind, number>> {
  const entries = LINK_KINDS.map((kind) => [kind, threshold(reference, 'links', `many-${kind}`) - 1]);
  return Object.fromEntries(entries) as Record<LinkKind, number>;
}

/** A registry's answer in the words of a comparison of candidates. */
export function linksOf({ party }: AskedCandidate, answer: RegistryAnswer | undefined, reference: Reference): FoundLinks {
  const shares = (answer?.shares ?? []).filter(({ kind, names }) => kind !== 'name-and-birth-date' || names !== 'different').map((share) => ({ share, reason: reasonOf(share, party, reference) }));
  const tied = new Set(shares.filter(({ share, reason }) => share.kind !== 'ip' && share.kind !== 'name-and-birth-date' && reason === undefined).map(({ share }) => share.candidate));
  const crowded = crowdedNetworks(answer?.shares ?? [], reference);
  return {
    shares: shares.map(({ share, reason }) => shareOf(share, reason ?? (crowded.has(share.ordinal) && !tied.has(share.candidate) ? 'shared-network' : undefined))),
    byMany: (answer?.crowds ?? []).map(({ kind, pointer, count }) => ({ kind, pointer, count: count + 1 })),
  };
}

function shareOf({ kind, candidate, pointer, names, seen, likeness }: RegistryShare, reason: LinkExplanation | undefined): Share {
  const alike = likeness ?? (kind === 'resume-text' || kind === 'bid-text' ? 1 : undefined);
  return { kind, candidate, pointer, names, ...(reason !== undefined && { explained: reason }), ...(alike !== undefined && { likeness: alike }), seen };
}

/** As far as this candidate's own file says why: of the other only the id is known. */
function reasonOf(share: RegistryShare, party: LinkParty, reference: Reference): LinkExplanation | undefined {
  const left = party.identifiers[share.ordinal];
  const other: LinkParty = { ordinal: 1, id: share.candidate, names: [], otherNames: [], identifiers: [], family: [], recorded: [], attested: [] };
  return explained(party, other, { kind: share.kind, ...(left !== undefined && { left }) }, reference);
}

/** Addresses of the network behind which there are more people of other names than live in one home. */
function crowdedNetworks(shares: readonly RegistryShare[], reference: Reference): ReadonlySet<number> {
  const strangers = new Map<number, number>();
  for (const { kind, ordinal, names } of shares) if (kind === 'ip' && names === 'different') strangers.set(ordinal, (strangers.get(ordinal) ?? 0) + 1);
  const limit = threshold(reference, 'links', 'unrelated-on-network');
  return new Set([...strangers].filter(([, count]) => count >= limit).map(([ordinal]) => ordinal));
}
