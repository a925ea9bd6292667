import type { Profile } from '../../model/profile/schema.ts';
import type { BaseFacts } from '../base.ts';
import { domainLikeness, hostOf, mailDomain, mailKind } from '../contact/mail-domains.ts';
import { collect } from '../lists.ts';
import { remember } from '../remember.ts';
import { compareCompanies } from './company-names.ts';
import { ownContacts, ownMail, ownPhone } from './own-contacts.ts';

type ReferenceEntry = NonNullable<Profile['references']>[number];

/**
 * How an address stands to the company that is named: at its domain; at one that reads like it; at its name with another ending or a word
 * added; at a throw-away or a free provider (or one that passes mail on); or elsewhere, which says nothing.
 */
export type MailStanding = 'official' | 'lookalike' | 'variant' | 'disposable' | 'free' | 'other';

/** One person named as a reference. */
export interface ReferenceRecord {
  readonly pointer: string;
  readonly outcome: ReferenceEntry['outcome'];
  readonly contactFrom: ReferenceEntry['contactFrom'];
  /** Pointers of the reference's contact and the candidate's own that is the same. */
  readonly sharedContact: readonly string[];
  /** Absent without an address. */
  readonly mail: MailStanding | undefined;
  /** By the stated relation this is somebody who bought the candidate's work. */
  readonly client: boolean;
}

export function referenceRecords(base: BaseFacts): readonly ReferenceRecord[] {
  const { profile, reference } = base;
  const own = ownContacts(base);
  return collect(profile.references, (entry, at) => {
    const pointer = `/references/${at}`;
    const mail = ownMail(own, entry.email);
    const phone = ownPhone(own, entry.phone);
    const hosts = companyHosts(entry.company, profile, reference.themes.origins);
    return {
      pointer,
      outcome: entry.outcome,
      contactFrom: entry.contactFrom,
      sharedContact: [...(mail === undefined ? [] : [`${pointer}/email`, mail]), ...(phone === undefined ? [] : [`${pointer}/phone`, phone])],
      mail: entry.email === undefined ? undefined : mailStanding(entry.email, hosts, reference),
      client: isClient(entry.relation ?? ''),
    };
  });
}

const isClient = remember(1024, (relation: string): boolean => /\bclient|customer|buyer|고객|발주|의뢰|顧客|クライアント/iu.test(relation));

function mailStanding(address: string, hosts: readonly string[], reference: BaseFacts['reference']): MailStanding | undefined {
  const domain = mailDomain(address);
  if (domain === undefined) return undefined;
  const likeness = hosts.map((host) => domainLikeness(domain, host));
  if (likeness.includes('same')) return 'official';
  const kind = mailKind(domain, reference);
  if (kind === 'disposable') return kind;
  if (kind !== 'other') return 'free';
  return likeness.includes('lookalike') ? 'lookalike' : likeness.includes('variant') ? 'variant' : 'other';
}

/** Web sites that the file gives for the named company. */
function companyHosts(company: string | undefined, { claims }: Profile, origins: BaseFacts['reference']['themes']['origins']): readonly string[] {
  if (company === undefined) return [];
  return collect(claims?.employment, ({ employer, website }) => {
    const host = website === undefined ? undefined : hostOf(website);
    if (host === undefined) return undefined;
    const same = compareCompanies(company, employer, origins);
    return same === 'same' || same === 'near' ? host : undefined;
  });
}
