import type { Profile } from '../../model/profile/schema.ts';
import type { BaseFacts } from '../base.ts';
import { collect } from '../lists.ts';
import { countryCodes } from '../location/country.ts';

export type IdentityDocument = NonNullable<NonNullable<Profile['identity']>['documents']>[number];
export type Inspection = NonNullable<IdentityDocument['inspections']>[number];

/** An inspection by which a document can be known to be genuine: more was looked at than a copy. */
const SURE: ReadonlySet<Inspection['how']> = new Set(['original-in-person', 'shown-live-on-video', 'chip-read', 'verification-service']);

export interface InspectionRecord {
  readonly sure: boolean;
  readonly result: Inspection['result'];
  readonly pointer: string;
}

/** One identity document with what the comparisons read of it. */
export interface DocumentRecord {
  readonly document: IdentityDocument;
  readonly pointer: string;
  /** In Latin letters and in its own script, where the document has both. */
  readonly names: readonly string[];
  /** ISO code; absent where the text names none or several. */
  readonly issuingCountry: string | undefined;
  /** Every code that the stated citizenship may stand for. */
  readonly citizenships: readonly string[];
  readonly inspections: readonly InspectionRecord[];
  /** Pointer of an inspection of more than a copy that found the document genuine. */
  readonly seenGenuine: string | undefined;
}

export function documentRecords({ profile, reference }: BaseFacts): readonly DocumentRecord[] {
  const codes = (text: string | undefined): readonly string[] => (text === undefined ? [] : countryCodes(text, reference.location.countries));
  return collect(profile.identity?.documents, (document, at) => {
    const pointer = `/identity/documents/${at}`;
    const issuers = codes(document.issuingCountry);
    const inspections = collect(document.inspections, (one, place) => inspectionRecord(one, `${pointer}/inspections/${place}`));
    return {
      document,
      pointer,
      names: namesOn(document),
      issuingCountry: issuers.length === 1 ? issuers[0] : undefined,
      citizenships: codes(document.citizenship),
      inspections,
      seenGenuine: inspections.find(({ sure, result }) => sure && result === 'genuine')?.pointer,
    };
  });
}

function namesOn({ name, nativeName }: IdentityDocument): readonly string[] {
  if (name === undefined) return nativeName === undefined ? [] : [nativeName];
  return nativeName === undefined ? [name] : [name, nativeName];
}

function inspectionRecord({ how, result }: Inspection, pointer: string): InspectionRecord {
  return { sure: SURE.has(how), result, pointer: `${pointer}/${result === undefined ? 'how' : 'result'}` };
}

/** Whether two dates (YYYY-MM-DD) differ only as typing or registration makes them differ: day and month exchanged, or 1 January. */
export function isDateSlip(a: string, b: string): boolean {
  if (a === b || a.slice(0, 4) !== b.slice(0, 4)) return false;
  const [yearA, monthA, dayA] = a.split('-');
  const [yearB, monthB, dayB] = b.split('-');
  if (yearA !== yearB || a === b) return false;
  return (monthA === dayB && dayA === monthB) || a.endsWith('-01-01') || b.endsWith('-01-01');
}
