import type { BaseFacts } from '../base.ts';
import { normaliseDocumentNumber } from '../documents/document-number.ts';
import { collect, gather } from '../lists.ts';
import { countryCodes } from '../location/country.ts';
import { placesFrom, readPlace, type PlaceFact } from '../place-statements.ts';
import { isDateSlip, type DocumentRecord } from './documents.ts';
import { matchName, type NameMatchResult } from './name-match.ts';

/** `explained`: the profile records why they differ; `unclear`: they differ as typing makes them differ. */
export interface FieldMatch {
  readonly result: 'same' | 'differs' | 'explained' | 'unclear';
  /** Pointers of both statements and of the explanation. */
  readonly evidence: readonly string[];
}

export interface ContractFields {
  /** A contract that names a company and no person. */
  readonly companyOnly: string | undefined;
  readonly name: { readonly result: NameMatchResult; readonly document: string; readonly contract: string; readonly evidence: readonly string[] } | undefined;
  readonly birthDate: FieldMatch | undefined;
  readonly number: FieldMatch | undefined;
  readonly citizenship: FieldMatch | undefined;
  readonly address: FieldMatch | undefined;
}

type Party = NonNullable<NonNullable<BaseFacts['profile']['contract']>['party']>;
const PARTY = '/contract/party';

/** The contract's party field by field against the identity documents; a field that agrees with one document agrees. */
export function contractFields(base: BaseFacts, documents: readonly DocumentRecord[]): ContractFields {
  const party: Party = base.profile.contract?.party ?? {};
  return {
    companyOnly: party.name === undefined && party.company !== undefined ? `${PARTY}/company` : undefined,
    name: contractName(party, documents, base),
    birthDate: birthDate(party, documents),
    number: documentNumber(party, documents, base),
    citizenship: citizenship(party, documents, base),
    address: address(base),
  };
}

function contractName({ name }: Party, documents: readonly DocumentRecord[], base: BaseFacts): ContractFields['name'] {
  const named = documents.find(({ names }) => names.length > 0);
  const first = named?.names[0];
  if (name === undefined || named === undefined || first === undefined) return undefined;
  const { result, evidence } = matchName(name, gather(documents, ({ names }) => names), base);
  const printedAt = `${named.pointer}/${first === named.document.name ? 'name' : 'nativeName'}`;
  return { result, document: first, contract: name, evidence: [`${PARTY}/name`, printedAt, ...evidence] };
}

function birthDate(party: Party, documents: readonly DocumentRecord[]): FieldMatch | undefined {
  const stated = party.birthDate;
  if (stated === undefined) return undefined;
  const printed = collect(documents, ({ document, pointer }) => (document.birthDate === undefined ? undefined : { value: document.birthDate, pointer: `${pointer}/birthDate` }));
  return fieldMatch(`${PARTY}/birthDate`, printed, (value) => value === stated, (value) => (isDateSlip(value, stated) ? 'unclear' : undefined));
}

function documentNumber(party: Party, documents: readonly DocumentRecord[], { profile }: BaseFacts): FieldMatch | undefined {
  const [stated, signedOn] = [party.documentNumber, profile.contract?.signedOn];
  if (stated === undefined) return undefined;
  const printed = collect(documents, ({ document, pointer }) => (document.number === undefined ? undefined : { value: document.number, pointer: `${pointer}/number`, issuedOn: document.issuedOn }));
  if (printed.some(({ value }) => isTooShort(value) || isTooShort(stated))) return undefined;
  const renewed = printed.find(({ issuedOn }) => issuedOn !== undefined && signedOn !== undefined && issuedOn > signedOn);
  return fieldMatch(`${PARTY}/documentNumber`, printed, (value) => isSameNumber(value, stated), () => (renewed === undefined ? undefined : 'explained'));
}

