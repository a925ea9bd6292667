import type { BaseFacts } from '../base.ts';
import { collect } from '../lists.ts';
import { issuerOf } from '../payment/account-home.ts';
import type { MethodKind } from '../payment/tables.ts';
import { wishedKinds } from '../payment/wished-kinds.ts';
import type { StatedCountry } from './countries.ts';
import { holderStanding, type HolderStanding, type PayoutAccount } from './holder.ts';
import { accountNumbers, type AccountNumbers } from './numbers.ts';

/** One payout account and everything that can be read from it. */
export interface AccountFact {
  readonly account: PayoutAccount;
  readonly pointer: string;
  /** Neither ended nor replaced by a later account; accounts without dates are all taken as in use. */
  readonly inUse: boolean;
  readonly kind: MethodKind | undefined;
  readonly standing: HolderStanding;
  readonly numbers: AccountNumbers;
  readonly country: StatedCountry | undefined;
  /** An institution that serves customers of other countries under the numbers of its own. */
  readonly issuer: string | undefined;
}

export function accountFacts(base: BaseFacts): readonly AccountFact[] {
  const accounts = base.profile.payment?.accounts ?? [];
  return collect(accounts, (account, at) => {
    const pointer = `/payment/accounts/${at}`;
    const numbers = accountNumbers(account, pointer, base);
    const texts = [account.bank, account.method].filter((text) => text !== undefined);
    return {
      account,
      pointer,
      inUse: isInUse(account, accounts.slice(at + 1), base.asOf),
      kind: kindOf(account, base),
      standing: holderStanding(account, base),
      numbers,
      country: numbers.country,
      issuer: issuerOf({ iban: account.iban, bic: account.bic, texts }, base.reference.payment.homes.issuers)?.name,
    };
  });
}

/** Day from which an account was to be used, or on which it was given. */
export function startOf({ from, givenOn }: PayoutAccount): string | undefined {
  return from ?? givenOn;
}

function isInUse(account: PayoutAccount, later: readonly PayoutAccount[], asOf: string): boolean {
  if (account.until !== undefined) return account.until >= asOf;
  const start = startOf(account);
  return !later.some((next) => {
    const nextStart = startOf(next);
    return nextStart !== undefined && nextStart <= asOf && (start === undefined || start <= nextStart);
  });
}

function kindOf({ method, bank, wallet, iban, bic, routingNumber, accountNumber }: PayoutAccount, { reference }: BaseFacts): MethodKind | undefined {
  const named = wishedKinds(method, reference.payment)[0];
  if (named !== undefined) return named;
  if (wallet !== undefined) return 'crypto';
  return [bank, iban, bic, routingNumber, accountNumber].some((part) => part !== undefined) ? 'bank-transfer' : undefined;
}
