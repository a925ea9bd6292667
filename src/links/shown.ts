import { maskAddress, maskMail, maskNumber, maskText } from '../model/mask.ts';
import type { LinkKind } from '../model/links.ts';
import type { Identifier } from './identifier.ts';

const LONGEST = 60;

/** How a shared value is shown: as everywhere, an end of a number, the domain of a mail address, the network of an address. */
export function shownIdentifier({ kind, value, stated }: Pick<Identifier, 'kind' | 'value' | 'stated'>): string {
  return value.startsWith('sha256 ') ? `${value.slice(7, 15)}…` : SHOWN[kind](value, stated ?? value);
}

const lastWord = (value: string): string => value.slice(value.lastIndexOf(' ') + 1);
const number = (value: string): string => (value.includes('@') ? maskMail(value) : maskNumber(lastWord(value)));

const SHOWN: Readonly<Record<LinkKind, (value: string, stated: string) => string>> = {
  phone: maskNumber,
  email: maskMail,
  'bank-account': number,
  wallet: number,
  document: number,
  device: maskNumber,
  ip: maskAddress,
  address: (_value, stated) => shortText(stated),
  photo: maskNumber,
  'similar-photo': (value) => `${value.split(' ')[1]?.slice(0, 8) ?? ''}…`,
  handle: (value) => maskText(value.replace(' ', ': ')),
  'name-and-birth-date': (value) => `${value.slice(0, 4)}-…`,
  'resume-text': (_value, stated) => shortText(stated),
  'bid-text': (_value, stated) => shortText(stated),
};

/** The beginning of a text in one line, identifiers in it masked. */
export function shortText(text: string): string {
  const letters = [...maskText(text.replace(/\s+/gu, ' ').trim())];
  return letters.length <= LONGEST ? letters.join('') : `${letters.slice(0, LONGEST).join('')}…`;
}
