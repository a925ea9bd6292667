import type { AccountFacts } from '../../facts/account.ts';
import { limit, type Say } from './say.ts';
import { gather } from '../../facts/lists.ts';

/** Korean advisory of 2022-12-08, closing paragraph: a video call for new accounts. A missing one is the platform's gap, so unknown. */
export function videoVerified(facts: AccountFacts): Say<'video-verified'> {
  const { accounts } = facts;
  const missing = accounts.filter(({ account }) => account.videoVerifiedOn === undefined);
  const fresh = missing.filter(({ ageDays }) => ageDays !== undefined && ageDays <= limit(facts, 'new-account'));
  if (fresh.length > 0) return { reason: 'not-recorded', values: { count: fresh.length }, evidence: fresh.map(({ pointer }) => `${pointer}/createdOn`) };
  if (accounts.length === 0 || missing.length > 0) return undefined;
  return { reason: 'verified', values: { count: accounts.length }, evidence: accounts.map(({ pointer }) => `${pointer}/videoVerifiedOn`) };
}

/** Korean advisory of 2022-12-08, closing paragraph: clients interview by video before they sign. */
export function clientInterviewedFirst({ accounts, knownBefore }: AccountFacts): Say<'client-interviewed-first'> {
  const dated = gather(accounts, ({ account: { clientInterviewedOn: interview, contractSignedOn: contract }, pointer }) => (interview === undefined || contract === undefined ? [] : [{ interview, contract, evidence: [`${pointer}/clientInterviewedOn`, `${pointer}/contractSignedOn`] }]));
  const late = dated.find(({ interview, contract }) => interview > contract);
  if (late !== undefined && knownBefore) return { reason: 'known-before', values: {}, evidence: [...late.evidence, '/engagement/knownBefore'] };
  const [shown] = late === undefined ? dated : [late];
  if (shown === undefined) return undefined;
  const { interview, contract, evidence } = shown;
  return { reason: late === undefined ? 'interviewed-first' : 'contract-first', values: { interview, contract }, evidence };
}

/** US guidance of 2022-05-16: no activity before full verification. Old accounts are from before the rule. */
export function noActivityBeforeVerification(facts: AccountFacts): Say<'no-activity-before-verification'> {
  const active = gather(facts.accounts, ({ account, pointer, ageDays }) => (account.firstActivityOn === undefined ? [] : [{ activity: account.firstActivityOn, verified: account.verifiedOn, old: ageDays !== undefined && ageDays >= limit(facts, 'old-account'), pointer }]));
  const early = active.filter(({ activity, verified }) => verified !== undefined && activity < verified);
  const evidence = (some: typeof active): readonly string[] => gather(some, ({ pointer, verified }) => [`${pointer}/firstActivityOn`, ...(verified === undefined ? [] : [`${pointer}/verifiedOn`])]);
  const fresh = early.find(({ old }) => !old);
  if (fresh?.verified !== undefined) return { reason: 'active-first', values: { activity: fresh.activity, verified: fresh.verified }, evidence: evidence([fresh]) };
  const open = active.filter(({ verified }) => verified === undefined);
  if (open.length > 0) return { reason: 'not-verified', values: {}, evidence: evidence(open) };
  if (active.length === 0) return undefined;
  return { reason: early.length > 0 ? 'old-account' : 'verified-first', values: {}, evidence: evidence(early.length > 0 ? early : active) };
}
