import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { parse } from 'yaml';
import { METHOD_KINDS, VERIFIABLE, type AccountHomes, type KoreanBank, type MethodKindInfo, type PaymentProvider, type PaymentTables } from '../../facts/payment/tables.ts';
import { WALLET_CHAINS } from '../../facts/payment/wallet-result.ts';

const code = z.string().regex(/^\d{3}$/);
const names = z.array(z.string().min(1));
const lengths = z.array(z.int().min(6).max(20)).default([]);

const bankFile = z.object({
  banks: z.array(z.strictObject({
    code,
    ko: z.string(),
    en: z.string(),
    kind: z.enum(['bank', 'cooperative', 'postal', 'savings-bank', 'foreign-branch', 'securities', 'guarantee', 'public']),
    aliases: names,
    lengths,
    patterns: z.array(z.strictObject({
      length: z.int(),
      at: z.int().min(0),
      codes: z.array(z.string().regex(/^\d+(-\d+)?$/)).min(1),
      use: z.enum(['deposit', 'virtual', 'incoming', 'chosen']),
    })).default([]),
    open: lengths,
    note: z.string().optional(),
    verification: z.enum(['layout-secondary', 'lengths-secondary', 'general']),
  })),
});

const prefixFile = z.object({
  prefixes: z.array(z.strictObject({
    prefix: z.string().regex(/^\d{2}$/),
    use: z.enum(['government', 'primary', 'thrift', 'electronic', 'travellers-cheque']),
    district: z.string().optional(),
  })),
});

const providerFile = z.object({
  kinds: z.array(z.strictObject({
    kind: z.enum(METHOD_KINDS), en: z.string(), ko: z.string(), verifiable: z.array(z.enum(VERIFIABLE)), words: names, exact: names,
  })),
  providers: z.array(z.strictObject({
    id: z.string(), kind: z.enum(METHOD_KINDS), en: z.string(), ko: z.string(), words: names, exact: names.default([]),
  })),
});

const threshold = z.object({ value: z.number().min(0) });
const thresholdFile = z.object({
  account_changes: z.object({ window_days: threshold, changes_in_window: threshold, days_before_pay: threshold, days_after_start: threshold }),
  invoices: z.object({ repeated_prepayments: threshold, prepayment_share: threshold }),
  transfers: z.object({ window_days: threshold, transfers_in_window: threshold, other_holders: threshold }),
});

const countryCode = z.string().regex(/^[A-Z]{2}$/);
const homesFile = z.object({
  issuers: z.array(z.strictObject({
    name: z.string(),
    words: names,
    bic: z.array(z.string().regex(/^[A-Z]{4}$/)),
    iban: z.array(z.string().regex(/^[A-Z]{2}[A-Z0-9]{2,8}$/)),
  })),
  territories: z.record(countryCode, z.array(countryCode)),
  chains: z.partialRecord(z.enum(WALLET_CHAINS), names),
  company_forms: names,
});

/** Reads the payment tables of a reference folder (checklists/reference) and gives them as plain data. Throws on a table that does not fit its schema. */
export function compilePayment(referenceFolder: string): PaymentTables {
  const read = <T>(name: string, schema: z.ZodType<T>): T => readTable(join(referenceFolder, 'payment', name), schema);
  const { kinds, providers } = read('providers.yaml', providerFile);
  const koreanBanks = read('korean-banks.yaml', bankFile).banks.map(compileBank);
  return {
    koreanBanks,
    routingPrefixes: read('routing-prefixes.yaml', prefixFile).prefixes.map(({ prefix, use, district }) => ({
      prefix, use, ...(district === undefined ? {} : { district }),
    })),
    methodKinds: kinds.map((kind) => compileKind(kind, koreanBanks)),
    providers: providers.map(compileProvider),
    thresholds: compileThresholds(read('thresholds.yaml', thresholdFile)),
    homes: compileHomes(read('account-homes.yaml', homesFile)),
  };
}

function readTable<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`${file}: ${z.prettifyError(result.error)}`);
}

type BankRow = z.infer<typeof bankFile>['banks'][number];

function compileBank({ code: bankCode, ko, en, kind, aliases, lengths: known, patterns, open }: BankRow): KoreanBank {
  for (const { length } of patterns) {
    if (!known.includes(length)) throw new Error(`korean-banks.yaml: ${bankCode} has a pattern of ${length} digits, which is not among its lengths`);
  }
  const expanded = patterns.map((pattern) => ({ ...pattern, codes: pattern.codes.flatMap(expandRange) }));
  return { code: bankCode, ko, en, kind, aliases, lengths: known, patterns: expanded, open };
}

function expandRange(text: string): string[] {
  const [from = '', to] = text.split('-');
  if (to === undefined) return [from];
  const codes: string[] = [];
  for (let value = Number(from); value <= Number(to); value += 1) codes.push(String(value).padStart(from.length, '0'));
  return codes;
}

type KindRow = z.infer<typeof providerFile>['kinds'][number];

/** A text that names a Korean bank means a transfer to it: 토스뱅크 is not 토스. */
function compileKind(kind: KindRow, banks: readonly KoreanBank[]): MethodKindInfo {
  const bankNames = kind.kind === 'bank-transfer' ? banks.flatMap(({ ko, en, aliases }) => [ko, en, ...aliases]).filter(isBankName) : [];
  return { ...kind, words: plainWords([kind.en, kind.ko, ...kind.words, ...bankNames], kind.exact), exact: kind.exact.map(plainWord) };
}

/** Short forms such as 우리 or SC mean too much else. */
function isBankName(name: string): boolean {
  return /(?:은행|뱅크|금고|신협|농협|수협|증권|조합)$|(?:bank|securities)\b/i.test(name);
}

type ProviderRow = z.infer<typeof providerFile>['providers'][number];

function compileProvider({ id, kind, en, ko, words, exact }: ProviderRow): PaymentProvider {
  return { id, kind, en, ko, words: plainWords([en, ko, ...words], exact), exact: exact.map(plainWord) };
}

/** A name listed as exact is not looked for inside a text. */
function plainWords(words: readonly string[], exact: readonly string[]): string[] {
  const kept = words.map(plainWord).filter((word) => !exact.map(plainWord).includes(word));
  return [...new Set(kept)];
}

function plainWord(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

function compileThresholds({ account_changes: changes, invoices, transfers }: z.infer<typeof thresholdFile>): PaymentTables['thresholds'] {
  return {
    accountChanges: {
      windowDays: changes.window_days.value,
      changesInWindow: changes.changes_in_window.value,
      daysBeforePay: changes.days_before_pay.value,
      daysAfterStart: changes.days_after_start.value,
    },
    invoices: { repeatedPrepayments: invoices.repeated_prepayments.value, prepaymentShare: invoices.prepayment_share.value },
    transfers: { windowDays: transfers.window_days.value, transfersInWindow: transfers.transfers_in_window.value, otherHolders: transfers.other_holders.value },
  };
}

function compileHomes({ issuers, territories, chains, company_forms: forms }: z.infer<typeof homesFile>): AccountHomes {
  return {
    issuers: issuers.map((issuer) => ({ ...issuer, words: issuer.words.map(plainWord) })),
    territories,
    chains: Object.fromEntries(WALLET_CHAINS.flatMap((chain) => (chains[chain] ?? []).map((name) => [plainWord(name), chain]))),
    companyForms: forms.map(plainWord),
  };
}
