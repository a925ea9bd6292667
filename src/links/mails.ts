import type { LinkTables } from '../facts/links/link-tables.ts';
import type { Identifier, LinkInput } from './identifier.ts';
import { placeholders } from './placeholders.ts';

const ADDRESS = /^[^\s@"<>]+@[^\s@.]+(?:\.[^\s@.]+)+$/u;
const ASCII = /^[\x21-\x7e]+$/;
const PLAIN = /^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$/;

/**
 * One spelling for all spellings of a mailbox: small letters, the domain in ASCII, tags and dots dropped where the provider
 * ignores them. Undefined where the text is no address or a filler.
 */
export function mailbox(text: string, tables: LinkTables): string | undefined {
  const plain = (PLAIN.test(text) ? text : bare(text)).toLowerCase();
  if (!ADDRESS.test(plain)) return undefined;
  const at = plain.lastIndexOf('@');
  const domain = asciiDomain(plain.slice(at + 1));
  if (domain === undefined) return undefined;
  const rule = Object.hasOwn(tables.mail, domain) ? tables.mail[domain] : undefined;
  const name = rule?.tags === true ? plain.slice(0, at).replace(/(?<=.)\+.*$/u, '') : plain.slice(0, at);
  const kept = rule === undefined || rule.ignored === '' ? name : [...name].filter((letter) => !rule.ignored.includes(letter)).join('');
  return kept === '' || placeholders(tables.placeholders).isMailbox(name) ? undefined : `${kept}@${rule?.domain ?? domain}`;
}

/** Without what mail programs put around an address. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}+/gu, '').trim().replace(/^mailto:/i, '').replace(/^<(.*)>$/u, '$1');
}

/** An international domain as it is sent: 회사.한국 is xn--… */
function asciiDomain(domain: string): string | undefined {
  if (ASCII.test(domain)) return domain;
  try {
    return new URL(`http://${domain}/`).hostname;
  } catch {
    return undefined;
  }
}

export function mails({ profile, reference }: LinkInput, add: (identifier: Identifier) => void): void {
  const take = (text: string | undefined, pointer: string): void => {
    const value = text === undefined ? undefined : mailbox(text, reference.themes.links);
    if (value !== undefined) add({ kind: 'email', value, pointer });
  };
  profile.contact?.emails?.forEach((mail, at) => {
    if (typeof mail === 'string') take(mail, `/contact/emails/${at}`);
    else take(mail.address, `/contact/emails/${at}/address`);
  });
  take(profile.contract?.party?.email, '/contract/party/email');
}
