import { staleness, type NotAssessed } from './data-age.ts';
import { oncePer } from '../once-per.ts';
import { OF_ONE_CASE, rememberFor } from '../remember.ts';
import { isInBlock, parseAddress, type ParsedAddress } from './ip-address.ts';
import { rangeValue } from './range-search.ts';
import type { AddressBlock, AddressRecord, Certainty, CountryTable, KnownNetwork, NetworkTables, TravelThresholds } from './tables.ts';
import type { Login } from './travel.ts';

export type NetworkKind =
  | 'residential-or-business' | 'hosting' | 'vpn' | 'tor' | 'relay' | 'mobile' | 'private' | 'reserved' | 'unknown';

export interface AddressFacts {
  readonly address: string;
  /** Country of registration (shipped table) or location (own database), ISO 3166-1 alpha-2. Weak evidence of where a person is. */
  readonly country?: string;
  readonly asn?: number;
  readonly operator?: string;
  readonly kind: NetworkKind;
  /** How far `kind` may be trusted: listed number likely, word in the operator's name or absence from the list weak. */
  readonly certainty: Certainty;
  /** Where the kind of a listed network comes from. */
  readonly kindSource?: string;
  /** True where a public source ties the block to the DPRK now; see `dprkBlock`. */
  readonly dprk?: boolean;
  /** The known block, also where it is only historic (and `dprk` is absent). */
  readonly dprkBlock?: AddressBlock;
  readonly city?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly accuracyKm?: number;
  /** Whose data answered for the country. */
  readonly from: 'own' | 'shipped';
  /** The oldest date among the tables that answered, YYYY-MM-DD. */
  readonly dataDate: string;
}

export interface DataLimit {
  /** Date of the assessment, YYYY-MM-DD. */
  readonly asOf: string;
  readonly staleAfterDays: number;
}

const privateRanges = ['private', 'carrierGradeNat', 'loopback', 'linkLocal', 'uniqueLocal'];

/**
 * What is known offline about an address. With a limit, answers from tables older than that are `not-assessed` instead.
 * A user's own databases win over the shipped tables, each for what it holds.
 */
export function lookupAddress(
  ip: string, tables: NetworkTables, limit?: DataLimit,
): AddressFacts | NotAssessed | { readonly problem: 'not-an-address' } {
  const found = readAddress(ip, tables);
  if (limit === undefined || 'problem' in found || found.kind === 'private' || found.kind === 'reserved') return found;
  const known = ages(limit);
  if (!known.has(found.dataDate)) known.set(found.dataDate, staleness(found.dataDate, limit.asOf, limit.staleAfterDays));
  return known.get(found.dataDate) ?? found;
}

/** The tables have few dates, and a case many addresses. */
const ages = oncePer((_limit: DataLimit) => new Map<string, NotAssessed | undefined>());

const readAddress = rememberFor(2 * OF_ONE_CASE, (ip: string, tables: NetworkTables): AddressFacts | { readonly problem: 'not-an-address' } => {
  const address = parseAddress(ip);
  if (address === undefined) return { problem: 'not-an-address' };
  const special = specialKind(address);
  if (special === undefined) return publicFacts(address, tables);
  return { address: address.text, kind: special, certainty: 'certain', from: 'shipped', dataDate: tables.countries.dataDate };
});

