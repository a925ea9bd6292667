import type { Reference } from '../facts/reference.ts';
import type { LinkExplanation, LinkKind } from '../model/links.ts';
import type { LinkParty, PartyIdentifier } from './party.ts';

const COLLECTIVE = ['employer-of-record', 'agency', 'employer', 'platform'] as const;
/** What people of one home share; a spouse explains no second passport and no copied resume. */
const OF_A_HOME: ReadonlySet<LinkKind> = new Set(['phone', 'email', 'bank-account', 'address', 'ip', 'device']);
const HOUSEHOLD: ReadonlySet<LinkKind> = new Set(['phone', 'email', 'address', 'ip']);

/** The checks under which a candidate may have explained each kind. */
const CHECKS: Readonly<Record<LinkKind, string>> = {
  phone: 'links/shared-contact', email: 'links/shared-contact', handle: 'links/shared-contact',
  'bank-account': 'links/shared-payee', wallet: 'links/shared-payee',
  document: 'links/shared-document', photo: 'links/shared-photo', 'similar-photo': 'links/shared-photo', 'resume-text': 'links/shared-text', 'bid-text': 'links/shared-text',
  address: 'links/shared-place', device: 'links/shared-place', ip: 'links/shared-place', 'name-and-birth-date': 'links',
};

export interface SharedThing {
  readonly kind: LinkKind;
  readonly left?: PartyIdentifier;
  readonly right?: PartyIdentifier;
}

/** Why it is ordinary that these two share this; undefined where nothing on file says so. */
export function explained(a: LinkParty, b: LinkParty, { kind, left, right }: SharedThing, reference: Pick<Reference, 'compareNames'>): LinkExplanation | undefined {
  if (isRecorded(a, b, kind)) return 'recorded';
  if (kind === 'bank-account') {
    const relation = collective(left, right);
    if (relation !== undefined) return relation;
  }
  if (kind === 'ip' && (left?.network === true || right?.network === true)) return 'shared-network';
  if (!OF_A_HOME.has(kind) || kind === 'device') return undefined;
  const tie = familyTie(a, b, reference);
  return tie !== undefined && HOUSEHOLD.has(kind) ? 'household' : tie;
}

/** Somebody wrote the reason into one of the files: for this kind, or for another thing that a home shares. */
function isRecorded(a: LinkParty, b: LinkParty, kind: LinkKind): boolean {
  const recordedAs = kind === 'similar-photo' ? 'photo' : kind;
  const names = (party: LinkParty, other: LinkParty): boolean =>
    party.recorded.some((record) => record.candidate === other.id && (record.kind === recordedAs || (OF_A_HOME.has(kind) && OF_A_HOME.has(record.kind))));
  const attests = ({ attested }: LinkParty): boolean => attested.includes('links') || attested.includes(CHECKS[kind]);
  return names(a, b) || names(b, a) || attests(a) || attests(b);
}

/** An account of a company that pays many: as both say, or as one says and the other leaves open. */
function collective(left: PartyIdentifier | undefined, right: PartyIdentifier | undefined): LinkExplanation | undefined {
  const relations = [left?.relation, right?.relation];
  const found = COLLECTIVE.find((relation) => relations.includes(relation));
  const fits = relations.every((relation) => relation === undefined || relation === 'unknown' || COLLECTIVE.some((one) => one === relation));
  return fits ? found : undefined;
}

/** One says that a payout account is their spouse's or family's, and its holder is the other. */
function familyTie(a: LinkParty, b: LinkParty, { compareNames }: Pick<Reference, 'compareNames'>): 'spouse' | 'family' | undefined {
  const tie = (party: LinkParty, other: LinkParty): 'spouse' | 'family' | undefined =>
    party.family.find(({ holder }) => other.names.some((name) => compareNames(holder, name).result === 'consistent'))?.relation;
  return tie(a, b) ?? tie(b, a);
}
