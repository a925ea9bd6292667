import type { BaseFacts } from '../base.ts';
import { oncePerCase } from '../once-per-case.ts';

/** The candidate's own mail addresses and numbers, each with its place in the file. */
export interface OwnContacts {
  readonly mails: ReadonlyMap<string, string>;
  readonly phones: readonly { readonly digits: string; readonly pointer: string }[];
}

const SHORTEST_NUMBER = 8;

/** Worked out once a case, as two themes ask for it. */
export const ownContacts = oncePerCase(({ profile: { contact, contract } }: BaseFacts): OwnContacts => {
  const mails = new Map<string, string>();
  const phones: { readonly digits: string; readonly pointer: string }[] = [];
  contact?.emails?.forEach((mail, at) => mails.set(mailKey(typeof mail === 'string' ? mail : mail.address), `/contact/emails/${at}`));
  contact?.phones?.forEach((phone, at) => phones.push({ digits: digitsOf(typeof phone === 'string' ? phone : phone.number), pointer: `/contact/phones/${at}` }));
  if (contract?.party?.email !== undefined) mails.set(mailKey(contract.party.email), '/contract/party/email');
  if (contract?.party?.phone !== undefined) phones.push({ digits: digitsOf(contract.party.phone), pointer: '/contract/party/phone' });
  return { mails, phones };
});

/** Pointer of the candidate's own address that is the same mailbox, "+tag" aside. */
export function ownMail({ mails }: OwnContacts, mail: string | undefined): string | undefined {
  return mail === undefined ? undefined : mails.get(mailKey(mail));
}

/** Pointer of the candidate's own number that is the same line, with or without the code of the country. */
export function ownPhone({ phones }: OwnContacts, phone: string | undefined): string | undefined {
  const digits = digitsOf(phone ?? '');
  if (digits.length < SHORTEST_NUMBER) return undefined;
  return phones.find((own) => own.digits.length >= SHORTEST_NUMBER && (own.digits.endsWith(digits) || digits.endsWith(own.digits)))?.pointer;
}

function mailKey(mail: string): string {
  // The usual address needs no folding but its case.
  if (/^[\w.-]+@[\w.-]+$/.test(mail)) return mail.toLowerCase();
  return mail.normalize('NFKC').trim().toLowerCase().replace(/\+[^@]*(?=@)/u, '');
}

function digitsOf(phone: string): string {
  if (phone === '') return '';
  return phone.normalize('NFKC').replace(/\(0\)/gu, '').replace(/\D+/gu, '').replace(/^0+/u, '');
}