function citizenship(party: Party, documents: readonly DocumentRecord[], { profile, reference }: BaseFacts): FieldMatch | undefined {
  const codes = (text: string): readonly string[] => countryCodes(text, reference.location.countries);
  const stated = party.citizenship === undefined ? [] : codes(party.citizenship);
  if (stated.length === 0) return undefined;
  const printed = collect(documents, ({ citizenships, pointer }) => (citizenships.length === 0 ? undefined : { value: citizenships, pointer: `${pointer}/citizenship` }));
  const listsBoth = (value: readonly string[]): boolean => {
    const claimed = gather(profile.claims?.citizenship, codes);
    return value.some((code) => claimed.includes(code)) && stated.some((code) => claimed.includes(code));
  };
  return fieldMatch(`${PARTY}/citizenship`, printed, (value) => value.some((code) => stated.includes(code)), (value) => (listsBoth(value) ? 'explained' : undefined));
}

function fieldMatch<Value>(
  pointer: string,
  printed: readonly { readonly value: Value; readonly pointer: string }[],
  isSame: (value: Value) => boolean,
  excuse: (value: Value) => 'explained' | 'unclear' | undefined,
): FieldMatch | undefined {
  const [first] = printed;
  if (first === undefined) return undefined;
  const same = printed.find(({ value }) => isSame(value));
  if (same) return { result: 'same', evidence: [pointer, same.pointer] };
  const excused = printed.find(({ value }) => excuse(value) !== undefined);
  if (excused) return { result: excuse(excused.value) ?? 'differs', evidence: [pointer, excused.pointer] };
  return { result: 'differs', evidence: [pointer, first.pointer] };
}

/** Country, and city where both say one. Streets are left aside: they are written in too many ways. */
function address(base: BaseFacts): FieldMatch | undefined {
  const [contract] = placesFrom(base.places, 'contract');
  const printed = placesFrom(base.places, 'document').filter((place) => isComparable(place, contract));
  const [first] = printed;
  if (contract === undefined || first === undefined) return undefined;
  const same = printed.find((place) => isSamePlace(place, contract));
  if (same) return { result: 'same', evidence: [contract.pointer, same.pointer] };
  const move = moves(base).find((place) => isSamePlace(place, contract) || isSamePlace(place, first));
  return { result: move ? 'explained' : 'differs', evidence: [contract.pointer, first.pointer, ...(move ? [move.pointer] : [])] };
}

function moves({ profile, reference }: BaseFacts): readonly PlaceFact[] {
  return (profile.circumstances?.moves ?? []).map(({ to }, at) => readPlace('residence', `/circumstances/moves/${at}`, to, reference));
}

function isComparable(a: PlaceFact, b: PlaceFact | undefined): boolean {
  return (a.country !== undefined && b?.country !== undefined) || (a.city !== undefined && b?.city !== undefined);
}

function isSamePlace(a: PlaceFact, b: PlaceFact): boolean {
  if (!isComparable(a, b)) return false;
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false;
  return a.city === undefined || b.city === undefined || a.city === b.city;
}

/** A number this short or masked is taken for the end of one. */
const SHORTEST_WHOLE = 6;
const SHORTEST_END = 3;

/** O and 0 look alike in print; a number of which only the end is on record agrees by its end. */
function isSameNumber(a: string, b: string): boolean {
  const [left, right] = [endOf(a), endOf(b)];
  const whole = left.length >= SHORTEST_WHOLE && right.length >= SHORTEST_WHOLE && !isMasked(a) && !isMasked(b);
  return whole ? left === right : left.endsWith(right) || right.endsWith(left);
}

function isTooShort(number: string): boolean {
  return endOf(number).length < SHORTEST_END;
}

function endOf(number: string): string {
  return normaliseDocumentNumber(number.replace(/^.*(?:[*\u2022\u25cf\u00b7_?\u2026]|X{3})/iu, '')).replaceAll('O', '0');
}

function isMasked(number: string): boolean {
  return /[*\u2022\u25cf\u00b7_?\u2026]|X{3}/iu.test(number);
}
