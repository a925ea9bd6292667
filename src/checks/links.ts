import type { KnownShare, LinksFacts } from '../facts/links.ts';
import type { LinkKind } from '../model/links.ts';
import type { Evaluators } from './evaluator.ts';
import type { LinksReasons } from './generated/links.ts';

type Say<Slug extends keyof LinksReasons> = ReturnType<Evaluators<LinksReasons, LinksFacts>[Slug]>;

export const links = {
  'shared-contact': sharedContact,
  'shared-payee': sharedPayee,
  'shared-document': sharedDocument,
  'shared-photo': sharedPhoto,
  'shared-text': sharedText,
  'shared-place': sharedPlace,
} satisfies Evaluators<LinksReasons, LinksFacts>;

/** What all links have in common: another name without a reason is a concern, one person applying twice is none. */
interface Link {
  readonly reason: 'other-name' | 'name-open' | 'shared-by-many' | 'explained' | 'same-name';
  readonly values: { readonly count: number };
  readonly evidence: readonly string[];
}

/** The gravest thing to say of the shares of some kinds; `count` is of other cases, each counted once. */
function linkBy({ shares, byMany }: LinksFacts, kinds: readonly LinkKind[]): Link | undefined {
  const found = shares.filter(({ kind }) => kinds.includes(kind));
  const open = found.filter(({ explained }) => !explained);
  const link = (reason: Link['reason'], of: readonly KnownShare[], shows: keyof KnownShare['pointers']): Link => ({
    reason,
    values: { count: new Set(of.map(({ candidate }) => candidate)).size },
    evidence: [...new Set(of.map(({ pointers }) => pointers[shows]))],
  });
  const other = open.filter(({ names }) => names === 'different');
  if (other.length > 0) return link('other-name', other, 'names');
  const unclear = open.filter(({ names }) => names === 'unsure');
  if (unclear.length > 0) return link('name-open', unclear, 'thing');
  const common = byMany.filter(({ kind }) => kinds.includes(kind));
  if (common.length > 0) return { reason: 'shared-by-many', values: { count: Math.max(...common.map(({ count }) => count)) }, evidence: common.map(({ pointer }) => pointer) };
  if (open.length > 0) return link('same-name', open, 'names');
  return found.length > 0 ? link('explained', found, 'reason') : undefined;
}

/** FBI notice of 2025-01-23: one telephone number or mail address in applications under different names. */
function sharedContact(facts: LinksFacts): Say<'shared-contact'> {
  return linkBy(facts, ['phone', 'email', 'handle']);
}

/** US guidance of 2022-05-16 and FBI notice of 2025-07-23: one payment account for several people. */
function sharedPayee(facts: LinksFacts): Say<'shared-payee'> {
  const link = linkBy(facts, ['bank-account', 'wallet']);
  if ((link?.reason === 'other-name' || link?.reason === 'shared-by-many') && facts.collectivePayee !== undefined && !isWalletOpen(facts)) {
    return { ...link, reason: 'collective-payee', evidence: [...link.evidence, `${facts.collectivePayee}/holderRelation`] };
  }
  return link;
}

function isWalletOpen({ shares, byMany }: LinksFacts): boolean {
  return shares.some(({ kind, explained, names }) => kind === 'wallet' && !explained && names !== 'same') || byMany.some(({ kind }) => kind === 'wallet');
}

/** Korean advisory of 2022-12-08: papers that are the same as or similar to those of another account. */
function sharedDocument(facts: LinksFacts): Say<'shared-document'> {
  return linkBy(facts, ['document']);
}

/** Joint guidance of 2023-10-18: pictures and identities that do not belong together. */
function sharedPhoto(facts: LinksFacts): Say<'shared-photo'> {
  const same = linkBy(facts, ['photo']);
  const alike = linkBy(facts, ['similar-photo']);
  if (alike === undefined || same?.reason === 'other-name') return same ?? alike;
  if (alike.reason === 'other-name') return { ...alike, reason: 'similar' };
  if (alike.reason === 'name-open' && same?.reason !== 'name-open') return { ...alike, reason: 'similar-open' };
  return same ?? alike;
}

/** US guidance of 2022-05-16 and FBI notice of 2025-01-23: one text for several people. One's own template on two platforms is ordinary. */
function sharedText(facts: LinksFacts): Say<'shared-text'> {
  const link = linkBy(facts, ['resume-text', 'bid-text']);
  if (link?.reason === 'other-name' || link?.reason === 'name-open') return link;
  const foreign = facts.reusedBids.find(({ owners }) => owners === 'different');
  if (foreign) return { reason: 'other-owner', values: {}, evidence: foreign.pointers };
  const twice = facts.reusedBids.find(({ samePlatform }) => samePlatform);
  if (twice) return { reason: 'two-accounts', values: {}, evidence: twice.pointers };
  const own = facts.reusedBids[0];
  if (link) return link;
  return own && { reason: 'own-template', values: {}, evidence: own.pointers };
}

/** Korean advisory of 2022-12-08 and joint notice of 2026-09-18: several people at one place, device or address of the network. */
function sharedPlace(facts: LinksFacts): Say<'shared-place'> {
  const link = linkBy(facts, ['address', 'device']);
  if (link?.reason === 'other-name') return link;
  const network = linkBy(facts, ['ip']);
  if (network?.reason !== 'other-name') return link?.reason === 'name-open' ? link : (network ?? link);
  if (facts.sharedNetwork === undefined) return network;
  return link?.reason === 'name-open' ? link : { ...network, reason: 'shared-network', evidence: [...network.evidence, `${facts.sharedNetwork}/kind`] };
}
