/** Tables handed to the location functions. All are plain data; `src/io/location-tables.ts` loads them. */

export type Certainty = 'certain' | 'likely' | 'weak';

/** The smallest circle that was found around a country's cities. */
export interface CountryFacts {
  readonly alpha3: string;
  readonly en: string;
  readonly ko: string;
  readonly zones: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
}

export interface CountryTable {
  readonly countries: Readonly<Record<string, CountryFacts>>;
  /** Text key to the codes that claim it; more than one means ambiguous. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** Columns of equal length, sorted by the text key of the name. Coordinates in hundredths of a degree. */
export interface PlaceTable {
  readonly names: readonly string[];
  readonly country: readonly number[];
  readonly region: readonly number[];
  readonly zone: readonly number[];
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  readonly population: readonly number[];
  readonly countries: readonly string[];
  /** "KR.11": country and GeoNames admin1 code. */
  readonly regions: readonly string[];
  readonly zones: readonly string[];
  /** Zones in which each region's places lie. */
  readonly regionZones: Readonly<Record<string, readonly string[]>>;
}

export interface PlaceNameTable {
  /** Text key to rows of the place table. */
  readonly aliases: Readonly<Record<string, readonly number[]>>;
  /** Text key of a district to rows of the cities it may belong to. */
  readonly districts: Readonly<Record<string, readonly number[]>>;
  /** Text key to "KR.11" codes. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
  readonly regionNames: Readonly<Record<string, string>>;
}

export interface PlaceTables {
  readonly countries: CountryTable;
  readonly places: PlaceTable;
  readonly names: PlaceNameTable;
}

export interface AbbreviationMeaning {
  readonly name: string;
  readonly zones: readonly string[];
  /** Minutes east of Greenwich. */
  readonly offsets: readonly number[];
}

export interface ZoneTable {
  /** Lower-case IANA name or link to the zone's present name. */
  readonly names: Readonly<Record<string, string>>;
  readonly abbreviations: Readonly<Record<string, readonly AbbreviationMeaning[]>>;
}

/** Area code of the North American plan to region ("US.CA", "CA", "JM") and zones. */
export type AreaCodeTable = Readonly<Record<string, { readonly regions: readonly string[]; readonly zones: readonly string[] }>>;

export interface PhoneTables {
  /** The metadata of libphonenumber-js, "max" edition. */
  readonly metadata: unknown;
  readonly areaCodes: AreaCodeTable;
  readonly countryZones: Readonly<Record<string, readonly string[]>>;
  readonly maxZones: number;
}

/** Ascending starts of ranges; IPv6 starts are the upper 64 bits in two columns. Value 0 means no data. */
export interface RangeTable {
  readonly high: Uint32Array;
  readonly low?: Uint32Array;
  readonly values: Uint8Array | Uint32Array;
}

export interface CountryRanges {
  readonly codes: readonly string[];
  readonly v4: RangeTable;
  readonly v6: RangeTable;
  readonly dataDate: string;
}

export interface OperatorRanges {
  readonly v4: RangeTable;
  readonly v6: RangeTable;
  readonly dataDate: string;
}

export type NetworkUse = 'hosting' | 'vpn' | 'tor' | 'mobile' | 'relay';

export interface KnownNetwork {
  readonly use: NetworkUse;
  readonly name: string;
  readonly source: string;
}

export interface AddressBlock {
  readonly block: string;
  /** Its first and last IPv4 address as numbers. */
  readonly first: number;
  readonly last: number;
  readonly status: 'current' | 'reported' | 'historic';
  readonly holder: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly date: string;
}

export interface NetworkKnowledge {
  readonly networks: Readonly<Record<string, KnownNetwork>>;
  /** Whole words of an operator's name that suggest hosting. */
  readonly hostingWords: readonly string[];
  readonly dprkBlocks: readonly AddressBlock[];
}

/** A record of a user's own database, already reduced to what is used. */
export interface AddressRecord {
  readonly country?: string;
  readonly asn?: number;
  readonly operator?: string;
  readonly city?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly accuracyKm?: number;
}

export interface OwnDatabase {
  readonly dataDate: string;
  readonly find: (address: string) => AddressRecord | undefined;
}

export interface NetworkTables {
  readonly countries: CountryRanges;
  readonly operators: OperatorRanges;
  readonly operatorName: (asn: number) => string | undefined;
  readonly knowledge: NetworkKnowledge;
  readonly own?: {
    readonly country?: OwnDatabase;
    readonly asn?: OwnDatabase;
    readonly city?: OwnDatabase;
  };
}

export interface ActivityThresholds {
  readonly minEvents: number;
  readonly minDays: number;
  readonly nightStartHour: number;
  readonly nightEndHour: number;
  readonly maxNightShare: number;
  readonly dayStartHour: number;
  readonly dayEndHour: number;
  readonly minDayShare: number;
}

export interface TravelThresholds {
  readonly maxKmh: number;
  readonly minDistanceKm: number;
  readonly networkUncertaintyKm: number;
}

/** Every limit is the tool's own; see checklists/reference/location/thresholds.yaml. */
export interface LocationThresholds {
  readonly networkData: { readonly staleAfterDays: number };
  readonly phone: { readonly maxZones: number };
  readonly travel: TravelThresholds;
  readonly activity: ActivityThresholds;
}

/** Each part is read from disk when it is first asked for. */
export interface LocationTables {
  readonly thresholds: LocationThresholds;
  readonly countries: CountryTable;
  readonly places: PlaceTables;
  readonly zones: ZoneTable;
  readonly phones: PhoneTables;
  readonly network: NetworkTables;
}
