import type { RawEntry } from '../facts/payment/sanctions-index.ts';
import type { SanctionsIndex } from '../facts/payment/sanctions.ts';

/** Receives the elements of one document, in order. Names come without their prefix. */
export interface SdnCollector {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, parent: string) => void;
  /** `text` is what stands directly in the element, trimmed. */
  readonly close: (name: string, text: string, parent: string) => void;
  readonly finish: () => { readonly entries: readonly RawEntry[]; readonly publishedOn?: string };
}

export type SdnContent = Pick<SanctionsIndex, 'source' | 'publishedOn' | 'complete'> & { readonly entries: readonly RawEntry[] };

/** An entry while it is being read. */
export interface EntryDraft {
  readonly uid: string;
  type: string;
  readonly programs: string[];
  readonly names: string[];
  readonly addresses: { readonly currency: string; readonly address: string }[];
}

export function draftEntry(uid: string): EntryDraft {
  return { uid, type: '', programs: [], names: [], addresses: [] };
}

/** ISO date from the forms in which the files say it: 2026-05-21…, 05/21/2026. Undefined for anything else. */
export function publicationDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso !== null) return iso[0];
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (american === null) return undefined;
  const [, month = '', day = '', year = ''] = american;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function withDate(entries: readonly RawEntry[], publishedOn: string | undefined): { readonly entries: readonly RawEntry[]; readonly publishedOn?: string } {
  return publishedOn === undefined ? { entries } : { entries, publishedOn };
}
