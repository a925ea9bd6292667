import type { BaseFacts } from '../base.ts';
import { remember } from '../remember.ts';
import { parseRoutingNumber } from '../payment/aba.ts';
import { chainOf, sharesBanking } from '../payment/account-home.ts';
import { parseBic } from '../payment/bic.ts';
import { parseIban } from '../payment/iban.ts';
import { fitKoreanAccount } from '../payment/korean-account.ts';
import { parseWallet } from '../payment/wallet.ts';
import { statedCountry, type StatedCountry } from './countries.ts';
import type { PayoutAccount } from './holder.ts';

/** `other-form`: the number may be good, but not as what it was entered; `unusual`: not the usual shape at that bank. */
export type NumberState = 'good' | 'bad' | 'unusual' | 'other-form';

export interface NumberFact {
  readonly what: 'IBAN' | 'BIC' | 'ABA' | 'wallet' | 'account';
  readonly state: NumberState;
  readonly pointer: string;
}

/** What the numbers of one account say. A number that was entered masked is left out. */
export interface AccountNumbers {
  readonly numbers: readonly NumberFact[];
  /** Countries that the IBAN, the BIC and the file itself state, where they disagree; else empty. */
  readonly disagreeing: readonly StatedCountry[];
  readonly country: StatedCountry | undefined;
}

export function accountNumbers(account: PayoutAccount, pointer: string, base: BaseFacts): AccountNumbers {
  const at = (field: string): string => `${pointer}/${field}`;
  const iban = readable(account.iban) && parseIban(account.iban);
  const bic = readable(account.bic) && parseBic(account.bic);
  const routing = readable(account.routingNumber) && parseRoutingNumber(account.routingNumber, base.reference.payment.routingPrefixes);
  const numbers: NumberFact[] = [];
  if (iban) numbers.push({ what: 'IBAN', pointer: at('iban'), state: iban.valid ? 'good' : iban.problem === 'no-iban-country' ? 'other-form' : 'bad' });
  if (bic) numbers.push({ what: 'BIC', pointer: at('bic'), state: bic.valid && !bic.test ? 'good' : 'bad' });
  if (routing) numbers.push({ what: 'ABA', pointer: at('routingNumber'), state: routing.valid ? 'good' : 'bad' });
  numbers.push(...walletFacts(account, at('wallet'), base), ...koreanFacts(account, at('accountNumber'), base));

  const countries: StatedCountry[] = [];
  if (iban && iban.country !== undefined) countries.push({ code: iban.country, pointer: at('iban') });
  if (bic && bic.valid) countries.push({ code: bic.country, pointer: at('bic') });
  countries.push(...statedCountry(base, at('country'), account.country));
  const differ = countries.length > 1 && countries.some(({ code }) => !sharesBanking(code, countries[0]?.code ?? code, base.reference.payment.homes));
  const implied = routing && routing.valid ? { code: 'US', pointer: at('routingNumber') } : koreanBank(account, at('bank'));
  return { numbers, disagreeing: differ ? countries : [], country: countries[0] ?? implied };
}

/** Stars, bullets or a run of x stand for digits that were left out on purpose. */
function readable(text: string | undefined): text is string {
  return text !== undefined && !/[*•●…]|x{3,}/iu.test(text);
}

function walletFacts({ wallet, chain }: PayoutAccount, pointer: string, { reference }: BaseFacts): readonly NumberFact[] {
  if (!readable(wallet)) return [];
  const named = chain === undefined ? undefined : chainOf(chain, reference.payment.homes);
  const parsed = parseWallet(wallet, named);
  if (parsed.valid) return [{ what: 'wallet', pointer, state: 'good' }];
  return [{ what: 'wallet', pointer, state: parsed.problem === 'unknown-format' ? 'other-form' : 'bad' }];
}

function koreanFacts({ accountNumber, bank }: PayoutAccount, pointer: string, { reference }: BaseFacts): readonly NumberFact[] {
  if (!readable(accountNumber) || !isKoreanName(bank)) return [];
  const { fit } = fitKoreanAccount(accountNumber, bank, reference.payment.koreanBanks);
  if (fit === 'fits') return [{ what: 'account', pointer, state: 'good' }];
  return fit === 'unusual' ? [{ what: 'account', pointer, state: 'unusual' }] : [];
}

function koreanBank({ bank, accountNumber }: PayoutAccount, pointer: string): StatedCountry | undefined {
  return accountNumber !== undefined && isKoreanName(bank) ? { code: 'KR', pointer } : undefined;
}

/** English names of Korean banks are often names of banks elsewhere as well. */
function isKoreanName(bank: string | undefined): bank is string {
  return bank !== undefined && hasHangul(bank);
}

const hasHangul = remember(512, (text: string): boolean => /\p{Script=Hangul}/u.test(text));
