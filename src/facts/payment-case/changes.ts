import type { BaseFacts } from '../base.ts';
import { collect } from '../lists.ts';
import { daysBetween } from '../calendar.ts';
import { analyzeAccountChanges, type AccountChange, type AccountChangeFacts } from '../payment/account-changes.ts';
import { startOf, type AccountFact } from './accounts.ts';
import { linkOf, type LifeCountries } from './countries.ts';
import type { HolderStanding } from './holder.ts';
import { requestsOf, type RequestFact } from './requests.ts';

/** A change of account with what the rest of the file says about it. */
export interface ChangeFact extends AccountChange {
  readonly pointer: string;
  /** The new account is in a country that nothing in the file connects with the candidate. */
  readonly countryUnexplained: boolean;
  /** A recorded move to the country of the new account. */
  readonly move: string | undefined;
}

export interface ChangesFacts {
  readonly known: number;
  readonly changes: readonly ChangeFact[];
  /** Several accounts stand in the file and their days do not. */
  readonly undated: boolean;
  readonly holderChanged: readonly ChangeFact[];
  /** Most changes within the tool's own window, over accounts, requests and platform records; `allConfirmed` speaks of the accounts. */
  readonly busiest: { readonly count: number; readonly evidence: readonly string[] };
  readonly frequent: boolean;
  readonly allConfirmed: boolean;
  readonly soonAfterStart: readonly ChangeFact[];
  readonly beforePay: readonly ChangeFact[];
  readonly requests: readonly RequestFact[];
}

/** Names tied to the candidate are one holder here, however they are spelt. */
const OWN_STANDINGS: ReadonlySet<HolderStanding | undefined> = new Set<HolderStanding>(['candidate', 'changed-name', 'other-name', 'company', 'family-shown']);
/** Coming from one of these to the own name is no change to somebody else. */
const HARMLESS_BEFORE: ReadonlySet<HolderStanding | undefined> = new Set<HolderStanding>(['family', 'unclear', 'unnamed', 'other-name-open']);

/** One account alone replaced nothing. */
const UNCHANGED: AccountChangeFacts = { changes: [], undated: [], busiest: { count: 0 }, frequent: false, shortlyBeforePay: [], soonAfterStart: [], holderChanged: [], countryChanged: [], unconfirmed: [] };

export function accountChanges(base: BaseFacts, accounts: readonly AccountFact[], life: LifeCountries): ChangesFacts {
  const { profile, reference } = base;
  const found = accounts.length > 1 ? analyze(base, accounts) : UNCHANGED;
  const changes = found.changes.map((change) => changeFact(change, accounts, life, base));
  const of = (indexes: readonly number[]): readonly ChangeFact[] => changes.filter(({ index }) => indexes.includes(index));
  const requests = requestsOf(profile, 'account-change').all;
  const busiest = busiestOf(base, changes, found.busiest.count, requests);
  return {
    known: accounts.length,
    changes,
    undated: accounts.length > 1 && found.undated.length > 0,
    holderChanged: of(found.holderChanged).filter(({ index, previous }) => !(OWN_STANDINGS.has(accounts[index]?.standing) && HARMLESS_BEFORE.has(accounts[previous]?.standing))),
    busiest,
    frequent: busiest.count >= reference.payment.thresholds.accountChanges.changesInWindow,
    allConfirmed: changes.length > 0 && changes.every(({ notice }) => notice === 'confirmed'),
    soonAfterStart: of(found.soonAfterStart),
    beforePay: of(found.shortlyBeforePay),
    requests,
  };
}

function analyze({ profile, reference }: BaseFacts, accounts: readonly AccountFact[]): AccountChangeFacts {
  const history = accounts.map(({ account, standing, country, issuer, kind }, at) => ({
    at: startOf(account) ?? beforeNext(accounts.slice(at + 1)) ?? '',
    ...optional('holder', OWN_STANDINGS.has(standing) ? profile.name : account.holder),
    ...optional('country', issuer === undefined ? country?.code : undefined),
    ...optional('kind', kind),
    ...optional('account', account.iban ?? account.accountNumber ?? account.wallet),
    ...optional('notice', noticeOf(account.changeConfirmed)),
  }));
  const startedAt = profile.contract?.startsOn ?? profile.engagement?.startsOn;
  return analyzeAccountChanges(
    history,
    { ...optional('payDays', profile.payment?.payDays), ...optional('startedAt', startedAt), compareNames: reference.compareNames },
    reference.payment.thresholds.accountChanges,
  );
}

/** An undated account was there before the next dated one. */
function beforeNext(later: readonly AccountFact[]): string | undefined {
  return later.map(({ account }) => startOf(account)).find((start) => start !== undefined);
}

function noticeOf(confirmed: AccountFact['account']['changeConfirmed']): 'confirmed' | 'unconfirmed' | undefined {
  if (confirmed === undefined) return undefined;
  return confirmed === 'not-confirmed' ? 'unconfirmed' : 'confirmed';
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [Name in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [Name in Key]?: Value };
}

function changeFact(change: AccountChange, accounts: readonly AccountFact[], life: LifeCountries, base: BaseFacts): ChangeFact {
  const account = accounts[change.index];
  const country = account?.country?.code;
  const link = country === undefined ? undefined : linkOf(country, life, base);
  const moveTo = life.moves.find(({ code, pointer }) => code === country && pointer.endsWith('/to'));
  return {
    ...change,
    pointer: account?.pointer ?? '/payment/accounts',
    countryUnexplained: change.country === 'different' && link === undefined,
    move: moveTo?.pointer,
  };
}

/** The records overlap, so the largest count is taken and not their sum. */
function busiestOf({ profile, reference }: BaseFacts, changes: readonly ChangeFact[], inAccounts: number, requests: readonly RequestFact[]): ChangesFacts['busiest'] {
  const days = reference.payment.thresholds.accountChanges.windowDays;
  const asked = collect(requests, ({ request: { on }, pointer }) => (on === undefined ? undefined : { on, pointer }));
  const payouts = collect(profile.platformAccounts, ({ changes }, at) => changes && collect(changes, ({ on, what }, place) =>
    what === 'payout' ? { on, pointer: `/platformAccounts/${at}/changes/${place}` } : undefined,
  ));
  const counts = [asked, ...payouts].map((events) => mostWithin(events, days));
  return [{ count: inAccounts, evidence: changes.map(({ pointer }) => pointer) }, ...counts].reduce((most, next) => (next.count > most.count ? next : most));
}

function mostWithin(events: readonly { readonly on: string; readonly pointer: string }[], days: number): ChangesFacts['busiest'] {
  if (events.length === 0) return { count: 0, evidence: [] };
  const windows = events.map(({ on }) => events.filter((other) => other.on >= on && daysBetween(on, other.on) <= days));
  const most = windows.reduce((best, next) => (next.length > best.length ? next : best), []);
  return { count: most.length, evidence: most.map(({ pointer }) => pointer) };
}
