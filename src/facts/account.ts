import type { Profile } from '../model/profile/schema.ts';
import { addressFacts, type AddressFacts } from './account-case/addresses.ts';
import { peopleFacts, type PeopleFacts } from './account-case/people.ts';
import { ratingFacts, sharedRaters, type RatingFacts, type SharedRater } from './account-case/ratings.ts';
import { sessionsOf, type Session } from './account-case/sessions.ts';
import { sharedAddresses, type SharedAddress } from './account-case/shared-address.ts';
import type { BaseFacts } from './base.ts';
import { daysBetween } from './calendar.ts';
import { collect, gather } from './lists.ts';
import { threshold } from './reference.ts';
import { isYes, judged, type Judgement } from './said.ts';

type PlatformAccount = NonNullable<Profile['platformAccounts']>[number];

export interface AccountRecord {
  readonly account: PlatformAccount;
  readonly pointer: string;
  /** Days since it was opened; undefined where the day is not on file. */
  readonly ageDays: number | undefined;
}

export interface ChangeFacts {
  /** Changes after the first days, without those that a recorded move or change of name explains. */
  readonly all: readonly { readonly on: string; readonly reasoned: boolean; readonly pointer: string }[];
  /** A log of changes is kept on at least one account. */
  readonly logged: boolean;
}

export interface AccountFacts {
  readonly base: BaseFacts;
  readonly accounts: readonly AccountRecord[];
  readonly addresses: AddressFacts;
  readonly shared: readonly SharedAddress[];
  /** Other cases seen at the same address, by what is known of the name. */
  readonly sharedCases: readonly { readonly otherName: Judgement; readonly explained: boolean; readonly pointer: string }[];
  /** Pointer of a recorded network that many people use at once. */
  readonly manyPeopleNetwork: string | undefined;
  readonly sessions: readonly Session[];
  readonly ratings: RatingFacts;
  readonly raters: readonly SharedRater[];
  readonly changes: ChangeFacts;
  readonly people: PeopleFacts;
  readonly knownBefore: boolean;
}

export function deriveAccountFacts(base: BaseFacts): AccountFacts {
  const { profile, reference, asOf } = base;
  const accounts = (profile.platformAccounts ?? []).map((account, at) => ({
    account,
    pointer: `/platformAccounts/${at}`,
    ageDays: account.createdOn === undefined ? undefined : daysBetween(account.createdOn, asOf),
  }));
  return {
    base,
    accounts,
    addresses: addressFacts(base),
    shared: sharedAddresses(base),
    sharedCases: collect(profile.sharedWith, ({ kind, otherName, explained }, at) => (kind === 'ip' ? { otherName: judged(otherName), explained: explained !== undefined, pointer: `/sharedWith/${at}` } : undefined)),
    manyPeopleNetwork: profile.circumstances?.networks?.[0] === undefined ? undefined : '/circumstances/networks/0/kind',
    sessions: sessionsOf(profile),
    ratings: ratingFacts(profile),
    raters: sharedRaters(base, threshold(reference, 'account', 'rater-days')),
    changes: changeFacts(accounts, base),
    people: peopleFacts(base),
    knownBefore: isYes(profile.engagement?.knownBefore),
  };
}

function changeFacts(accounts: readonly AccountRecord[], { profile, reference }: BaseFacts): ChangeFacts {
  const logged = accounts.some(({ account }) => account.changes !== undefined);
  if (!logged) return { all: [], logged };
  const setup = threshold(reference, 'account', 'setup-days');
  const grace = threshold(reference, 'whereabouts', 'move-grace');
  const moves = profile.circumstances?.moves ?? [];
  const renamed = (profile.circumstances?.nameChanges ?? []).length > 0;
  const all = gather(accounts, ({ account, pointer }) =>
    collect(account.changes, ({ on, what, reason }, at) => {
      if (account.createdOn !== undefined && daysBetween(account.createdOn, on) <= setup) return undefined;
      const moved = (what === 'address' || what === 'phone') && moves.some((move) => Math.abs(daysBetween(move.on, on)) <= grace);
      if (moved || (what === 'name' && renamed)) return undefined;
      return { on, reasoned: reason !== undefined, pointer: `${pointer}/changes/${at}` };
    }),
  );
  return { all, logged };
}
