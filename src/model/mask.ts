import { mayHold } from './mask-scan.ts';
import { escapedStep, fieldOf, valueAt } from './pointer.ts';
import { findResidentNumbers } from './resident-number.ts';

/** How the value of a field is hidden: by keeping an end, a mail's domain, the year, or nothing of a length. */
type Hiding = 'last4' | 'mail' | 'year' | 'network';

/** Names of fields whose values identify a person's means rather than the person; masked unless revealed. */
const HIDDEN_FIELDS: ReadonlyMap<string, Hiding> = new Map(Object.entries({
  number: 'last4',
  phone: 'last4',
  phones: 'last4',
  documentNumber: 'last4',
  iban: 'last4',
  accountNumber: 'last4',
  routingNumber: 'last4',
  wallet: 'last4',
  paymentAccount: 'last4',
  clientPaymentAccount: 'last4',
  clientDocument: 'last4',
  registryNumber: 'last4',
  serial: 'last4',
  mrz: 'last4',
  email: 'mail',
  emails: 'mail',
  birthDate: 'year',
  ip: 'network',
  addresses: 'network',
} as const));

/** `…4567`: at most four characters and never more than a third of the value. */
export function maskNumber(value: string): string {
  const characters = [...value.replace(/[\s-]/g, '')];
  const kept = Math.min(4, Math.floor(characters.length / 3));
  return `…${characters.slice(characters.length - kept).join('')}`;
}

/** `k…@example.com`: the domain is what a reader judges by. */
export function maskMail(value: string): string {
  const at = value.lastIndexOf('@');
  return at < 1 ? maskNumber(value) : `${[...value][0] ?? ''}…${value.slice(at)}`;
}

/** `203.0.113.…`: the network, not the line. */
export function maskAddress(value: string): string {
  if (value.includes(':')) return `${value.split(':').slice(0, 3).join(':')}:…`;
  const parts = value.split('.');
  return parts.length === 4 ? `${parts.slice(0, 3).join('.')}.…` : maskNumber(value);
}

const MASKS: Readonly<Record<Hiding, (value: string) => string>> = {
  last4: maskNumber,
  mail: maskMail,
  network: maskAddress,
  year: (value) => `${value.slice(0, 4)}-…`,
};

/** Identifiers inside free text: mails, long numbers, wallets and resident numbers, each masked where it stands. */
export function maskText(text: string): string {
  const may = mayHold(text);
  let masked = text;
  if (may.residentNumber) masked = withoutRanges(masked, findResidentNumbers(masked));
  if (may.mail) masked = masked.replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, maskMail);
  if (may.wallet) masked = masked.replace(/\b(?:0x[0-9a-fA-F]{40}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[0-9a-z]{25,62}|T[1-9A-HJ-NP-Za-km-z]{33})\b/g, maskNumber);
  if (may.longNumber) masked = masked.replace(/\+?\p{Nd}[\p{Nd} ().-]{6,}\p{Nd}/gu, (found) => (/^\d{4}-\d{2}-\d{2}$/.test(found) ? found : maskNumber(found)));
  return masked;
}

function withoutRanges(text: string, ranges: ReturnType<typeof findResidentNumbers>): string {
  return ranges.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}…${rest.slice(end)}`, text);
}

const MOST_PARTS = 8;

/**
 * What a report shows for a pointer: the value in one line, identifiers masked unless `reveal`. Of a small section, such as a
 * place, the parts are shown; of a larger one only that it is there.
 */
export function shownValue(profile: unknown, pointer: string, reveal: boolean): string | undefined {
  const value = valueAt(profile, pointer);
  return typeof value === 'object' && value !== null ? shownParts(pointer, value, reveal) : shownPlain(pointer, value, reveal);
}

function shownPlain(pointer: string, value: unknown, reveal: boolean): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (reveal || typeof value !== 'string') return String(value);
  const hiding = hidingOf(pointer, value);
  return hiding === undefined ? maskText(value) : MASKS[hiding](value);
}

function shownParts(pointer: string, section: object, reveal: boolean): string | undefined {
  const entries = Object.entries(section);
  if (entries.length > MOST_PARTS || entries.some(([, value]) => typeof value === 'object')) return undefined;
  const parts = entries.map(([key, value]) => shownPlain(`${pointer}/${escapedStep(key)}`, value, reveal));
  return parts.filter((part) => part !== undefined).join(', ') || undefined;
}

function hidingOf(pointer: string, text: string): Hiding | undefined {
  const field = fieldOf(pointer);
  if (field === 'address') return text.includes('@') ? 'mail' : undefined;
  return field === undefined ? undefined : HIDDEN_FIELDS.get(field);
}
