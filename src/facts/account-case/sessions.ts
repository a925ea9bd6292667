import type { Profile } from '../../model/profile/schema.ts';
import { instantOf } from '../instants.ts';
import { collect } from '../lists.ts';

export interface Session {
  readonly hours: number;
  readonly pointers: readonly string[];
}

/** Sessions of which the end is known; those of one account that overlap are one. Longest first. */
export function sessionsOf({ logins }: Profile): readonly Session[] {
  const spans = collect(logins, ({ at, until, account }, place) => {
    if (until === undefined) return undefined;
    const [from, to] = [instantOf(at), instantOf(until)];
    return to >= from ? { from, to, account: account ?? '', pointers: [`/logins/${place}/until`] } : undefined;
  });
  const merged: (typeof spans)[number][] = [];
  for (const span of spans.toSorted((a, b) => (a.account === b.account ? a.from - b.from : a.account < b.account ? -1 : 1))) {
    const last = merged.at(-1);
    if (last !== undefined && last.account === span.account && span.from <= last.to) merged[merged.length - 1] = { ...last, to: Math.max(last.to, span.to), pointers: [...last.pointers, ...span.pointers] };
    else merged.push(span);
  }
  return merged.map(({ from, to, pointers }) => ({ hours: (to - from) / 3_600_000, pointers })).sort((a, b) => b.hours - a.hours);
}
