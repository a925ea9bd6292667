import { threshold, type Reference } from '../facts/reference.ts';
import type { LinkEdge, LinkKind, SharedByMany } from '../model/links.ts';
import { explained, type SharedThing } from './explained.ts';
import type { SharedGroup } from './find-shared.ts';
import type { Code } from './hash.ts';
import type { Identifier } from './identifier.ts';
import type { TextLikeness } from './likeness.ts';
import type { LinkParty, PartyIdentifier } from './party.ts';
import { photoLikeness, photoLimits } from './photos.ts';
import { namesOf } from './same-names.ts';

/** A link between two candidates of one batch, by their numbers in it. */
export interface Edge extends LinkEdge {
  readonly ordinals: readonly [number, number];
  /** Of an address of the network: more people of different names are behind it than live in one home. */
  readonly crowd?: true;
}

export interface EdgeContext {
  readonly reference: Pick<Reference, 'compareNames' | 'themes'>;
  /** Of the seed with which the group was found. */
  readonly code: (identifier: Pick<Identifier, 'kind' | 'value'>) => Code;
}

/**
 * The links among the candidates of a group whose values prove equal: every two of a small group, neighbours in a larger one, so that
 * edges grow with the number of candidates. People of one birth date whose names are not alike are no link.
 */
export function edgesOfGroup(group: Pick<SharedGroup, 'kind' | 'code'>, parties: readonly LinkParty[], context: EdgeContext): readonly Edge[] {
  const byValue = new Map<string, Holder[]>();
  for (const party of [...parties].sort((a, b) => a.ordinal - b.ordinal)) {
    for (const identifier of party.identifiers) {
      if (identifier.kind !== group.kind || context.code(identifier) !== group.code) continue;
      // Bands of pictures are equal by their code; the pictures themselves are compared.
      const value = isNear(group.kind) ? '' : identifier.value;
      const holders = byValue.get(value);
      if (holders === undefined) byValue.set(value, [{ party, identifier }]);
      else if (holders.at(-1)?.party !== party || isNear(group.kind)) holders.push({ party, identifier });
    }
  }
  return [...byValue.values()].flatMap((holders) => edgesAmong(holders, context));
}

function isNear(kind: LinkKind): boolean {
  return kind === 'similar-photo';
}

interface Holder {
  readonly party: LinkParty;
  readonly identifier: PartyIdentifier;
}

function edgesAmong(holders: readonly Holder[], { reference }: EdgeContext): readonly Edge[] {
  const all = holders.length <= threshold(reference, 'links', 'pairs-of-all') || holders.some(({ identifier }) => isNear(identifier.kind));
  const reach = all ? holders.length : threshold(reference, 'links', 'pairs-of-neighbours');
  const edges = holders.flatMap((left, at) => holders.slice(at + 1, at + 1 + reach).flatMap((right) => edgeOf(left, right, reference) ?? []));
  return isCrowd(holders, reference) ? edges.map((edge) => ({ ...edge, crowd: true })) : edges;
}

function edgeOf({ party: a, identifier: left }: Holder, { party: b, identifier: right }: Holder, reference: EdgeContext['reference']): Edge | undefined {
  const { kind } = left;
  if (isNear(kind)) return a === b ? undefined : edgeOfPhotos(a, b, [left, right], reference);
  const edge = makeEdge(a, b, { kind, left, right }, [left.pointer, right.pointer], left.shown, reference);
  if (kind === 'name-and-birth-date' && edge.names === 'different') return undefined;
  return kind === 'resume-text' || kind === 'bid-text' ? { ...edge, likeness: 1 } : edge;
}

function edgeOfPhotos(a: LinkParty, b: LinkParty, [left, right]: readonly [PartyIdentifier, PartyIdentifier], reference: EdgeContext['reference']): Edge | undefined {
  const likeness = photoLikeness(left.value, right.value, photoLimits(reference));
  return likeness === undefined ? undefined : { ...makeEdge(a, b, { kind: left.kind }, [left.pointer, right.pointer], left.shown, reference), likeness };
}

function makeEdge(a: LinkParty, b: LinkParty, thing: SharedThing, pointers: readonly [string, string], shown: string, reference: EdgeContext['reference']): Edge {
  const reason = explained(a, b, thing, reference);
  return {
    kind: thing.kind,
    candidates: [a.id, b.id],
    pointers,
    shown,
    names: namesOf(a, b, reference),
    ...(reason !== undefined && { explained: reason }),
    ordinals: [a.ordinal, b.ordinal],
  };
}

function isCrowd(holders: readonly Holder[], reference: EdgeContext['reference']): boolean {
  if (holders[0]?.identifier.kind !== 'ip') return false;
  const strangers: Holder[] = [];
  for (const holder of holders) if (strangers.every(({ party }) => namesOf(party, holder.party, reference) === 'different')) strangers.push(holder);
  return strangers.length >= threshold(reference, 'links', 'unrelated-on-network');
}

/** The link of two texts that were compared. */
export function edgeOfTexts(a: LinkParty, b: LinkParty, { kind, pointers, likeness, shown }: TextLikeness, { reference }: EdgeContext): Edge {
  const [first, second, ends] = a.ordinal <= b.ordinal ? [a, b, pointers] as const : [b, a, [pointers[1], pointers[0]] as const] as const;
  return { ...makeEdge(first, second, { kind }, ends, shown, reference), likeness };
}

/** A value of a group that many share, as one of its members has it. Undefined where that member's value is another with the same code. */
export function sharedByMany({ kind, code, members }: SharedGroup, party: LinkParty, codeOf: EdgeContext['code']): SharedByMany | undefined {
  const found = party.identifiers.find((identifier) => identifier.kind === kind && codeOf(identifier) === code);
  return found && { kind, shown: found.shown, count: members.length };
}
