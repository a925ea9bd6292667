import { readGitHubReport } from '../../model/github-report.ts';
import type { BaseFacts } from '../base.ts';
import { ownContacts, ownMail, ownPhone, type OwnContacts } from '../history/own-contacts.ts';
import { collect, gather } from '../lists.ts';
import { matchName, type NameMatchResult } from '../identity/name-match.ts';
import { isYes } from '../said.ts';
import { allProfiles, type ProfileRecord } from './own-profiles.ts';
import { looksPersonal } from './repositories.ts';

/** A profile, or the commits behind it, that carries a contact of the candidate. */
export interface SharedContact {
  readonly where: 'profile' | 'commits';
  /** How the name that stands there goes with the candidate's; undefined where none does, or only a handle. */
  readonly name: NameMatchResult | undefined;
  /** Somebody found the profile to be another person's. */
  readonly ofOther: boolean;
  readonly evidence: readonly string[];
}

/** Several addresses of one person are ordinary; what is looked for is one address under two persons' names. */
export function sharedContacts(base: BaseFacts): readonly SharedContact[] {
  const own = ownContacts(base);
  return gather(allProfiles(base.profile), (record) => [...onProfile(base, own, record), ...inCommits(base, own, record)]);
}

function onProfile(base: BaseFacts, own: OwnContacts, { profile, pointer }: ProfileRecord): readonly SharedContact[] {
  if (profile.email === undefined && profile.phone === undefined) return [];
  const mail = ownMail(own, profile.email);
  const phone = ownPhone(own, profile.phone);
  const evidence = [...(mail === undefined ? [] : [`${pointer}/email`, mail]), ...(phone === undefined ? [] : [`${pointer}/phone`, phone])];
  if (evidence.length === 0) return [];
  const ofOther = isYes(profile.belongsToOther);
  const named = profile.name !== undefined && looksPersonal(profile.name) ? nameOf(base, profile.name) : undefined;
  const at = [...(named === undefined ? [] : [`${pointer}/name`]), ...(ofOther ? [`${pointer}/belongsToOther`] : [])];
  return [{ where: 'profile', name: named, ofOther, evidence: [...evidence, ...at] }];
}

/** The candidate's address beside another person's name in commits. */
function inCommits(base: BaseFacts, own: OwnContacts, { profile, pointer }: ProfileRecord): readonly SharedContact[] {
  if (profile.forensics === undefined) return [];
  return collect(readGitHubReport(profile.forensics)?.identities, ({ name, email }): SharedContact | undefined => {
    const mail = ownMail(own, email);
    return mail === undefined || !looksPersonal(name) ? undefined : { where: 'commits', name: nameOf(base, name), ofOther: false, evidence: [`${pointer}/forensics`, mail] };
  });
}

function nameOf(base: BaseFacts, name: string): NameMatchResult {
  const legal = base.profile.claims?.legalName;
  return matchName(name, [base.profile.name, ...(legal === undefined ? [] : [legal])], base).result;
}
