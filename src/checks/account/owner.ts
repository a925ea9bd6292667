import type { AccountFacts } from '../../facts/account.ts';
import { whoseName, type PeopleFacts } from '../../facts/account-case/people.ts';
import { daysBetween } from '../../facts/calendar.ts';
import { limit, type Say } from './say.ts';

/** Japanese alert of 2024-03-26: registered data changed often. Recorded moves, new names and the first days are left out. */
export function registrationChanges(facts: AccountFacts): Say<'registration-changes'> {
  const { all, logged } = facts.changes;
  if (!logged) return undefined;
  const window = limit(facts, 'changes-window');
  const unreasoned = mostWithin(all.filter(({ reasoned }) => !reasoned), window);
  const together = mostWithin(all, window);
  const often = limit(facts, 'changes-often');
  const pointers = (some: typeof all): readonly string[] => some.map(({ pointer }) => pointer);
  if (unreasoned.length >= often) return { reason: 'often', values: { count: unreasoned.length }, evidence: pointers(unreasoned) };
  if (together.length >= often) return { reason: 'often-with-reasons', values: { count: together.length }, evidence: pointers(together) };
  const logs = facts.accounts.filter(({ account }) => account.changes !== undefined).map(({ pointer }) => `${pointer}/changes`);
  return { reason: 'few', values: { count: unreasoned.length }, evidence: unreasoned.length > 0 ? pointers(unreasoned) : logs };
}

function mostWithin<Change extends { readonly on: string }>(changes: readonly Change[], days: number): readonly Change[] {
  const windows = changes.map((first) => changes.filter(({ on }) => on >= first.on && daysBetween(first.on, on) <= days));
  return windows.reduce((best, window) => (window.length > best.length ? window : best), []);
}

/** US guidance of 2022-05-16: an account shut down, or a wish to go on with another one, above all in another name. */
export function accountClosedOrSwapped({ accounts, base }: AccountFacts): Say<'account-closed-or-swapped'> {
  const known = accounts.filter(({ account }) => account.status !== undefined);
  const over = known.filter(({ account }) => account.status !== 'active');
  const evidence = over.map(({ pointer }) => `${pointer}/status`);
  if (over.length === 0) return known.length === 0 ? undefined : { reason: 'active', values: { count: known.length }, evidence: known.map(({ pointer }) => `${pointer}/status`) };
  const going = accounts.filter(({ account }) => account.status === 'active' && account.ownerName !== undefined).map(({ account, pointer }) => ({ whose: whoseName(account.ownerName ?? '', base), at: `${pointer}/ownerName` }));
  const foreign = going.find(({ whose }) => whose === 'other');
  if (foreign !== undefined) return { reason: 'other-name', values: {}, evidence: [...evidence, foreign.at] };
  const without = over.filter(({ account }) => account.statusReason === undefined);
  if (without.some(({ account }) => account.status === 'suspended')) return { reason: 'suspended', values: {}, evidence };
  if (over.some(({ account }) => account.status === 'suspended')) return { reason: 'suspended-with-reason', values: {}, evidence };
  const own = going.find(({ whose }) => whose === 'candidate');
  if (without.length > 0 && own !== undefined && without.every(({ account }) => account.status === 'replaced')) return { reason: 'replaced-by-own', values: {}, evidence: [...evidence, own.at] };
  return { reason: without.length > 0 ? 'closed-open' : 'closed-with-reason', values: {}, evidence };
}

/** Korean advisory of 2022-12-08: borrowed accounts and stand-ins; Japanese alert of 2024-03-26: several people on one account. */
export function ownerUsesIt({ people }: AccountFacts): Say<'owner-uses-it'> {
  const all: PeopleFacts['owners'] = [...people.users, ...people.owners];
  const at = (some: typeof all): readonly string[] => some.map(({ pointer }) => pointer);
  const users = people.users.filter(({ whose }) => whose === 'other');
  if (users.length > 0) return { reason: 'used-by-others', values: { count: users.length }, evidence: at(users) };
  const owners = people.owners.filter(({ whose }) => whose === 'other' || whose === 'disclosed-helper');
  if (owners.length > 0) return { reason: 'other-owner', values: { count: owners.length }, evidence: at(owners) };
  const unclear = all.filter(({ whose }) => whose === 'unclear');
  if (unclear.length > 0) return { reason: 'unclear', values: { count: unclear.length }, evidence: at(unclear) };
  const helpers = all.filter(({ whose }) => whose === 'disclosed-helper');
  if (helpers.length > 0) return { reason: 'disclosed-helper', values: {}, evidence: at(helpers) };
  const company = all.filter(({ whose }) => whose === 'company');
  if (company.length > 0) return { reason: 'company-account', values: {}, evidence: at(company) };
  return people.owners.length > 0 ? { reason: 'own', values: { count: people.owners.length }, evidence: at(people.owners) } : undefined;
}
