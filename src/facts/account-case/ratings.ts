import type { Profile } from '../../model/profile/schema.ts';
import { collect, gather } from '../lists.ts';
import { daysBetween } from '../calendar.ts';
import type { BaseFacts } from '../base.ts';
import { haveDifferentOwners } from './people.ts';

type PlatformAccount = NonNullable<Profile['platformAccounts']>[number];

export interface RatingFacts {
  /** Ratings of which the paying account or the document of the client is known. */
  readonly comparable: readonly string[];
  readonly byOwnPayer: readonly string[];
  readonly byOwnDocument: readonly string[];
}

/** Ratings whose client pays from the candidate's own payout account, or shows the candidate's own document. */
export function ratingFacts(profile: Profile): RatingFacts {
  const found = { comparable: new Array<string>(), byOwnPayer: new Array<string>(), byOwnDocument: new Array<string>() };
  if (!profile.platformAccounts?.some(({ ratings }) => ratings !== undefined)) return found;
  const payouts = gather(profile.payment?.accounts, ({ iban, accountNumber, wallet }) => [iban, accountNumber, wallet]);
  const documents = keys(collect(profile.identity?.documents, ({ number }) => number));
  (profile.platformAccounts ?? []).forEach((account, at) => {
    const own = keys([account.paymentAccount, ...payouts]);
    account.ratings?.forEach(({ clientPaymentAccount, clientDocument }, place) => {
      const pointer = `/platformAccounts/${at}/ratings/${place}`;
      if (clientPaymentAccount !== undefined || clientDocument !== undefined) found.comparable.push(pointer);
      if (own.has(keyOf(clientPaymentAccount) ?? '')) found.byOwnPayer.push(`${pointer}/clientPaymentAccount`);
      if (documents.has(keyOf(clientDocument) ?? '')) found.byOwnDocument.push(`${pointer}/clientDocument`);
    });
  });
  return found;
}

function keys(values: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(values.map(keyOf).filter((key) => key !== undefined));
}

/** A bare service name such as "PayPal" identifies nobody; the last digits alone do not either. */
function keyOf(value: string | undefined): string | undefined {
  const key = value?.normalize('NFKC').toUpperCase().replace(/[\s.-]+/gu, '');
  return key !== undefined && key.length >= 6 && /[\d@]/u.test(key) ? key : undefined;
}

export interface SharedRater {
  /** Same platform, or accounts in different names. */
  readonly suspicious: boolean;
  /** Within the given days; undefined where the days are not on file. */
  readonly soon: boolean | undefined;
  readonly accounts: number;
  readonly pointers: readonly string[];
}

/** Clients that rated more than one of the accounts on file. */
export function sharedRaters(base: BaseFacts, days: number): readonly SharedRater[] {
  const byRater = new Map<string, { readonly account: PlatformAccount; readonly on: string | undefined; readonly pointer: string }[]>();
  (base.profile.platformAccounts ?? []).forEach((account, at) =>
    account.ratings?.forEach(({ by, on }, place) => {
      const key = by.normalize('NFKC').toLowerCase();
      byRater.set(key, [...(byRater.get(key) ?? []), { account, on, pointer: `/platformAccounts/${at}/ratings/${place}` }]);
    }),
  );
  return collect([...byRater.values()], (ratings) => {
    const accounts = [...new Set(ratings.map(({ account }) => account))];
    if (accounts.length < 2) return undefined;
    const dates = ratings.map(({ on }) => on).filter((on) => on !== undefined).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    const soon = first === undefined || last === undefined || dates.length < ratings.length ? undefined : daysBetween(first, last) <= days;
    const suspicious = accounts.some((one, at) => accounts.slice(at + 1).some((two) => isSuspicious(one, two, base)));
    return { suspicious, soon, accounts: accounts.length, pointers: ratings.map(({ pointer }) => `${pointer}/by`) };
  });
}

/** An account that took the place of a closed one may keep its clients. */
function isSuspicious(one: PlatformAccount, two: PlatformAccount, base: BaseFacts): boolean {
  if (haveDifferentOwners(one, two, base)) return true;
  const isOver = [one, two].some(({ status }) => status !== undefined && status !== 'active');
  return one.platform === two.platform && !isOver;
}
