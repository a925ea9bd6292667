import type { AccountFacts } from '../../facts/account.ts';
import { daysBetween } from '../../facts/calendar.ts';
import { limit, whole, type Say } from './say.ts';
import { gather } from '../../facts/lists.ts';

/** Korean advisory of 2022-12-08, fourth dash: several thousand hours. Honest people reach them too, so the week counts. */
export function thousandsOfHours(facts: AccountFacts): Say<'thousands-of-hours'> {
  const found = gather(facts.accounts, ({ account, pointer }) => {
    const since = account.hoursSince ?? account.createdOn;
    if (account.totalHours === undefined) return [];
    const weeks = since === undefined ? undefined : Math.max(daysBetween(since, facts.base.asOf) / 7, limit(facts, 'weeks-least'));
    return [{ total: account.totalHours, weekly: weeks === undefined ? undefined : account.totalHours / weeks, evidence: [`${pointer}/totalHours`] }];
  });
  const busiest = found.filter(({ weekly }) => weekly !== undefined).sort((a, b) => (b.weekly ?? 0) - (a.weekly ?? 0))[0];
  const weekly = busiest?.weekly ?? 0;
  if (busiest !== undefined && weekly > limit(facts, 'hours-a-week')) return { reason: 'too-many', values: { hours: whole(weekly) }, evidence: busiest.evidence };
  const undated = found.find((one) => one.weekly === undefined && one.total >= limit(facts, 'several-thousand'));
  if (undated !== undefined) return { reason: 'since-when', values: { total: undated.total }, evidence: undated.evidence };
  return busiest && { reason: 'plausible', values: { hours: whole(weekly) }, evidence: busiest.evidence };
}

/** Korean advisory of 2022-12-08, fifth dash, and Japanese alert of 2024-03-26: the client pays, or identifies, as the candidate. */
export function ratedByOwnPayer({ ratings }: AccountFacts): Say<'rated-by-own-payer'> {
  const { comparable, byOwnPayer, byOwnDocument } = ratings;
  if (byOwnPayer.length > 0) return { reason: 'same-payer', values: { count: byOwnPayer.length }, evidence: byOwnPayer };
  if (byOwnDocument.length > 0) return { reason: 'same-document', values: { count: byOwnDocument.length }, evidence: byOwnDocument };
  return comparable.length > 0 ? { reason: 'others-pay', values: { count: comparable.length }, evidence: comparable } : undefined;
}

/** US guidance of 2022-05-16: one client rates several accounts within a short time; for review, not a conclusion. */
export function oneRaterMany({ raters, accounts }: AccountFacts): Say<'one-rater-many'> {
  const odd = raters.filter(({ suspicious }) => suspicious);
  const soon = odd.find((one) => one.soon === true);
  if (soon !== undefined) return { reason: 'within-days', values: { count: soon.accounts }, evidence: soon.pointers };
  const [late] = odd;
  if (late !== undefined) return { reason: 'over-time', values: { count: late.accounts }, evidence: late.pointers };
  const [regular] = raters;
  if (regular !== undefined) return { reason: 'regular-client', values: {}, evidence: regular.pointers };
  const rated = accounts.filter(({ account }) => (account.ratings ?? []).length > 0);
  return rated.length > 1 ? { reason: 'no-shared-rater', values: {}, evidence: rated.map(({ pointer }) => `${pointer}/ratings`) } : undefined;
}

/** US guidance of 2022-05-16: very many bids, few accepted, or many for the number of logins. Newcomers bid a lot too. */
export function bidRatio(facts: AccountFacts): Say<'bid-ratio'> {
  const found = gather(facts.accounts, ({ account, pointer, ageDays }) => {
    const { bids, accepted, loginCount } = account;
    return bids === undefined ? [] : [{ bids, accepted, loginCount, pointer, isNew: ageDays !== undefined && ageDays <= limit(facts, 'new-account') }];
  });
  const few = found.find(({ bids, accepted }) => accepted !== undefined && bids >= limit(facts, 'bids-many') && accepted < limit(facts, 'accepted-share') * bids);
  if (few?.accepted !== undefined) {
    return { reason: few.isNew ? 'new-account' : 'few-accepted', values: { bids: few.bids, accepted: few.accepted }, evidence: [`${few.pointer}/bids`, `${few.pointer}/accepted`] };
  }
  const fast = found.find(({ bids, loginCount }) => loginCount !== undefined && loginCount > 0 && bids / loginCount > limit(facts, 'bids-per-login'));
  if (fast?.loginCount !== undefined) return { reason: 'many-per-login', values: { bids: fast.bids, logins: fast.loginCount }, evidence: [`${fast.pointer}/bids`, `${fast.pointer}/loginCount`] };
  const usual = found.find(({ accepted }) => accepted !== undefined);
  return usual?.accepted === undefined ? undefined : { reason: 'ordinary', values: { bids: usual.bids, accepted: usual.accepted }, evidence: [`${usual.pointer}/bids`, `${usual.pointer}/accepted`] };
}
