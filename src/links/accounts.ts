import type { LinkTables } from '../facts/links/link-tables.ts';
import { oncePer } from '../facts/once-per.ts';
import { chainOf } from '../facts/payment/account-home.ts';
import { compactCode, withoutBlanks } from '../facts/payment/compact.ts';
import { findKoreanBanks } from '../facts/payment/korean-account.ts';
import { parseWallet } from '../facts/payment/wallet.ts';
import type { WalletChain } from '../facts/payment/wallet-result.ts';
import { threshold, type Reference } from '../facts/reference.ts';
import { memoryOf, OF_ONE_CASE } from '../facts/remember.ts';
import type { PaymentTables } from '../facts/payment/tables.ts';
import type { Profile } from '../model/profile/schema.ts';
import type { Identifier, LinkInput } from './identifier.ts';
import { mailbox } from './mails.ts';
import { placeholders } from './placeholders.ts';

type PayoutAccount = NonNullable<NonNullable<Profile['payment']>['accounts']>[number];
type Found = Pick<Identifier, 'kind' | 'value'>;

const LONGEST = 120;
/** Stars, bullets or a run of x stand for digits that were left out on purpose. */
const MASKED = /[*•●…_]|[xX]{3}/;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
/** Shorter texts without a known form are no wallets. */
const SHORTEST_WALLET = 24;

export function accounts({ profile, reference }: LinkInput, add: (identifier: Identifier) => void): void {
  profile.payment?.accounts?.forEach((account, at) => {
    const pointer = `/payment/accounts/${at}`;
    const iban = account.iban === undefined ? undefined : ibanOf(account.iban);
    if (iban !== undefined) add({ ...iban, pointer: `${pointer}/iban` });
    const number = account.accountNumber === undefined ? undefined : accountOf(account.accountNumber, account, reference);
    if (number !== undefined) add({ ...number, pointer: `${pointer}/accountNumber` });
    const wallet = account.wallet === undefined ? undefined : walletOf(account.wallet, account.chain, reference);
    if (wallet !== undefined) add({ ...wallet, pointer: `${pointer}/wallet` });
  });
  profile.platformAccounts?.forEach(({ paymentAccount }, at) => {
    const found = paymentAccount === undefined ? undefined : accountOf(paymentAccount, {}, reference);
    if (found !== undefined) add({ ...found, pointer: `/platformAccounts/${at}/paymentAccount` });
  });
}

const PLAIN = /^[A-Z0-9]*$/;
const ASCII = /^[\x20-\x7e]*$/;

/** Without blanks, dashes and invisible characters, in capitals. */
function compact(text: string): string | undefined {
  if (PLAIN.test(text)) return text.length > LONGEST ? undefined : text;
  if (ASCII.test(text) && text.length <= LONGEST) return text.replace(/[ -]+/g, '').toUpperCase();
  return compactCode(text, LONGEST)?.toUpperCase();
}

function ibanOf(text: string): Found | undefined {
  if (MASKED.test(text)) return undefined;
  const code = compact(text);
  return code !== undefined && IBAN.test(code) && !/^.{4}0+$/.test(code) ? { kind: 'bank-account', value: code } : undefined;
}

/** A number as given for an account: an IBAN, a mail address of a payment service, a wallet, or a number with its bank. */
function accountOf(text: string, account: Partial<PayoutAccount>, reference: Pick<Reference, 'themes' | 'payment'>): Found | undefined {
  if (MASKED.test(text)) return undefined;
  if (text.includes('@')) return mailAccount(text, reference.themes.links);
  const code = compact(text);
  if (code === undefined) return undefined;
  if (IBAN.test(code)) return ibanOf(code);
  const digits = code.replace(/\D/g, '');
  if (code.length >= SHORTEST_WALLET && digits.length < code.length) return walletOf(text, undefined, reference);
  const bank = bankOf(account, reference.payment);
  const fewest = threshold(reference, 'links', bank === undefined ? 'account-digits-alone' : 'account-digits');
  if (digits.length < fewest || placeholders(reference.themes.links.placeholders).isRun(digits)) return undefined;
  return { kind: 'bank-account', value: `${bank ?? '?'} ${PLAIN.test(code) ? code : code.replace(/[^\p{L}\p{N}]/gu, '')}` };
}

function mailAccount(text: string, tables: LinkTables): Found | undefined {
  const mail = mailbox(text, tables);
  return mail === undefined ? undefined : { kind: 'bank-account', value: mail };
}

/** What tells the bank, best first: its routing number, its BIC, its Korean code, its name with the country. */
function bankOf({ routingNumber, bic, bank, country }: Partial<PayoutAccount>, payment: PaymentTables): string | undefined {
  const routing = routingNumber?.replace(/\D/g, '');
  if (routing !== undefined && routing.length >= 5) return routing;
  const business = bic === undefined ? undefined : compact(bic);
  if (business !== undefined && /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}/.test(business)) return business.slice(0, 6);
  return bank === undefined ? undefined : bankNames(payment)(`${bank}\n${country ?? ''}`, () => bankNamed(bank, country, payment));
}

/** Banks are few and come again and again. */
const bankNames = oncePer((_payment: PaymentTables) => memoryOf<string>(1024));

function bankNamed(bank: string, country: string | undefined, { koreanBanks }: PaymentTables): string {
  const [korean] = findKoreanBanks(bank, koreanBanks);
  if (korean !== undefined) return `KR${korean.code}`;
  const key = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return `${key(bank)} ${key(country ?? '')}`;
}

function walletOf(text: string, chain: string | undefined, reference: Pick<Reference, 'payment' | 'themes'>): Found | undefined {
  if (MASKED.test(text)) return undefined;
  const value = wallets(reference.payment)(`${chain ?? ''}\n${text}`, () => readWallet(text, chain === undefined ? undefined : chainOf(chain, reference.payment.homes)));
  return value === undefined ? undefined : { kind: 'wallet', value };
}

const wallets = oncePer((_payment: PaymentTables) => memoryOf<string | undefined>(OF_ONE_CASE));

/** Case counts where the chain's own form lets it; an address that is slightly wrong is still the same wrong address in both files. */
function readWallet(text: string, chain: WalletChain | undefined): string | undefined {
  const parsed = parseWallet(text, chain);
  if (parsed.valid) return [parsed.canonical, ...parsed.alternates].sort()[0];
  if (parsed.problem === 'other-chain') return readWallet(text, undefined);
  const code = withoutBlanks(text, LONGEST);
  if (code === undefined || code.length < SHORTEST_WALLET || !/\d/.test(code)) return undefined;
  return /^(?:0x|bc1|ltc1|addr1|cosmos1)/i.test(code) ? code.toLowerCase() : code;
}