function specialKind({ range }: ParsedAddress): 'private' | 'reserved' | undefined {
  if (range === 'unicast') return undefined;
  return privateRanges.includes(range) ? 'private' : 'reserved';
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function publicFacts(address: ParsedAddress, tables: NetworkTables): AddressFacts {
  const own = ownRecord(address.text, tables);
  const code = tables.countries.codes[rangeValue(address, tables.countries)];
  const country = own?.record.country ?? (code === '' ? undefined : code);
  const asn = own?.record.asn ?? (rangeValue(address, tables.operators) || undefined);
  const operator = own?.record.operator ?? (asn === undefined ? undefined : tables.operatorName(asn));
  const countryDate = own?.record.country === undefined ? tables.countries.dataDate : own.dataDate;
  const operatorDate = own?.record.asn === undefined ? tables.operators.dataDate : own.dataDate;
  const { kind, certainty, kindSource } = kindOf(asn, operator, country, tables);
  // Assigned one by one: millions of these are made in a batch, and spreading costs more than the look-up.
  const facts: Mutable<AddressFacts> = {
    address: address.text,
    kind,
    certainty,
    from: own?.record.country === undefined ? 'shipped' : 'own',
    dataDate: countryDate < operatorDate ? countryDate : operatorDate,
  };
  if (country !== undefined) facts.country = country;
  if (asn !== undefined) facts.asn = asn;
  if (operator !== undefined) facts.operator = operator;
  if (kindSource !== undefined) facts.kindSource = kindSource;
  if (own !== undefined) addPoint(facts, own.record);
  addDprkBlock(facts, address, tables);
  return facts;
}

function addPoint(facts: Mutable<AddressFacts>, { city, lat, lon, accuracyKm }: AddressRecord): void {
  if (city !== undefined) facts.city = city;
  if (accuracyKm !== undefined) facts.accuracyKm = accuracyKm;
  if (lat === undefined || lon === undefined) return;
  facts.lat = lat;
  facts.lon = lon;
}

function ownRecord(ip: string, { own }: NetworkTables): { readonly record: AddressRecord; readonly dataDate: string } | undefined {
  if (own === undefined) return undefined;
  const found = [own.country, own.asn, own.city].flatMap((database) => {
    const record = database?.find(ip);
    return database === undefined || record === undefined ? [] : [{ record, dataDate: database.dataDate }];
  });
  if (found.length === 0) return undefined;
  const record = Object.assign({}, ...found.map((hit) => hit.record)) as AddressRecord;
  return { record, dataDate: found.map(({ dataDate }) => dataDate).sort()[0] ?? '' };
}

function kindOf(
  asn: number | undefined, operator: string | undefined, country: string | undefined, { knowledge }: NetworkTables,
): Pick<AddressFacts, 'kind' | 'certainty' | 'kindSource'> {
  const listed: KnownNetwork | undefined = asn === undefined ? undefined : knowledge.networks[String(asn)];
  if (listed !== undefined) return { kind: listed.use, certainty: 'likely', kindSource: listed.source };
  if (operator !== undefined && soundsLikeHosting(operator, knowledge.hostingWords)) return { kind: 'hosting', certainty: 'weak' };
  if (operator === undefined && country === undefined) return { kind: 'unknown', certainty: 'weak' };
  return { kind: asn === undefined ? 'unknown' : 'residential-or-business', certainty: 'weak' };
}

/** Whole words only: "University of Colorado" is no colocation house. */
function soundsLikeHosting(operator: string, words: readonly string[]): boolean {
  let pattern = patterns.get(words);
  if (pattern === undefined) {
    pattern = new RegExp(`(?<![a-z0-9])(?:${words.map((word) => word.replaceAll(' ', '[^a-z0-9]+')).join('|')})(?![a-z0-9])`, 'iu');
    patterns.set(words, pattern);
  }
  return pattern.test(operator);
}

const patterns = new WeakMap<readonly string[], RegExp>();

/**
 * Only the listed blocks count. A country code KP elsewhere does not: VPN services have registered foreign addresses as
 * North Korean (Trend Micro, A closer look at North Korea's internet, October 2017).
 */
function addDprkBlock(facts: Mutable<AddressFacts>, address: ParsedAddress, { knowledge }: NetworkTables): void {
  const block = knowledge.dprkBlocks.find((known) => isInBlock(address, known));
  if (block === undefined) return;
  facts.dprkBlock = block;
  if (block.status !== 'historic') facts.dprk = true;
}

/**
 * A login as `impossibleTravel` wants it. Undefined where the address says nothing about a place: hosts, VPNs, Tor, relays,
 * private and unknown networks. Without a city database the circle is the whole country.
 */
export function loginAt(at: number, facts: AddressFacts, countries: CountryTable, thresholds: TravelThresholds): Login | undefined {
  if (facts.kind !== 'residential-or-business' && facts.kind !== 'mobile') return undefined;
  const country = facts.country === undefined ? undefined : countries.countries[facts.country];
  if (country === undefined) return undefined;
  const wide = { at, lat: country.lat, lon: country.lon, uncertaintyKm: Math.max(country.radiusKm, thresholds.networkUncertaintyKm) };
  // A phone's address is handed out anywhere in its carrier's network.
  if (facts.kind === 'mobile' || facts.lat === undefined || facts.lon === undefined) return wide;
  return { at, lat: facts.lat, lon: facts.lon, uncertaintyKm: Math.max(facts.accuracyKm ?? 0, thresholds.networkUncertaintyKm) };
}
