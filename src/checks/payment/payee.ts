import type { PayeeFact, PaymentFacts } from '../../facts/payment-case.ts';
import type { HolderStanding } from '../../facts/payment-case/holder.ts';
import type { MethodKind } from '../../facts/payment/tables.ts';
import type { Say } from './say.ts';

type Reason = NonNullable<Say<'holder-is-candidate'>>['reason'];

/** Gravest first, so that one account in another name is not hidden by a second in the own name. */
const HOLDER_REASONS = [
  ['someone-else', 'someone-else'],
  ['family', 'family'],
  ['other-shown', 'other-with-paper'],
  ['company-open', 'company-not-tied'],
  ['other-name-open', 'other-name-not-shown'],
  ['unclear', 'names-alike'],
  ['unnamed', 'holder-missing'],
  ['family-shown', 'mandate-on-file'],
  ['company', 'company'],
  ['changed-name', 'changed-name'],
  ['other-name', 'other-name'],
  ['candidate', 'own-name'],
] as const satisfies readonly (readonly [HolderStanding, Reason])[];

/** US guidance of 2022-05-16, Korean advisory of 2022-12-08, Japanese notice of 2024-03-26: money goes to an account in another name. */
export function holderIsCandidate({ payees }: PaymentFacts): Say<'holder-is-candidate'> {
  for (const [standing, reason] of HOLDER_REASONS) {
    const found = payees.filter((payee) => payee.standing === standing);
    if (found.length > 0) return { reason, values: {}, evidence: found.map(({ pointer }) => pointer) };
  }
  return undefined;
}

/** Joint guidance of 2023-10-18: another person or firm is to be paid. A company tied to the candidate is not another firm. */
export function paySomeoneElse({ requests, requestsKept, payees }: PaymentFacts): Say<'pay-someone-else'> {
  const { all, insisted, dropped } = requests('pay-someone-else');
  const evidence = all.map(({ pointer }) => `${pointer}/kind`);
  if (all.length === 0) return requestsKept ? { reason: 'none-asked', values: {}, evidence: ['/payment/requests'] } : undefined;
  const tied = payees.length > 0 && payees.every(({ standing }) => TIED.has(standing));
  const company = payees.find(({ standing }) => standing === 'company');
  if (tied && company) return { reason: 'own-company', values: {}, evidence: [...evidence, company.pointer] };
  const mandate = payees.find(({ standing }) => standing === 'family-shown');
  if (tied && mandate) return { reason: 'mandate-on-file', values: {}, evidence: [...evidence, mandate.pointer] };
  if (dropped) return { reason: 'dropped', values: {}, evidence };
  return { reason: insisted.length > 0 ? 'insisted' : 'asked', values: {}, evidence };
}

const TIED: ReadonlySet<HolderStanding> = new Set<HolderStanding>(['candidate', 'changed-name', 'other-name', 'company', 'family-shown']);

/** US guidance of 2022-05-16: pay in a way that can be tied to the person. A service or a country as such says nothing. */
export function method(facts: PaymentFacts): Say<'method'> {
  const { kinds, payees, requestedKinds, unreadMethod } = facts;
  const unverifiable = unverifiableMethod(facts);
  if (unverifiable) return unverifiable;
  if (payees.length > 0) return tiedMethod(facts);
  if (kinds.includes('platform-payout')) return { reason: 'platform', values: {}, evidence: methodEvidence(facts) };
  if (kinds.includes('payroll')) return { reason: 'payroll', values: {}, evidence: methodEvidence(facts) };
  if (kinds.length > 0) return { reason: 'holder-missing', values: {}, evidence: methodEvidence(facts) };
  if (unreadMethod !== undefined) return { reason: 'not-recognised', values: {}, evidence: [unreadMethod] };
  return requestedKinds.length > 0 ? { reason: 'not-agreed', values: {}, evidence: ['/payment/requestedMethod'] } : undefined;
}

function tiedMethod(facts: PaymentFacts): Say<'method'> {
  const { payees } = facts;
  const open = payees.find(({ standing }) => !TIED.has(standing));
  if (open?.standing === 'unnamed') return { reason: 'holder-missing', values: {}, evidence: [open.pointer] };
  if (open) return { reason: 'holder-open', values: {}, evidence: [open.pointer] };
  const route = facts.requests('other-route');
  if (route.all.length > 0 && !route.dropped) return { reason: 'other-route-asked', values: {}, evidence: route.all.map(({ pointer }) => `${pointer}/kind`) };
  const of = (standing: HolderStanding): PayeeFact | undefined => payees.find((payee) => payee.standing === standing);
  const other = of('company') ?? of('family-shown');
  if (other) return { reason: other.standing === 'company' ? 'company' : 'mandate', values: {}, evidence: [other.pointer] };
  return { reason: 'own-name', values: {}, evidence: payees.map(({ pointer }) => pointer) };
}

/** Virtual assets, cash and vouchers cannot be tied to a person; who wanted them decides. */
function unverifiableMethod(facts: PaymentFacts): Say<'method'> {
  const { kinds, requestedKinds, companyPaysCrypto, requests } = facts;
  const onlyAsked = kinds.length === 0 && requestedKinds.length > 0 && requestedKinds.every((kind) => UNVERIFIABLE.has(kind));
  const evidence = methodEvidence(facts);
  if (kinds.includes('crypto') || (onlyAsked && requestedKinds.includes('crypto'))) {
    if (companyPaysCrypto === 'yes') return { reason: 'company-pays-crypto', values: {}, evidence: ['/payment/cryptoAgreedByCompany'] };
    const asked = requestedKinds.includes('crypto') || requests('crypto').all.length > 0;
    return { reason: asked ? 'crypto-asked' : 'crypto-agreed', values: {}, evidence };
  }
  const cash = requests('cash-or-vouchers');
  if (cash.all.length > 0 && !cash.dropped) return { reason: 'cash-asked', values: {}, evidence: cash.all.map(({ pointer }) => `${pointer}/kind`) };
  const isCash = (kind: MethodKind): boolean => kind === 'cash' || kind === 'gift-card';
  if (onlyAsked || (kinds.some(isCash) && requestedKinds.some(isCash))) return { reason: 'cash-asked', values: {}, evidence };
  return kinds.some(isCash) ? { reason: 'cash-agreed', values: {}, evidence } : undefined;
}

const UNVERIFIABLE: ReadonlySet<MethodKind> = new Set<MethodKind>(['crypto', 'cash', 'gift-card']);

function methodEvidence({ base: { profile }, inUse, kinds }: PaymentFacts): readonly string[] {
  if (profile.payment?.agreedMethod !== undefined) return ['/payment/agreedMethod'];
  if (kinds.length > 0 && inUse[0]) return inUse.map(({ pointer }) => pointer);
  return ['/payment/requestedMethod'];
}
