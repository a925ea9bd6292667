import type { ContactFacts } from '../../facts/contact.ts';
import { threshold } from '../../facts/reference.ts';
import type { Say } from './say.ts';
import { gather } from '../../facts/lists.ts';

/** Korean advisory and US guidance of 2022: asks to talk and contract outside the platform. After the contract it is ordinary. */
export function offPlatform({ platform: { begunOn, begunElsewhere, requests } }: ContactFacts): Say<'off-platform'> {
  if (begunOn === undefined) return begunElsewhere === undefined ? undefined : { reason: 'no-platform', values: {}, evidence: [begunElsewhere] };
  if (requests === undefined) return undefined;
  if (requests.length === 0) return { reason: 'stayed', values: {}, evidence: ['/communications/channelRequests'] };
  const early = requests.filter(({ by, beforeContract }) => by === 'candidate' && beforeContract === 'yes');
  const plain = early.filter(({ hasReason }) => !hasReason);
  if (plain.length > 0) return { reason: 'asked-before-contract', values: { count: plain.length }, evidence: [begunOn, ...plain.map(({ pointer }) => pointer)] };
  if (early.length > 0) return { reason: 'asked-with-reason', values: {}, evidence: early.map(({ pointer }) => `${pointer}/reason`) };
  const open = requests.filter(({ by, beforeContract }) => by !== 'company' && beforeContract !== 'no');
  if (open.length > 0) return { reason: 'who-or-when-open', values: {}, evidence: open.map(({ pointer }) => pointer) };
  const byCandidate = requests.filter(({ by }) => by !== 'company');
  return { reason: byCandidate.length > 0 ? 'after-contract' : 'company-asked', values: {}, evidence: requests.map(({ pointer }) => pointer) };
}

/** US guidance of 2022-05-16 and Japan's of 2024-03-26: contact details that are wrong or keep changing. Announced changes never count. */
export function contactChanges({ changes: { all, densest, days, emptyLog, wrongMails }, base }: ContactFacts): Say<'contact-changes'> {
  const evidence = densest.map(({ pointer }) => pointer);
  if (densest.length >= threshold(base.reference, 'contact', 'changes-many')) return { reason: 'many', values: { count: densest.length, days }, evidence };
  if (densest.length >= threshold(base.reference, 'contact', 'changes-noticed')) return { reason: 'several', values: { count: densest.length, days }, evidence };
  if (wrongMails.length > 0) return { reason: 'mail-wrong', values: {}, evidence: wrongMails };
  const unexplained = all.filter(({ explained }) => !explained);
  if (unexplained.length > 0) return { reason: 'few', values: { count: unexplained.length }, evidence: unexplained.map(({ pointer }) => pointer) };
  if (all.length > 0) return { reason: 'explained', values: { count: all.length }, evidence: all.map(({ pointer }) => pointer) };
  return emptyLog ? { reason: 'unchanged', values: {}, evidence: ['/contact/changes'] } : undefined;
}

/** Korean advisory of 2022-12-08: sites that pass telephone checks for others, so that a live call on the number tells more. */
export function phoneReached({ phones }: ContactFacts): Say<'phone-reached'> {
  const called = (result: string): readonly string[] => phones.filter(({ calledBack }) => calledBack === result).map(({ pointer }) => `${pointer}/calledBack`);
  const [reached, other, wrong, silent] = [called('reached'), called('other-person'), called('wrong-number'), called('no-answer')];
  if (reached.length > 0) return { reason: 'reached', values: {}, evidence: reached };
  if (other.length > 0) return { reason: 'other-person', values: {}, evidence: other };
  if (wrong.length > 0) return { reason: 'wrong-number', values: { count: wrong.length }, evidence: wrong };
  return silent.length > 0 ? { reason: 'no-answer', values: { count: silent.length }, evidence: silent } : undefined;
}

/** FBI notice of 2025-01-23: internet numbers used over and over. Having one is ordinary; only a person who is reached by nothing else is half a sign. */
export function internetNumber({ phones }: ContactFacts): Say<'internet-number'> {
  const internet = phones.filter(({ kind }) => kind === 'voip');
  const [first] = internet;
  if (first === undefined) return openKind(phones.find(({ kind }) => kind === 'fixed-or-mobile'), phones.find(({ kind }) => kind === 'mobile' || kind === 'fixed'));
  const reached = internet.find(({ calledBack }) => calledBack === 'reached');
  if (reached) return { reason: 'reached', values: {}, evidence: [`${reached.pointer}/calledBack`] };
  if (phones.length > internet.length) return { reason: 'another-number', values: {}, evidence: phones.map(({ pointer }) => pointer) };
  return { reason: 'only-internet', values: { count: internet.length }, evidence: internet.map(({ pointer }) => pointer) };
}

function openKind(open: { readonly pointer: string } | undefined, other: { readonly pointer: string } | undefined): Say<'internet-number'> {
  if (other) return { reason: 'ordinary', values: {}, evidence: [other.pointer] };
  return open && { reason: 'cannot-tell', values: {}, evidence: [open.pointer] };
}

/** US guidance of 2022-05-16, wrong contact details; the kinds of provider are the tool's own. Free mail and forwarding for privacy are ordinary. */
export function mailProvider({ mails }: ContactFacts): Say<'mail-provider'> {
  const near = gather(mails, ({ resembles, pointer }) => (resembles === undefined ? [] : [{ ...resembles, mail: pointer }]));
  const lookalike = near.find(({ likeness, confirmed }) => likeness === 'lookalike' && !confirmed);
  if (lookalike) return { reason: 'lookalike', values: { employer: lookalike.employer }, evidence: [lookalike.mail, lookalike.pointer] };
  const of = (kind: string): readonly string[] => mails.filter((mail) => mail.kind === kind).map(({ pointer }) => pointer);
  const [throwaway, relay, open] = [of('disposable'), of('relay'), [...of('other'), ...of('free')]];
  if (throwaway.length > 0) return { reason: open.length > 0 ? 'throw-away-beside' : 'throw-away', values: {}, evidence: throwaway };
  const variant = near.find(({ confirmed }) => !confirmed);
  if (variant) return { reason: 'variant', values: { employer: variant.employer }, evidence: [variant.mail, variant.pointer] };
  const [employer] = near;
  if (employer) return { reason: 'employer-confirmed', values: { employer: employer.employer }, evidence: [employer.mail, employer.pointer] };
  const answered = mails.some(({ kind, confirmed }) => kind === 'relay' && confirmed === 'yes');
  if (relay.length > 0) return { reason: answered || open.length > 0 ? 'forwarding-answered' : 'forwarding', values: {}, evidence: relay };
  return open.length > 0 ? { reason: of('other').length > 0 ? 'own-domain' : 'free', values: {}, evidence: open } : undefined;
}
