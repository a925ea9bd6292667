import type { Profile } from '../../model/profile/schema.ts';
import { tripOn } from '../away.ts';
import type { BaseFacts } from '../base.ts';
import { daysBetween } from '../calendar.ts';
import { collect } from '../lists.ts';
import { sameCompany } from '../payment/account-home.ts';
import { linkOf, statedCountry, type LifeCountries } from './countries.ts';
import { holderStanding, type HolderStanding } from './holder.ts';

type Transfer = NonNullable<NonNullable<Profile['payment']>['transfers']>[number];

export interface TransferFacts {
  readonly total: number;
  /** Whether the file connects the candidate with any country, so that "elsewhere" means something. */
  readonly comparable: boolean;
  /** The busiest window of transfers to a country that nothing in the file explains, to somebody who is not the candidate. */
  readonly elsewhere: { readonly count: number; readonly evidence: readonly string[]; readonly otherHolders: number; readonly throughOthers: boolean };
}

interface Elsewhere {
  readonly transfer: Transfer;
  readonly pointer: string;
}

export function transferFacts(base: BaseFacts, life: LifeCountries): TransferFacts {
  const transfers = base.profile.payment?.transfers;
  if (transfers === undefined) return NO_TRANSFERS;
  const abroad = collect(transfers, (transfer, at) => {
    const pointer = `/payment/transfers/${at}`;
    return isElsewhere(transfer, pointer, base, life) ? { transfer, pointer } : undefined;
  });
  const tied = tiedReceivers(new Set(collect(abroad, ({ transfer }) => transfer.toHolder)), base);
  const outside = abroad.filter(({ transfer: { toHolder } }) => toHolder === undefined || !tied.has(toHolder));
  const readable = transfers.some(({ toCountry }, at) => statedCountry(base, `/payment/transfers/${at}`, toCountry).length > 0);
  return { total: transfers.length, comparable: readable && life.residence.length > 0, elsewhere: busiest(outside, base.reference.payment.thresholds.transfers.windowDays) };
}

const NO_TRANSFERS: TransferFacts = { total: 0, comparable: false, elsewhere: { count: 0, evidence: [], otherHolders: 0, throughOthers: false } };

function isElsewhere({ on, toCountry }: Transfer, pointer: string, base: BaseFacts, life: LifeCountries): boolean {
  const country = statedCountry(base, pointer, toCountry)[0]?.code;
  return country !== undefined && linkOf(country, life, base) === undefined && tripOn(base.profile, on) === undefined;
}

/** Nobody has more accounts of their own abroad; each name costs a comparison with every name of the case. */
const MOST_RECEIVERS = 100;

/** Receivers who are the candidate, a company of theirs, or a subcontractor named in the contract. */
function tiedReceivers(holders: ReadonlySet<string>, base: BaseFacts): ReadonlySet<string> {
  const subcontractors = base.profile.contract?.subcontractors ?? [];
  const isSubcontractor = (holder: string): boolean => subcontractors.some(({ name }) => name === holder || sameCompany(name, holder, base.reference.payment.homes));
  return new Set([...holders].slice(0, MOST_RECEIVERS).filter((holder) => isSubcontractor(holder) || TIED.has(holderStanding({ holder }, base))));
}

const TIED: ReadonlySet<HolderStanding> = new Set<HolderStanding>(['candidate', 'changed-name', 'other-name', 'company']);

/** Transfers stand in time order after sorting, so that a window that slides over them is enough. */
function busiest(found: readonly Elsewhere[], days: number): TransferFacts['elsewhere'] {
  const sorted = found.toSorted((a, b) => (a.transfer.on < b.transfer.on ? -1 : 1));
  let best: readonly Elsewhere[] = [];
  let first = 0;
  for (const [last, { transfer }] of sorted.entries()) {
    while (daysBetween(sorted[first]?.transfer.on ?? transfer.on, transfer.on) > days) first += 1;
    if (last - first + 1 > best.length) best = sorted.slice(first, last + 1);
  }
  return {
    count: best.length,
    evidence: best.map(({ pointer }) => pointer),
    otherHolders: new Set(collect(best, ({ transfer }) => transfer.toHolder)).size,
    throughOthers: best.some(({ transfer }) => transfer.through !== undefined),
  };
}
