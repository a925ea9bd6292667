import type { WalletChain } from './wallet-result.ts';

/** The payment tables as compiled from checklists/reference/payment. Plain data: safe to write as JSON. */
export interface PaymentTables {
  readonly koreanBanks: readonly KoreanBank[];
  readonly routingPrefixes: readonly RoutingPrefix[];
  readonly methodKinds: readonly MethodKindInfo[];
  readonly providers: readonly PaymentProvider[];
  readonly thresholds: PaymentThresholds;
  readonly homes: AccountHomes;
}

/** What explains an account in another country; compiled from account-homes.yaml. Words are lower case. */
export interface AccountHomes {
  /** Institutions that open accounts for customers of other countries under the numbers of their own. */
  readonly issuers: readonly AccountIssuer[];
  /** Country to the territories that use its account numbers (ISO 3166-1 alpha-2). */
  readonly territories: Readonly<Record<string, readonly string[]>>;
  /** Name of a network to the chain of its addresses. */
  readonly chains: Readonly<Record<string, WalletChain>>;
  readonly companyForms: readonly string[];
}

export interface AccountIssuer {
  readonly name: string;
  readonly words: readonly string[];
  /** First four letters of a BIC. */
  readonly bic: readonly string[];
  /** Country and bank code as they stand in an IBAN. */
  readonly iban: readonly string[];
}

export type KoreanInstitutionKind = 'bank' | 'cooperative' | 'postal' | 'savings-bank' | 'foreign-branch' | 'securities' | 'guarantee' | 'public';

/** `deposit`: an ordinary account; `virtual`: a number issued for one payment; `incoming`: instalments, trusts and the like; `chosen`: a number the holder picked. */
export type KoreanAccountUse = 'deposit' | 'virtual' | 'incoming' | 'chosen';

export interface KoreanAccountPattern {
  /** Digits of the whole number. */
  readonly length: number;
  /** Position of the product digits, from 0. */
  readonly at: number;
  readonly codes: readonly string[];
  readonly use: KoreanAccountUse;
}

export interface KoreanBank {
  /** Common code of financial institutions, three digits. */
  readonly code: string;
  readonly ko: string;
  readonly en: string;
  readonly kind: KoreanInstitutionKind;
  readonly aliases: readonly string[];
  /** Lengths an account number may have; empty where no layout is published. */
  readonly lengths: readonly number[];
  readonly patterns: readonly KoreanAccountPattern[];
  /** Lengths at which product digits outside the patterns are ordinary too. */
  readonly open: readonly number[];
}

export type RoutingUse = 'government' | 'primary' | 'thrift' | 'electronic' | 'travellers-cheque';

export interface RoutingPrefix {
  readonly prefix: string;
  readonly use: RoutingUse;
  readonly district?: string;
}

export const METHOD_KINDS = [
  'bank-transfer', 'payroll', 'platform-payout', 'digital-wallet', 'money-transfer', 'card', 'cheque', 'crypto', 'cash', 'gift-card',
] as const;
export type MethodKind = (typeof METHOD_KINDS)[number];

/** What a payer can check about a method of this kind, before or after paying. */
export const VERIFIABLE = ['holder-name', 'account-format', 'account-country', 'provider-checked-identity', 'address-format', 'list-screening', 'record'] as const;
export type Verifiable = (typeof VERIFIABLE)[number];

export interface MethodKindInfo {
  readonly kind: MethodKind;
  readonly en: string;
  readonly ko: string;
  readonly verifiable: readonly Verifiable[];
  /** Words for the kind itself, found anywhere in a text. */
  readonly words: readonly string[];
  /** Words that mean the kind only when they are the whole text. */
  readonly exact: readonly string[];
}

export interface PaymentProvider {
  readonly id: string;
  readonly kind: MethodKind;
  readonly en: string;
  readonly ko: string;
  readonly words: readonly string[];
  readonly exact: readonly string[];
}

export interface PaymentThresholds {
  readonly accountChanges: AccountChangeThresholds;
  readonly invoices: InvoiceThresholds;
  readonly transfers: TransferThresholds;
}

/** All in whole days, except the count. */
export interface AccountChangeThresholds {
  readonly windowDays: number;
  readonly changesInWindow: number;
  readonly daysBeforePay: number;
  readonly daysAfterStart: number;
}

export interface InvoiceThresholds {
  readonly repeatedPrepayments: number;
  /** Share of the contract value, 0 to 1. */
  readonly prepaymentShare: number;
}

export interface TransferThresholds {
  readonly windowDays: number;
  readonly transfersInWindow: number;
  readonly otherHolders: number;
}
