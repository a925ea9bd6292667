import type { BaseFacts } from './base.ts';
import { daysBetween } from './calendar.ts';
import { collect } from './lists.ts';
import { sameCompany } from './payment/account-home.ts';
import { holderStanding } from './payment-case/holder.ts';
import { screenName, screenWallet, type SanctionsIndex, type WalletScreening } from './payment/sanctions.ts';
import { threshold } from './reference.ts';

export interface ScreenedWallet {
  readonly screening: WalletScreening;
  readonly pointer: string;
}

export interface ScreenedName {
  /** Number of list entries whose name may be the same. */
  readonly candidates: number;
  readonly pointer: string;
}

/** What a list that the user supplied says about the wallets and names of a case. */
export interface SanctionsFacts {
  readonly base: BaseFacts;
  /** False without a list: then nothing was screened. */
  readonly supplied: boolean;
  /** Recent enough, dated, and in a format that carries every entry. */
  readonly listIsCurrent: boolean;
  readonly publishedOn: string | undefined;
  readonly wallets: readonly ScreenedWallet[];
  readonly names: readonly ScreenedName[];
}

export function deriveSanctionsFacts(base: BaseFacts): SanctionsFacts {
  const { sdn } = base.reference;
  if (sdn === undefined) return { base, supplied: false, listIsCurrent: false, publishedOn: undefined, wallets: [], names: [] };
  const wallets = collect(base.profile.payment?.accounts, ({ wallet }, at) =>
    wallet === undefined ? undefined : { screening: screenWallet(wallet, sdn), pointer: `/payment/accounts/${at}/wallet` },
  );
  return {
    base,
    supplied: true,
    listIsCurrent: isCurrent(sdn, base),
    publishedOn: sdn.publishedOn,
    wallets,
    names: [...personNames(base, sdn), ...companyNames(base, sdn)],
  };
}

function isCurrent({ publishedOn, complete }: SanctionsIndex, { asOf, reference }: BaseFacts): boolean {
  return complete && publishedOn !== undefined && daysBetween(publishedOn, asOf) <= threshold(reference, 'sanctions', 'list-age');
}

/** Every personal name on file, a company that holds an account left out; entries that are firms or ships are no match for a person. */
function personNames(base: BaseFacts, sdn: SanctionsIndex): readonly ScreenedName[] {
  const companies = new Set(companyTexts(base).map(({ name }) => name));
  const names = base.names.filter(({ value }) => !companies.has(value)).map(({ value, pointer }) => ({ value, pointer }));
  const others = (base.profile.claims?.otherNames ?? []).map((value, at) => ({ value, pointer: `/claims/otherNames/${at}` }));
  const unique = [...new Map([...names, ...others].reverse().map((name) => [name.value, name])).values()].reverse();
  return unique.map(({ value, pointer }) => ({
    candidates: screenName(value, sdn, base.reference.compareNames).filter(({ entry }) => entry.type === '' || /^individual$/i.test(entry.type)).length,
    pointer,
  }));
}

/** A company counts as alike only with the same name, legal form apart. */
function companyNames(base: BaseFacts, sdn: SanctionsIndex): readonly ScreenedName[] {
  const { homes } = base.reference.payment;
  return companyTexts(base).map(({ name, pointer }) => ({
    candidates: screenName(name, sdn, (a, b) => ({ result: sameCompany(a, b, homes) ? 'consistent' : 'inconsistent' })).length,
    pointer,
  }));
}

function companyTexts(base: BaseFacts): readonly { readonly name: string; readonly pointer: string }[] {
  const { contract, vendor, engagement, payment } = base.profile;
  const found: { readonly name: string; readonly pointer: string }[] = [];
  const add = (name: string | undefined, pointer: string): void => {
    if (name !== undefined) found.push({ name, pointer });
  };
  add(contract?.party?.company, '/contract/party/company');
  add(vendor?.name, '/vendor/name');
  add(engagement?.via, '/engagement/via');
  payment?.accounts?.forEach((account, at) => {
    const standing = holderStanding(account, base);
    if (standing === 'company' || standing === 'company-open') add(account.holder, `/payment/accounts/${at}/holder`);
  });
  return found;
}
