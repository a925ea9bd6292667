import type { CheckRecord, IdentityFacts } from '../../facts/identity.ts';
import { threshold } from '../../facts/reference.ts';
import { isYes } from '../../facts/said.ts';
import type { Say } from './say.ts';
import { gather } from '../../facts/lists.ts';

/** These have checks of their own, and their results mean other things. */
const APART: ReadonlySet<string> = new Set(['background-check', 'e-verify']);

/**
 * Korean advisory of 2022-12-08: a strict identity check before the contract. The newest result counts; a telephone check alone does not, since the
 * same advisory describes sites that pass it for somebody else.
 */
export function checkedIndependently({ checks }: IdentityFacts): Say<'checked-independently'> {
  const own = checks.filter(({ kind }) => !APART.has(kind));
  const at = (checksFound: readonly CheckRecord[]): readonly string[] => checksFound.map(({ pointer }) => `${pointer}/result`);
  const passed = own.filter(({ kind, result }) => result === 'passed' && kind !== 'phone-identity');
  const failed = own.filter(({ result }) => result === 'failed');
  const last = own.findLast(({ kind, result }) => (result === 'passed' && kind !== 'phone-identity') || result === 'failed');
  if (failed.length > 0 && last?.result === 'failed') return { reason: passed.length > 0 ? 'results-disagree' : 'failed', values: {}, evidence: at([...failed, ...passed]) };
  if (failed.length > 0) return { reason: 'passed-in-the-end', values: {}, evidence: at([...failed, ...passed]) };
  const declined = own.filter(({ result }) => result === 'declined');
  if (passed.length > 0) return { reason: declined.length > 0 ? 'another-route' : 'passed', values: {}, evidence: at([...passed, ...declined]) };
  const open = own.filter(({ result }) => result === 'inconclusive');
  if (open.length > 0) return { reason: 'inconclusive', values: {}, evidence: at(open) };
  if (declined.length > 0) return { reason: declined.some(isPlainRefusal) ? 'declined' : 'alternative-due', values: {}, evidence: at(declined) };
  return own.length > 0 ? { reason: 'phone-only', values: {}, evidence: at(own) } : undefined;
}

function isPlainRefusal({ declinedBecause, alternativeOffered }: CheckRecord): boolean {
  return declinedBecause === undefined && isYes(alternativeOffered);
}

/** FBI notices of 2024-05-16 and 2025-01-23: verify at the interview, at onboarding and during employment. */
export function recheckedAtStages({ stages, base }: IdentityFacts): Say<'rechecked-at-stages'> {
  if (stages.length === 0) return undefined;
  const evidence = stages.map(({ pointer }) => pointer);
  if (stages.length < threshold(base.reference, 'identity', 'stages-looked-at')) return { reason: 'once-so-far', values: {}, evidence };
  return { reason: 'at-several-stages', values: { count: stages.length }, evidence };
}

/** US guidance of 2022-05-16: a background check of identity and place. Only these two count here; a criminal record is never read. */
export function backgroundCheck({ checks }: IdentityFacts): Say<'background-check'> {
  const last = checks.findLast(({ kind }) => kind === 'background-check');
  if (last === undefined) return undefined;
  const evidence = [`${last.pointer}/result`];
  if (last.result === 'passed') return { reason: 'passed', values: {}, evidence };
  if (last.result === 'declined') return { reason: 'declined', values: {}, evidence };
  if (last.result === 'inconclusive') return { reason: 'inconclusive', values: {}, evidence };
  const onIdentity = last.covers?.some((part) => part === 'identity' || part === 'address') ?? false;
  const onlyIdentity = onIdentity && (last.covers?.every((part) => part === 'identity' || part === 'address') ?? false);
  if (onlyIdentity) return { reason: 'identity-differs', values: {}, evidence: [...evidence, `${last.pointer}/covers`] };
  return { reason: last.covers !== undefined && !onIdentity ? 'other-data' : 'say-what-differs', values: {}, evidence };
}

/** FBI notice of 2024-05-16: E-Verify, which US law allows to enrolled employers only after acceptance and for all new hires alike. */
export function eVerify({ checks, base }: IdentityFacts): Say<'e-verify'> {
  const { engagement, contract } = base.profile;
  const last = checks.findLast(({ kind }) => kind === 'e-verify');
  if (last === undefined) {
    const another = engagement?.kind !== undefined && engagement.kind !== 'employee';
    return another ? { reason: 'not-an-employee', values: {}, evidence: ['/engagement/kind'] } : undefined;
  }
  const evidence = [`${last.pointer}/result`];
  if (last.on !== undefined && contract?.signedOn !== undefined && last.on < contract.signedOn) return { reason: 'before-acceptance', values: {}, evidence: [`${last.pointer}/on`, '/contract/signedOn'] };
  return { reason: last.result === 'passed' ? 'confirmed' : 'still-open', values: {}, evidence };
}

/**
 * Joint notice of 2026-09-18: genuine documents lent by helpers, so that document, interviewee, payee and person at work have to be tied together.
 * A weak tie is left to a person; the checks on face, payee and later meetings carry the points.
 */
export function onePersonThroughout({ chain }: IdentityFacts): Say<'one-person-throughout'> {
  const links = [chain.interviewee, chain.payee, chain.later];
  const doubtful = links.filter(({ state }) => state === 'doubtful');
  const holding = links.filter(({ state }) => state === 'holds');
  const evidence = gather([...doubtful, ...holding], (link) => link.evidence);
  if (doubtful.length > 0) return { reason: 'link-doubtful', values: { count: doubtful.length }, evidence };
  if (chain.interviewee.state === 'holds' && chain.payee.state === 'holds') return { reason: 'tied-together', values: { count: holding.length }, evidence };
  return holding.length > 0 ? { reason: 'links-open', values: { count: holding.length, total: links.length }, evidence } : undefined;
}
