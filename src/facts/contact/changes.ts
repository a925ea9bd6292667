import type { BaseFacts } from '../base.ts';
import { daysBetween } from '../calendar.ts';
import { collect, gather } from '../lists.ts';
import { threshold } from '../reference.ts';
import { isYes, judged } from '../said.ts';

export interface ContactChange {
  readonly on: string;
  readonly what: 'phone' | 'email' | 'messenger';
  /** Announced, given a reason, or made around a recorded move. */
  readonly explained: boolean;
  readonly pointer: string;
}

export interface ChangeFacts {
  readonly all: readonly ContactChange[];
  /** The most unexplained changes that fall into one window of `days`. */
  readonly densest: readonly ContactChange[];
  readonly days: number;
  /** A list of changes is kept and nothing stands in it. */
  readonly emptyLog: boolean;
  /** Mail addresses that proved wrong while no other one was confirmed. */
  readonly wrongMails: readonly string[];
}

const CHANNELS = ['phone', 'email', 'messenger'] as const;

export function changeFacts(base: BaseFacts): ChangeFacts {
  const all = changesOnce(base).sort((a, b) => a.on.localeCompare(b.on));
  const days = threshold(base.reference, 'contact', 'change-window');
  return { all, densest: densest(all.filter(({ explained }) => !explained), days), days, emptyLog: base.profile.contact?.changes?.length === 0, wrongMails: wrongMails(base) };
}

/** What the file and a platform both record of one day counts once, and is explained when either explains it. */
function changesOnce({ profile, reference }: BaseFacts): ContactChange[] {
  const around = threshold(reference, 'contact', 'move-around');
  const nearMove = (on: string): boolean => (profile.circumstances?.moves ?? []).some((move) => Math.abs(daysBetween(move.on, on)) <= around);
  const own = collect(profile.contact?.changes, (change, at) => ({ ...change, explained: isYes(change.announced) || change.reason !== undefined, pointer: `/contact/changes/${at}` }));
  const onPlatforms = gather(profile.platformAccounts, ({ changes }, account) =>
    collect(changes, (change, at) => ({ ...change, explained: change.reason !== undefined, pointer: `/platformAccounts/${account}/changes/${at}` })),
  );
  if (own.length + onPlatforms.length === 0) return [];
  const found = new Map<string, ContactChange>();
  for (const { on, what, explained, pointer } of [...own, ...onPlatforms]) {
    const channel = CHANNELS.find((one) => one === what);
    if (channel === undefined) continue;
    const known = found.get(`${on} ${channel}`);
    found.set(`${on} ${channel}`, { on, what: channel, explained: explained || nearMove(on) || known?.explained === true, pointer: known?.pointer ?? pointer });
  }
  return [...found.values()];
}

function densest(changes: readonly ContactChange[], days: number): readonly ContactChange[] {
  const windows = changes.map((first, at) => changes.slice(at).filter(({ on }) => daysBetween(first.on, on) < days));
  return windows.reduce((best, window) => (window.length > best.length ? window : best), []);
}

function wrongMails({ profile }: BaseFacts): readonly string[] {
  const said = collect(profile.contact?.emails, (email) => (typeof email === 'string' ? 'unsure' : (judged(email.confirmed) ?? 'unsure')));
  return said.includes('yes') ? [] : collect(said, (one, at) => (one === 'no' ? `/contact/emails/${at}/confirmed` : undefined));
}
