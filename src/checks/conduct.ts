import type { ConductFacts, IncidentKind } from '../facts/conduct.ts';
import { threshold } from '../facts/reference.ts';
import type { Evaluators } from './evaluator.ts';
import type { ConductReasons } from './generated/conduct.ts';

type Say<Slug extends keyof ConductReasons> = ReturnType<Evaluators<ConductReasons, ConductFacts>[Slug]>;

export const conduct = {
  'threat-to-publish': threatToPublish,
  'asks-colleague-identity': asksColleagueIdentity,
  'asks-for-account': asksForAccount,
  'asks-for-id-copy': asksForIdCopy,
  'repository-copied': repositoryCopied,
  'work-handed-on': workHandedOn,
  'late-or-unanswered': lateOrUnanswered,
  'referral-checked': referralChecked,
} satisfies Evaluators<ConductReasons, ConductFacts>;

type Logged = { readonly reason: 'on-record'; readonly values: { readonly count: number }; readonly evidence: readonly string[] };
type NotLogged = { readonly reason: 'log-empty'; readonly values: Record<string, never>; readonly evidence: readonly string[] };

/** Incidents of one kind. A log with other entries says nothing of this kind, so only an empty one clears. */
function logged({ incidents, emptyLog }: ConductFacts, kind: IncidentKind): Logged | NotLogged | undefined {
  const found = incidents.filter((incident) => incident.kind === kind);
  if (found.length > 0) return { reason: 'on-record', values: { count: found.length }, evidence: found.map(({ pointer }) => pointer) };
  return emptyLog ? { reason: 'log-empty', values: {}, evidence: ['/communications/incidents'] } : undefined;
}

/** Joint guidance of 2023-10-18 and FBI notice of 2025-01-23: publishing company code unless money is paid. */
function threatToPublish(facts: ConductFacts): Say<'threat-to-publish'> {
  return logged(facts, 'threat-to-publish');
}

/** US guidance of 2022-05-16: co-workers asked to lend their personal data. */
function asksColleagueIdentity(facts: ConductFacts): Say<'asks-colleague-identity'> {
  return logged(facts, 'asked-colleague-for-identity');
}

/** Korean advisory of 2022-12-08: money for opening an account on a freelance or payment platform. */
function asksForAccount(facts: ConductFacts): Say<'asks-for-account'> {
  return logged(facts, 'asked-for-account');
}

/** Korean advisory of 2022-12-08: money for a copy of an identity document. */
function asksForIdCopy(facts: ConductFacts): Say<'asks-for-id-copy'> {
  return logged(facts, 'asked-for-id-copy');
}

/** FBI notice of 2025-01-23: repositories copied to own accounts, which it calls no rarity among developers. */
function repositoryCopied(facts: ConductFacts): Say<'repository-copied'> {
  return logged(facts, 'repository-copied');
}

/** US guidance of 2022-05-16 and joint notice of 2026-09-18: work done by people whom the company does not know of. */
function workHandedOn({ subcontractors, subcontractingClause }: ConductFacts): Say<'work-handed-on'> {
  if (subcontractors === undefined) return undefined;
  if (subcontractors.length === 0) return { reason: 'nobody-else', values: {}, evidence: ['/contract/subcontractors'] };
  const hidden = subcontractors.filter(({ disclosed }) => disclosed === 'no');
  if (hidden.length > 0) return { reason: 'not-disclosed', values: { count: hidden.length }, evidence: hidden.map(({ pointer }) => `${pointer}/disclosed`) };
  const open = subcontractors.filter(({ disclosed }) => disclosed !== 'yes');
  if (open.length > 0) return { reason: 'disclosure-open', values: { count: open.length }, evidence: open.map(({ pointer }) => pointer) };
  const evidence = subcontractors.map(({ pointer }) => `${pointer}/disclosed`);
  const values = { count: subcontractors.length };
  if (subcontractingClause !== 'yes') return { reason: 'clause-due', values, evidence };
  return { reason: 'disclosed', values, evidence: [...evidence, '/contract/subcontractingClause'] };
}

/** US guidance of 2022-05-16: tasks late or unanswered. A matter of performance first; tasks during recorded trips are left out. */
function lateOrUnanswered({ tasks, base }: ConductFacts): Say<'late-or-unanswered'> {
  if (tasks.length === 0) return undefined;
  const missed = tasks.filter((task) => task.missed);
  const values = { count: missed.length, total: tasks.length };
  const evidence = (missed.length > 0 ? missed : tasks).map(({ pointer }) => pointer);
  const needed = threshold(base.reference, 'conduct', 'tasks-needed');
  if (tasks.length < needed) return { reason: 'too-few', values: { total: tasks.length }, evidence };
  const often = missed.length / tasks.length >= threshold(base.reference, 'conduct', 'late-share');
  return { reason: often ? 'often' : 'mostly-in-time', values, evidence };
}

/** US guidance of 2022-05-16: a worker recommends others. A referral means the same checks for everyone, and nothing else. */
function referralChecked({ referrals }: ConductFacts): Say<'referral-checked'> {
  if (referrals === undefined) return undefined;
  if (referrals.length === 0) return { reason: 'nobody-referred', values: {}, evidence: ['/communications/referrals'] };
  const open = referrals.filter(({ checked }) => checked !== 'yes');
  if (open.length > 0) return { reason: 'checks-due', values: { count: open.length }, evidence: open.map(({ pointer }) => pointer) };
  return { reason: 'checked', values: { count: referrals.length }, evidence: referrals.map(({ pointer }) => `${pointer}/checked`) };
}
