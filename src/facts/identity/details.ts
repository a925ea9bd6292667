import type { BaseFacts } from '../base.ts';
import { collect } from '../lists.ts';
import { countryCodes } from '../location/country.ts';
import { isYes } from '../said.ts';
import { isDateSlip, type DocumentRecord } from './documents.ts';

export interface DetailsFacts {
  /** How the claimed date of birth stands to each document's, and the documents' to each other. */
  readonly births: readonly { readonly result: 'same' | 'unclear' | 'differs'; readonly evidence: readonly string[] }[];
  readonly citizenships: readonly { readonly result: 'same' | 'several' | 'differs'; readonly evidence: readonly string[] }[];
}

interface Stated {
  readonly value: string;
  readonly pointer: string;
}

/** Compares statements of one attribute with each other; what is stated is never looked at. */
export function detailsFacts(base: BaseFacts, documents: readonly DocumentRecord[]): DetailsFacts {
  return { births: births(base, documents), citizenships: citizenships(base, documents) };
}

function births({ profile }: BaseFacts, documents: readonly DocumentRecord[]): DetailsFacts['births'] {
  const claimed: readonly Stated[] = profile.claims?.birthDate === undefined ? [] : [{ value: profile.claims.birthDate, pointer: '/claims/birthDate' }];
  const printed = collect(documents, ({ document, pointer }) => (document.birthDate === undefined ? undefined : { value: document.birthDate, pointer: `${pointer}/birthDate` }));
  const [first, ...others] = [...claimed, ...printed];
  return others.map((other) => ({ result: compareDates(first?.value ?? '', other.value), evidence: [first?.pointer ?? '', other.pointer] }));
}

function compareDates(a: string, b: string): 'same' | 'unclear' | 'differs' {
  if (a === b) return 'same';
  return isDateSlip(a, b) ? 'unclear' : 'differs';
}

/** Two documents of different States are two citizenships, not a contradiction; a claim that no document shares is one. */
function citizenships({ profile, reference }: BaseFacts, documents: readonly DocumentRecord[]): DetailsFacts['citizenships'] {
  const codesOf = (text: string): readonly string[] => countryCodes(text, reference.location.countries);
  const claimed = collect(profile.claims?.citizenship, (text, at) => stated(codesOf(text), `/claims/citizenship/${at}`));
  const printed = collect(documents, ({ citizenships: codes, pointer }) => stated(codes, `${pointer}/citizenship`));
  const shown = collect(profile.profiles, ({ citizenship, belongsToOther }, at) =>
    citizenship === undefined || isYes(belongsToOther) ? undefined : stated(codesOf(citizenship), `/profiles/${at}/citizenship`),
  );
  const onPapers = compareSets(claimed, printed);
  const onPages = collect(shown, (one) => compareSets([...claimed, ...printed], [one]));
  return onPapers === undefined ? onPages : [onPapers, ...onPages];
}

interface StatedCodes {
  readonly codes: readonly string[];
  readonly pointer: string;
}

function stated(codes: readonly string[], pointer: string): StatedCodes | undefined {
  return codes.length === 0 ? undefined : { codes, pointer };
}

function compareSets(left: readonly StatedCodes[], right: readonly StatedCodes[]): DetailsFacts['citizenships'][number] | undefined {
  const [a, b] = [left[0], right[0]];
  if (a === undefined || b === undefined) return undefined;
  const shared = left.find(({ codes }) => right.some((other) => other.codes.some((code) => codes.includes(code))));
  const partner = right.find((other) => other.codes.some((code) => shared?.codes.includes(code)));
  if (shared === undefined || partner === undefined) return { result: 'differs', evidence: [a.pointer, b.pointer] };
  const several = left.length > 1 || right.length > 1;
  return { result: several ? 'several' : 'same', evidence: several ? [...left, ...right].map(({ pointer }) => pointer) : [shared.pointer, partner.pointer] };
}
