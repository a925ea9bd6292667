import type { BaseFacts } from './base.ts';
import { accountFacts, type AccountFact } from './payment-case/accounts.ts';
import { accountChanges, type ChangesFacts } from './payment-case/changes.ts';
import { lifeCountries, linkOf, type LifeCountries, type LifeLink } from './payment-case/countries.ts';
import { holderStanding, type HolderStanding } from './payment-case/holder.ts';
import { milestoneRequests, prepayments, requestsOf, type MilestoneFacts, type PrepaymentFacts, type RequestKind, type Requests } from './payment-case/requests.ts';
import { transferFacts, type TransferFacts } from './payment-case/transfers.ts';
import { collect, distinct } from './lists.ts';
import type { MethodKind } from './payment/tables.ts';
import { wishedKinds } from './payment/wished-kinds.ts';
import { judged, type Judgement } from './said.ts';

/** A name to which money goes: of an account, or of the payout of a platform account. */
export interface PayeeFact {
  readonly standing: HolderStanding;
  readonly pointer: string;
}

export interface BankCountry {
  readonly account: AccountFact;
  readonly code: string;
  readonly pointer: string;
  /** What connects the country with the candidate's own statements; undefined where nothing does. */
  readonly link: { readonly link: LifeLink; readonly pointer: string } | undefined;
}

export interface PaymentFacts {
  readonly base: BaseFacts;
  readonly accounts: readonly AccountFact[];
  readonly inUse: readonly AccountFact[];
  readonly payees: readonly PayeeFact[];
  /** Kinds agreed on, else those of the accounts in use; what was only asked for is apart. */
  readonly kinds: readonly MethodKind[];
  readonly requestedKinds: readonly MethodKind[];
  /** A text names a method that the tables do not know. */
  readonly unreadMethod: string | undefined;
  readonly companyPaysCrypto: Judgement;
  readonly life: LifeCountries;
  readonly bankCountries: readonly BankCountry[];
  /** The list of requests is kept, be it empty. */
  readonly requestsKept: boolean;
  readonly requests: (kind: RequestKind) => Requests;
  readonly prepayment: PrepaymentFacts;
  readonly milestones: MilestoneFacts;
  readonly changes: ChangesFacts;
  readonly transfers: TransferFacts;
}

export function derivePaymentFacts(base: BaseFacts): PaymentFacts {
  const { profile, reference } = base;
  const { payment } = profile;
  const accounts = accountFacts(base);
  const inUse = accounts.filter((account) => account.inUse);
  const life = lifeCountries(base);
  const agreed = wishedKinds(payment?.agreedMethod, reference.payment);
  const given = collect(inUse, ({ kind }) => kind);
  return {
    base,
    accounts,
    inUse,
    payees: payees(base, inUse),
    kinds: distinct([...agreed, ...given]),
    requestedKinds: wishedKinds(payment?.requestedMethod, reference.payment),
    unreadMethod: payment?.agreedMethod !== undefined && agreed.length === 0 ? '/payment/agreedMethod' : undefined,
    companyPaysCrypto: judged(payment?.cryptoAgreedByCompany),
    life,
    bankCountries: collect(inUse, (account) => bankCountry(account, life, base)),
    requestsKept: payment?.requests !== undefined,
    requests: (kind) => requestsOf(profile, kind),
    prepayment: prepayments(base),
    milestones: milestoneRequests(profile),
    changes: accountChanges(base, accounts, life),
    transfers: transferFacts(base, life),
  };
}

/** Ways of paying that carry no name of a holder for the payer to see. */
const NAMELESS: ReadonlySet<MethodKind> = new Set(['crypto', 'platform-payout', 'payroll', 'cash', 'gift-card']);

function payees(base: BaseFacts, inUse: readonly AccountFact[]): readonly PayeeFact[] {
  const named = inUse.filter(({ standing, kind }) => standing !== 'unnamed' || kind === undefined || !NAMELESS.has(kind));
  const ofAccounts = named.map(({ account, standing, pointer }) => ({ standing, pointer: account.holder === undefined ? pointer : `${pointer}/holder` }));
  const ofPlatforms = collect(base.profile.platformAccounts, ({ payoutHolder }, at) =>
    payoutHolder === undefined ? undefined : { standing: holderStanding({ holder: payoutHolder }, base), pointer: `/platformAccounts/${at}/payoutHolder` },
  );
  return [...ofAccounts, ...ofPlatforms];
}

function bankCountry(account: AccountFact, life: LifeCountries, base: BaseFacts): BankCountry | undefined {
  if (account.country === undefined || account.kind === 'crypto') return undefined;
  const { code, pointer } = account.country;
  return { account, code, pointer, link: linkOf(code, life, base) };
}
