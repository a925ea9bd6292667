import type { Profile } from '../model/profile/schema.ts';
import { gather } from './lists.ts';

export type NameSource = 'introduced' | 'claim' | 'document' | 'contract' | 'bank' | 'platform' | 'online-profile';

/** A personal name and where it was stated. Former and other names are kept apart: they explain, they do not contradict. */
export interface NameStatement {
  readonly value: string;
  readonly source: NameSource;
  readonly pointer: string;
}

/** Every personal name that the profile states, in the order of the file. */
export function nameStatements(profile: Profile): readonly NameStatement[] {
  const found: NameStatement[] = [{ value: profile.name, source: 'introduced', pointer: '/name' }];
  function add(value: string | undefined, source: NameSource, pointer: string): void {
    if (value !== undefined) found.push({ value, source, pointer });
  }
  add(profile.claims?.legalName, 'claim', '/claims/legalName');
  profile.identity?.documents?.forEach((document, at) => {
    add(document.name, 'document', `/identity/documents/${at}/name`);
    add(document.nativeName, 'document', `/identity/documents/${at}/nativeName`);
  });
  add(profile.contract?.party?.name, 'contract', '/contract/party/name');
  profile.payment?.accounts?.forEach((account, at) => add(account.holder, 'bank', `/payment/accounts/${at}/holder`));
  profile.platformAccounts?.forEach((account, at) => add(account.ownerName, 'platform', `/platformAccounts/${at}/ownerName`));
  profile.profiles?.forEach((online, at) => add(online.name, 'online-profile', `/profiles/${at}/name`));
  return found;
}

/** Names that the candidate says they also use or used, from both ends of each recorded change. */
export function explainingNames(profile: Profile): readonly string[] {
  return [...(profile.claims?.otherNames ?? []), ...gather(profile.circumstances?.nameChanges, ({ from, to }) => [from, to])];
}
