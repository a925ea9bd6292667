import type { Reference, ThemeTables } from '../reference.ts';
import { oncePer } from '../once-per.ts';
import { OF_ONE_CASE, rememberFor } from '../remember.ts';

export type MailKind = 'disposable' | 'relay' | 'free' | 'other';

const usualAddress = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** The domain of a mail address in lower case; `undefined` where the text is none. */
export function mailDomain(address: string): string | undefined {
  if (usualAddress.test(address)) return address.slice(address.indexOf('@') + 1).toLowerCase();
  const text = (/^[\x21-\x7e]*$/.test(address) ? address : address.normalize('NFKC').trim()).replace(/>$/, '').toLowerCase();
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1).replace(/\.$/, '');
  return at > 0 && /^[^\s@.]+(\.[^\s@.]+)+$/.test(domain) ? domain : undefined;
}

/** What a domain is known for; a list entry covers the domains below it. */
export function mailKind(domain: string, { themes }: Pick<Reference, 'themes'>): MailKind {
  return kindOfDomain(domain, themes.mail);
}

const kindOfDomain = rememberFor(2 * OF_ONE_CASE, (domain: string, mail: ThemeTables['mail']): MailKind => {
  const levels = levelsOf(domain);
  const { relay, free } = providers(mail);
  if (levels.some((level) => relay.has(level))) return 'relay';
  if (levels.some((level) => free.has(level))) return 'free';
  return levels.some((level) => holds(mail.disposable, level)) ? 'disposable' : 'other';
});

const providers = oncePer(({ relay, free }: ThemeTables['mail']) => ({ relay: new Set(relay), free: new Set(free) }));

/** `a.b.example.com`, `b.example.com`, `example.com`. */
function levelsOf(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}

function holds(sorted: readonly string[], wanted: string): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

/** `same`: one organisation's domain; `lookalike`: another name that reads like it; `variant`: its name with another ending or a word added. */
export type DomainLikeness = 'same' | 'lookalike' | 'variant' | 'different';

/** Second-level endings under which names are registered; enough for comparing two names, not a list of public suffixes. */
const SECOND_LEVEL: ReadonlySet<string> = new Set(['co', 'com', 'or', 'org', 'ne', 'net', 're', 'pe', 'go', 'gov', 'ac', 'edu', 'ltd', 'plc', 'me']);
/** Shorter names resemble each other by chance. */
const SHORTEST_NAME = 6;

/** How a mail domain stands to the host of a web site. */
export function domainLikeness(domain: string, host: string): DomainLikeness {
  if (domain === host || domain.endsWith(`.${host}`) || host.endsWith(`.${domain}`)) return 'same';
  const [left, right] = [registeredName(domain), registeredName(host)];
  if (left === right) return registeredDomain(domain) === registeredDomain(host) ? 'same' : 'variant';
  if (left.startsWith(`${right}-`) || left.endsWith(`-${right}`)) return 'variant';
  const near = look(left) === look(right) || (Math.min(left.length, right.length) >= SHORTEST_NAME && isOneEdit(left, right));
  return near ? 'lookalike' : 'different';
}

/** Host of a web address, without `www`. */
export function hostOf(website: string): string | undefined {
  const host = website.normalize('NFKC').trim().toLowerCase().replace(/^[a-z][a-z0-9+.-]*:\/\//, '').split(/[/?#:]/)[0]?.replace(/^www\d?\./, '').replace(/\.$/, '') ?? '';
  return /^[^\s@.]+(\.[^\s@.]+)+$/.test(host) ? host : undefined;
}

function registeredDomain(host: string): string {
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && SECOND_LEVEL.has(second) && labels.length > 2 ? -3 : -2).join('.');
}

function registeredName(host: string): string {
  return registeredDomain(host).split('.')[0] ?? '';
}

/** Letters and digits that are drawn alike, brought to one form. */
function look(name: string): string {
  return name.replaceAll('-', '').replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('0', 'o').replace(/[1i|]/g, 'l').replaceAll('5', 's');
}

/** One letter put in, left out, replaced, or two neighbours exchanged. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const [restShort, restLong] = [short.slice(start), long.slice(start)];
  if (restLong.length - restShort.length === 1) return restShort === restLong.slice(1);
  if (restLong.length !== restShort.length) return false;
  const exchanged = (restLong[1] ?? '') + (restLong[0] ?? '') + restLong.slice(2);
  return restShort.slice(1) === restLong.slice(1) || restShort === exchanged;
}
