import type { Profile } from '../../model/profile/schema.ts';
import type { BaseFacts } from '../base.ts';
import { collect } from '../lists.ts';
import { judged, type Judgement } from '../said.ts';
import { domainLikeness, hostOf, mailDomain, mailKind, type MailKind } from './mail-domains.ts';

type Employment = NonNullable<NonNullable<Profile['claims']>['employment']>[number];

/** A named employer whose web domain this mail domain resembles without being it. */
export interface Resemblance {
  readonly likeness: 'lookalike' | 'variant';
  readonly employer: string;
  /** The employer confirmed the employment, asked through contact data that was looked up. */
  readonly confirmed: boolean;
  readonly pointer: string;
}

export interface MailRecord {
  readonly kind: MailKind;
  /** Mail to it was answered. */
  readonly confirmed: Judgement;
  readonly resembles: Resemblance | undefined;
  readonly pointer: string;
}

/** The candidate's own mail addresses; those of references are a matter of the history. */
export function mailRecords(base: BaseFacts): readonly MailRecord[] {
  const { contact, contract } = base.profile;
  const given = (contact?.emails ?? []).map((email, at) => {
    const pointer = `/contact/emails/${at}`;
    return typeof email === 'string' ? { address: email, confirmed: undefined, pointer } : { address: email.address, confirmed: judged(email.confirmed), pointer };
  });
  const party = contract?.party?.email;
  const all = [...given, ...(party === undefined ? [] : [{ address: party, confirmed: undefined, pointer: '/contract/party/email' }])];
  return collect(all, ({ address, confirmed, pointer }) => {
    const domain = mailDomain(address);
    if (domain === undefined) return undefined;
    const kind = mailKind(domain, base.reference);
    return { kind, confirmed, resembles: kind === 'other' ? resemblance(domain, base.profile) : undefined, pointer };
  });
}

/** The strongest resemblance; none where the domain is one of the employers' own, or the employer is the candidate's own company. */
function resemblance(domain: string, { claims, contract }: Profile): Resemblance | undefined {
  const own = contract?.party?.companyRelation === 'own-company' ? contract.party.company : undefined;
  const found = collect(claims?.employment, (job, at) => (job.website === undefined || job.employer === own ? undefined : compare(domain, job, job.website, `/claims/employment/${at}/website`)));
  if (found.some(({ likeness }) => likeness === 'same')) return undefined;
  const near = found.find(({ likeness }) => likeness === 'lookalike') ?? found.find(({ likeness }) => likeness === 'variant');
  return near === undefined || near.likeness === 'same' ? undefined : { ...near, likeness: near.likeness };
}

function compare(domain: string, { employer, verification }: Employment, website: string, pointer: string): (Omit<Resemblance, 'likeness'> & { readonly likeness: 'same' | Resemblance['likeness'] }) | undefined {
  const host = hostOf(website);
  const likeness = host === undefined ? 'different' : domainLikeness(domain, host);
  const confirmed = verification?.result === 'confirmed' && verification.contactFrom === 'own-research';
  return likeness === 'different' ? undefined : { likeness, employer, confirmed, pointer };
}
