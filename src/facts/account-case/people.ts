import type { BaseFacts } from '../base.ts';
import { collect, gather } from '../lists.ts';
import { explainingNames, type NameSource } from '../name-statements.ts';
import { isYes } from '../said.ts';

/** Whose name stands on an account or was seen to use it. */
export type Whose = 'candidate' | 'unclear' | 'company' | 'disclosed-helper' | 'other';

export interface PersonOnAccount {
  readonly whose: Whose;
  readonly pointer: string;
}

export interface PeopleFacts {
  readonly owners: readonly PersonOnAccount[];
  readonly users: readonly PersonOnAccount[];
}

/** Compares owners and users with every name of the candidate; companies and helpers that were disclosed are told apart. */
export function peopleFacts(base: BaseFacts): PeopleFacts {
  const { platformAccounts } = base.profile;
  return {
    owners: collect(platformAccounts, ({ ownerName }, at) => (ownerName === undefined ? undefined : { whose: whoseName(ownerName, base), pointer: `/platformAccounts/${at}/ownerName` })),
    users: gather(platformAccounts, ({ usedBy }, at) => collect(usedBy, (name, place) => ({ whose: whoseName(name, base), pointer: `/platformAccounts/${at}/usedBy/${place}` }))),
  };
}

export function whoseName(name: string, { profile, names, reference }: BaseFacts): Whose {
  const own = new Set([...collect(names, ({ source, value }) => (OWN.has(source) ? value : undefined)), ...explainingNames(profile)]);
  if (own.has(name) && name.trim() !== '') return 'candidate';
  let unclear = false;
  for (const one of own) {
    const { result } = reference.compareNames(name, one);
    if (result === 'consistent') return 'candidate';
    unclear ||= result === 'ask';
  }
  const companies = [profile.contract?.party?.company, profile.vendor?.name, profile.engagement?.via];
  if (companies.some((company) => company !== undefined && key(company) === key(name))) return 'company';
  const helpers = (profile.contract?.subcontractors ?? []).filter(({ disclosed }) => isYes(disclosed));
  if (helpers.some((helper) => key(helper.name) === key(name) || reference.compareNames(helper.name, name).result === 'consistent')) return 'disclosed-helper';
  return unclear ? 'unclear' : 'other';
}

const OWN: ReadonlySet<NameSource> = new Set<NameSource>(['introduced', 'claim', 'document', 'contract']);

/** Whether two accounts stand in names that cannot be one person's; names that the candidate accounts for are one. */
export function haveDifferentOwners(one: { readonly ownerName?: string | undefined }, two: { readonly ownerName?: string | undefined }, base: BaseFacts): boolean {
  if (one.ownerName === undefined || two.ownerName === undefined) return false;
  if (base.reference.compareNames(one.ownerName, two.ownerName).result !== 'inconsistent') return false;
  return ![one.ownerName, two.ownerName].every((name) => whoseName(name, base) === 'candidate');
}

function key(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
