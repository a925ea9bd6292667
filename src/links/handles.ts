import { ownProfiles } from '../facts/footprint/own-profiles.ts';
import type { LinkTables } from '../facts/links/link-tables.ts';
import { threshold } from '../facts/reference.ts';
import type { Identifier, LinkInput } from './identifier.ts';
import { mailbox } from './mails.ts';
import type { PhoneOf } from './phones.ts';
import { placeholders } from './placeholders.ts';
import { handleInAddress, plainName, siteNamed } from './sites.ts';

type Add = (identifier: Identifier) => void;

/** Names under which the candidate is known on sites and messengers, from what is written or from the address of the page. */
export function handles({ profile, reference }: LinkInput, phoneOf: PhoneOf, add: Add): void {
  const tables = reference.themes.links;
  const handleOf = handleReader(reference);
  const take = (site: string, name: string, pointer: string): void => {
    const handle = handleOf(name);
    if (handle !== undefined) add({ kind: 'handle', value: `${site} ${handle}`, pointer });
  };
  const contact = contactReader(tables, phoneOf, add);
  for (const { profile: page, pointer } of profile.profiles === undefined ? [] : ownProfiles(profile)) {
    const inAddress = page.url === undefined ? undefined : handleInAddress(page.url, page.kind === 'portfolio', tables);
    if (inAddress !== undefined) take(inAddress.site, inAddress.handle, `${pointer}/url`);
    if (page.handle !== undefined) take(inAddress?.site ?? siteNamed(page.site, tables), page.handle, `${pointer}/handle`);
    if (page.email !== undefined) contact(page.email, `${pointer}/email`);
    if (page.phone !== undefined) contact(page.phone, `${pointer}/phone`);
  }
  profile.platformAccounts?.forEach(({ platform, handle }, at) => {
    if (handle !== undefined) take(siteNamed(platform, tables), handle, `/platformAccounts/${at}/handle`);
  });
  profile.contact?.messengers?.forEach(({ service, handle }, at) => {
    const pointer = `/contact/messengers/${at}/handle`;
    if (isPhoneLike(handle) || handle.includes('@', 1) || tables.byPhone.includes(plainName(service))) contact(handle, pointer);
    else take(siteNamed(service, tables), handle, pointer);
  });
}

/** Where a name is a telephone number or a mail address, it is that. */
function contactReader(tables: LinkTables, phoneOf: PhoneOf, add: Add): (text: string, pointer: string) => void {
  return (text, pointer) => {
    const mail = text.includes('@', 1) ? mailbox(text, tables) : undefined;
    if (mail !== undefined) return add({ kind: 'email', value: mail, pointer });
    const phone = isPhoneLike(text) ? phoneOf(text) : undefined;
    if (phone !== undefined) add({ kind: 'phone', value: phone, pointer });
  };
}

function isPhoneLike(text: string): boolean {
  return /^[+\d(][\d\s().+-]{6,}$/.test(text);
}

const PLAIN = /^[a-z0-9._-]*$/;

function handleReader(reference: Pick<LinkInput['reference'], 'themes'>): (name: string) => string | undefined {
  const shortest = threshold(reference, 'links', 'handle-length');
  const { isWord } = placeholders(reference.themes.links.placeholders);
  return (name) => {
    const handle = PLAIN.test(name) ? name : name.normalize('NFKC').trim().replace(/^[@~]/, '').toLowerCase();
    return handle.length < shortest || /\s/.test(handle) || isWord(handle) ? undefined : handle;
  };
}
