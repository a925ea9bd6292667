import { explainingNames } from '../facts/name-statements.ts';
import type { LinkKind } from '../model/links.ts';
import type { Profile } from '../model/profile/schema.ts';
import { isSharedNetwork } from './shared-network.ts';
import type { Identifier, LinkInput } from './identifier.ts';
import { identifiersOf } from './identifiers.ts';
import { shownIdentifier } from './shown.ts';
import { textIdentifiers } from './text-identifiers.ts';
import { textsOf } from './texts.ts';

type PayoutAccount = NonNullable<NonNullable<Profile['payment']>['accounts']>[number];

/** An identifier that seems to be shared, with what tells why. */
export interface PartyIdentifier extends Pick<Identifier, 'kind' | 'value' | 'pointer'> {
  /** Masked. */
  readonly shown: string;
  /** Of a payout account: whose it is. */
  readonly relation?: NonNullable<PayoutAccount['holderRelation']>;
  /** Of an address of the network: a carrier, an office or a VPN stands behind it. */
  readonly network?: true;
}

/** What comparing two linked candidates needs to know of each; small, and plain data. */
export interface LinkParty {
  /** Number in the batch. */
  readonly ordinal: number;
  readonly id: string;
  /** Names on documents, as claimed and in the contract; where there are none, the name of introduction. */
  readonly names: readonly string[];
  /** Names that the candidate recorded as used as well. */
  readonly otherNames: readonly string[];
  readonly identifiers: readonly PartyIdentifier[];
  /** Holders of payout accounts who are said to be family. */
  readonly family: readonly { readonly holder: string; readonly relation: 'spouse' | 'family' }[];
  /** Pairs for which somebody wrote down a reason. */
  readonly recorded: readonly { readonly candidate: string; readonly kind: LinkKind }[];
  /** Checks on links, or the theme, for which an explanation is attested or better. */
  readonly attested: readonly string[];
}

/** Reads what is known of one candidate; `wanted` picks the identifiers that matter. */
export function linkParty(input: LinkInput, ordinal: number, wanted: (identifier: Identifier) => boolean = () => true): LinkParty {
  const { profile, names } = input;
  const identifiers = [...identifiersOf(input), ...textIdentifiers(textsOf(profile, input.reference))].filter(wanted);
  const identity = names.filter(({ source }) => source === 'document' || source === 'claim' || source === 'contract').map(({ value }) => value);
  return {
    ordinal,
    id: profile.id,
    names: [...new Set(identity.length > 0 ? identity : [profile.name])],
    otherNames: [...new Set(explainingNames(profile))],
    identifiers: identifiers.map((identifier) => known(identifier, input)),
    family: familyOf(profile),
    recorded: (profile.sharedWith ?? []).filter(({ explained }) => explained !== undefined).map(({ candidate, kind }) => ({ candidate, kind })),
    attested: (profile.explanations ?? []).filter(({ about, grade }) => grade !== 'claimed' && (about === 'links' || about.startsWith('links/'))).map(({ about }) => about),
  };
}

function known(identifier: Identifier, input: LinkInput): PartyIdentifier {
  const { kind, value, pointer } = identifier;
  const [, , field, at] = pointer.split('/');
  const relation = field === 'accounts' ? input.profile.payment?.accounts?.[Number(at)]?.holderRelation : undefined;
  return {
    kind,
    value,
    pointer,
    shown: shownIdentifier(identifier),
    ...(relation !== undefined && { relation }),
    ...(kind === 'ip' && isSharedNetwork(pointer, input) && { network: true as const }),
  };
}

function familyOf({ payment }: Profile): LinkParty['family'] {
  return (payment?.accounts ?? []).flatMap(({ holder, holderRelation }) =>
    holder !== undefined && (holderRelation === 'spouse' || holderRelation === 'family') ? [{ holder, relation: holderRelation }] : [],
  );
}
