import type { Profile } from '../../model/profile/schema.ts';
import type { BaseFacts } from '../base.ts';
import { collect } from '../lists.ts';
import { OF_ONE_CASE, remember } from '../remember.ts';
import { looksLikeCompany, sameCompany } from '../payment/account-home.ts';

export type PayoutAccount = NonNullable<NonNullable<Profile['payment']>['accounts']>[number];

/**
 * How the name on an account stands to the candidate.
 * `candidate`: their name; `changed-name`, `other-name`: a name they recorded; `other-name-open`: recorded, yet unlike the identity name;
 * `company`: own company, employer, agency, platform; `company-open`: a company nobody tied to them; `family-shown`, `family`,
 * `other-shown`: another person, with or without a paper on file; `unclear`: alike, for a person to look at; `unnamed`: no name given.
 */
export type HolderStanding =
  | 'candidate' | 'changed-name' | 'other-name' | 'other-name-open' | 'company' | 'company-open'
  | 'family-shown' | 'family' | 'other-shown' | 'someone-else' | 'unclear' | 'unnamed';

/** The parts of an account that say who is paid. */
export type Payee = Pick<PayoutAccount, 'holder' | 'holderRelation' | 'holderProof'>;

const COMPANY_RELATIONS: ReadonlySet<string | undefined> = new Set(['own-company', 'employer-of-record', 'agency', 'platform', 'employer']);
const FAMILY_RELATIONS: ReadonlySet<string | undefined> = new Set(['spouse', 'family']);
/** Joint holders, a trade name beside the owner's, a name in brackets. */
const HOLDER_PARTS = /[&/;()\[\]]|\band\b|\bund\b|\bet\b|\bt\/a\b|\bdba\b|\btrading as\b|및/iu;
/** More parts than this are no name; each costs a comparison with every name of the case. */
const MOST_PARTS = 6;

export function holderStanding(payee: Payee, base: BaseFacts): HolderStanding {
  const { holder, holderRelation: relation } = payee;
  if (holder === undefined) return unnamedStanding(payee);
  const own = ownName(holder, base);
  if (own === 'consistent') return 'candidate';
  const recorded = recordedName(holder, base, own);
  if (recorded) return recorded;
  const company = companyStanding(holder, relation, base);
  if (company) return company;
  if (FAMILY_RELATIONS.has(relation)) return payee.holderProof === undefined ? 'family' : 'family-shown';
  if (relation === 'other' || own === 'inconsistent') return payee.holderProof === undefined ? 'someone-else' : 'other-shown';
  return 'unclear';
}

function unnamedStanding({ holderRelation: relation, holderProof }: Payee): HolderStanding {
  if (COMPANY_RELATIONS.has(relation)) return 'company';
  if (FAMILY_RELATIONS.has(relation)) return holderProof === undefined ? 'family' : 'family-shown';
  if (relation === 'other') return holderProof === undefined ? 'someone-else' : 'other-shown';
  return 'unnamed';
}

type Agreement = 'consistent' | 'ask' | 'inconsistent';

/** Names on identity documents decide; where there is none, the legal name and the contract, else the name of introduction. */
function ownName(holder: string, base: BaseFacts): Agreement {
  const parts = partsOf(holder);
  const papers = bestOf(identityNames(base), parts, base);
  if (papers !== 'ask') return papers;
  return bestOf(collect(base.names, ({ source, value }) => (source === 'bank' ? undefined : value)), parts, base) === 'consistent' ? 'consistent' : 'ask';
}

/** The whole, then its parts where it has several. */
const partsOf = remember(OF_ONE_CASE, (holder: string): readonly string[] =>
  [...new Set([holder, ...holder.split(HOLDER_PARTS, MOST_PARTS).map((part) => part.trim())])].filter((part) => part !== ''));

export function identityNames({ names }: Pick<BaseFacts, 'names'>): readonly string[] {
  const of = (...sources: readonly string[]): readonly string[] => collect(names, ({ source, value }) => (sources.includes(source) ? value : undefined));
  const papers = of('document');
  if (papers.length > 0) return papers;
  const claimed = of('claim', 'contract');
  return claimed.length > 0 ? claimed : of('introduced');
}

/** The best agreement of any name with any part; the same spelling is looked for first, as it spares the comparisons. */
function bestOf(names: readonly string[], parts: readonly string[], { reference }: BaseFacts): Agreement {
  if (names.some((name) => name.trim() !== '' && parts.includes(name))) return 'consistent';
  let best: Agreement = 'inconsistent';
  for (const name of names) {
    for (const part of parts) {
      const { result } = reference.compareNames(name, part);
      if (result === 'consistent') return result;
      if (result === 'ask') best = result;
    }
  }
  return best;
}

/** A recorded change of name, or a name the candidate says they also use. */
function recordedName(holder: string, base: BaseFacts, own: Agreement): HolderStanding | undefined {
  const { compareNames } = base.reference;
  const isHolder = (name: string): boolean => compareNames(name, holder).result === 'consistent';
  const isOwn = (name: string): boolean => identityNames(base).some((one) => compareNames(one, name).result === 'consistent');
  const changes = base.profile.circumstances?.nameChanges;
  if (changes?.some(({ from, to }) => (isHolder(from) && isOwn(to)) || (isHolder(to) && isOwn(from)))) return 'changed-name';
  if (!(base.profile.claims?.otherNames ?? []).some(isHolder)) return undefined;
  return own === 'ask' ? 'other-name' : 'other-name-open';
}

function companyStanding(holder: string, relation: PayoutAccount['holderRelation'], { profile, reference }: BaseFacts): HolderStanding | undefined {
  const { homes } = reference.payment;
  const party = profile.contract?.party;
  if (sameCompany(holder, party?.company, homes)) {
    if (party?.companyRelation === 'unrelated') return 'someone-else';
    return party?.companyRelation === undefined || party.companyRelation === 'unknown' ? 'company-open' : 'company';
  }
  if (COMPANY_RELATIONS.has(relation)) return 'company';
  if ([profile.vendor?.name, profile.engagement?.via].some((name) => sameCompany(holder, name, homes))) return 'company';
  const untold = relation === undefined || relation === 'unknown' || relation === 'self';
  return untold && looksLikeCompany(holder, homes) ? 'company-open' : undefined;
}
