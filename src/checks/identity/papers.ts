import type { IdentityFacts } from '../../facts/identity.ts';
import type { DocumentRecord } from '../../facts/identity/documents.ts';
import { isYes } from '../../facts/said.ts';
import type { Say } from './say.ts';
import { collect, gather } from '../../facts/lists.ts';

/** Checks that identify a person without a document on file. */
const INSTEAD: ReadonlySet<string> = new Set(['verification-service', 'notary', 'in-person', 'bank']);

/** Joint alert of 2026-07-31: refuses to give any identity document. Counts only without a reason and with another way offered. */
export function documentGiven({ base, documents, checks }: IdentityFacts): Say<'document-given'> {
  if (documents.length > 0) return { reason: 'given', values: { count: documents.length }, evidence: ['/identity/documents'] };
  const instead = checks.find(({ kind, result }) => result === 'passed' && INSTEAD.has(kind));
  if (instead) return { reason: 'checked-instead', values: {}, evidence: [`${instead.pointer}/result`] };
  const refused = base.profile.identity?.refused;
  if (refused === undefined) return undefined;
  if (!isYes(refused.alternativeOffered)) return { reason: 'alternative-due', values: {}, evidence: ['/identity/refused'] };
  return { reason: refused.reason === undefined ? 'declined' : 'reason-given', values: {}, evidence: ['/identity/refused'] };
}

/**
 * US guidance of 2022-05-16: look closely for forgery. A look at more than a copy settles it; a doubt about a copy is lifted by a better look,
 * and two good looks that disagree leave it half open.
 */
export function documentGenuine({ documents }: IdentityFacts): Say<'document-genuine'> {
  const forged = pointersOf(documents, 'forged', () => true);
  const disputed = documents.filter(({ inspections, seenGenuine }) => seenGenuine !== undefined && inspections.some(({ result }) => result === 'forged'));
  if (forged.length > disputed.length) return { reason: 'forged', values: { count: forged.length }, evidence: forged };
  if (disputed.length > 0) return { reason: 'looks-disagree', values: {}, evidence: [...forged, ...collect(disputed, ({ seenGenuine }) => seenGenuine)] };
  const doubtful = pointersOf(documents, 'doubtful', ({ seenGenuine }) => seenGenuine === undefined);
  if (doubtful.length > 0) return { reason: 'doubtful', values: {}, evidence: doubtful };
  const seen = documents.find(({ seenGenuine }) => seenGenuine !== undefined);
  const lifted = pointersOf(documents, 'doubtful', () => true);
  if (seen?.seenGenuine !== undefined) return { reason: lifted.length > 0 ? 'doubt-lifted' : 'seen-genuine', values: {}, evidence: [seen.seenGenuine, ...lifted] };
  const copies = pointersOf(documents, 'genuine', () => true);
  if (copies.length > 0) return { reason: 'copy-only', values: {}, evidence: copies };
  const unreadable = pointersOf(documents, 'unreadable', () => true);
  return unreadable.length > 0 ? { reason: 'not-readable', values: {}, evidence: unreadable } : undefined;
}

function pointersOf(documents: readonly DocumentRecord[], wanted: string, among: (record: DocumentRecord) => boolean): readonly string[] {
  return gather(documents.filter(among), ({ inspections }) => inspections.filter(({ result }) => result === wanted).map(({ pointer }) => pointer));
}

/** US guidance of 2022-05-16, look closely at papers: dates that cannot all be true. Being expired is common and no sign of forgery. */
export function documentInDate({ validity }: IdentityFacts): Say<'document-in-date'> {
  const withProblem = (strength: string): readonly string[] => validity.filter(({ problems }) => problems.some((one) => one.strength === strength)).map(({ pointer }) => pointer);
  const impossible = withProblem('contradiction');
  if (impossible.length > 0) return { reason: 'dates-contradict', values: { count: impossible.length }, evidence: impossible };
  const valid = validity.find(({ expired }) => expired === false);
  const expired = validity.find((one) => one.expired === true);
  const until = (one: { readonly expiresOn: string | undefined }): string => one.expiresOn ?? '';
  if (expired && valid) return { reason: 'another-valid', values: { date: until(valid) }, evidence: [`${valid.pointer}/expiresOn`, `${expired.pointer}/expiresOn`] };
  if (expired) return { reason: 'expired', values: { date: until(expired) }, evidence: [`${expired.pointer}/expiresOn`] };
  const unusual = withProblem('unofficial')[0];
  if (unusual) return { reason: 'unusually-long', values: {}, evidence: [`${unusual}/issuedOn`, `${unusual}/expiresOn`] };
  return valid && { reason: 'in-date', values: { date: until(valid) }, evidence: [`${valid.pointer}/expiresOn`] };
}

/**
 * US guidance of 2022-05-16, check-digit failures; the digits are those of ICAO Doc 9303. A wrong digit counts in full only where the print
 * says the same as the zone: otherwise a slip of the typist explains it as well.
 */
export function mrzAgrees({ mrz }: IdentityFacts): Say<'mrz-agrees'> {
  const altered = mrz.find(({ wrongThoughPrinted, slipLine }) => wrongThoughPrinted > 0 && slipLine === undefined);
  if (altered) return { reason: 'wrong-check-digit', values: { count: altered.wrongDigits }, evidence: [altered.pointer] };
  const differing = mrz.find((one) => one.differing.length > 0 && one.wrongDigits === 0);
  if (differing) return { reason: 'differs-from-print', values: { count: differing.differing.length }, evidence: [differing.pointer, ...differing.differing] };
  const slip = mrz.find(({ slipLine }) => slipLine !== undefined);
  if (slip?.slipLine !== undefined) return { reason: 'typing-slip', values: { line: slip.slipLine }, evidence: [slip.pointer] };
  const wrong = mrz.find(({ wrongDigits }) => wrongDigits > 0);
  if (wrong) return { reason: 'digit-or-typing', values: { count: wrong.wrongDigits }, evidence: [wrong.pointer, ...wrong.differing] };
  const near = mrz.find(({ nearMisses }) => nearMisses.length > 0);
  if (near) return { reason: 'one-character-apart', values: {}, evidence: [near.pointer, ...near.nearMisses] };
  const unread = mrz.find(({ unreadLine }) => unreadLine !== undefined);
  if (unread?.unreadLine !== undefined) return { reason: 'not-read', values: { line: unread.unreadLine }, evidence: [unread.pointer] };
  const fits = mrz[0];
  if (fits && fits.agreeing > 0) return { reason: 'agrees', values: { count: fits.agreeing }, evidence: [fits.pointer] };
  return fits && { reason: 'digits-fit', values: {}, evidence: [fits.pointer] };
}
