import type { LinkKind, NamesOfLink } from '../model/links.ts';
import type { PictureLimits } from '../model/picture-likeness.ts';

/** A value in its canonical form, as `identifiersOf` gives it. Only its keyed hash is ever stored. */
export interface ClearIdentifier {
  readonly kind: LinkKind;
  readonly value: string;
  /** Where it stands in the profile, as a JSON pointer; never stored. */
  readonly pointer: string;
}

/** What tells whether two people may bear one name. Stored as keyed hashes. */
export interface NameKeys {
  /** One for every whole name: equal only where the names are the same but for order, case and marks. */
  readonly full: readonly string[];
  /** Coarse ones: two names that could be one person's mostly share at least one. */
  readonly parts: readonly string[];
  /** Scripts in which the names are written: across scripts the coarse keys miss too much to say that names differ. */
  readonly scripts: readonly string[];
}

/** A text by its runs of words, for finding changed copies of it. Only a few keyed numbers of it are ever stored. */
export interface ClearText {
  readonly kind: 'resume-text' | 'bid-text';
  readonly pointer: string;
  /** Runs of several words, two numbers of 32 bits each. */
  readonly long: Uint32Array;
  /** Runs of few words, in the same way. */
  readonly short: Uint32Array;
}

/** A picture by its perceptual hashes of 64 bits, in hexadecimal digits. What is stored tells neither without the key. */
export interface ClearPicture {
  readonly kind: 'similar-photo';
  readonly pointer: string;
  /** Pictures of one original have one of these in common. */
  readonly bands: readonly string[];
  readonly hashes: { readonly pHash: string; readonly dHash: string; readonly mirroredPHash: string; readonly mirroredDHash: string };
}

/** What is asked about one candidate. */
export interface RegistryQuestion {
  readonly candidate: string;
  readonly identifiers: readonly ClearIdentifier[];
  /** Each of them is among the identifiers as a whole, too. */
  readonly texts?: readonly ClearText[];
  readonly pictures?: readonly ClearPicture[];
  readonly nameKeys: NameKeys;
  /** SHA-256 of the profile's file; with it the answer says where the same file came under another id. */
  readonly profileDigest?: string;
}

/** A candidate as it enters the registry. */
export interface RegistryEntry extends RegistryQuestion {
  readonly profileDigest: string;
  /** YYYY-MM-DD */
  readonly seen: string;
  /** YYYY-MM-DD; from this day on the entry is due for deletion and no look-up shows it. Without one, an earlier date stays. */
  readonly retainUntil?: string;
}

interface Asking {
  readonly kind: LinkKind;
  /** The asking identifier: its place in the question's list, from 0, and in the profile. */
  readonly ordinal: number;
  readonly pointer: string;
}

/** Something that another candidate has, too. */
export interface RegistryShare extends Asking {
  /** Id of the other. */
  readonly candidate: string;
  readonly names: NamesOfLink;
  /** Date on which the registry first saw it at the other, YYYY-MM-DD. */
  readonly seen: string;
  /** The other's profile is byte for byte the asking one's. */
  readonly sameProfile: boolean;
  /** Of texts and pictures that are alike and not equal: 0 to 1, of texts estimated. */
  readonly likeness?: number;
}

/** A value that too many others have to list them. */
export interface RegistryCrowd extends Asking {
  /** Number of others, exact below `MOST_COUNTED`; there it means "at least". */
  readonly count: number;
}

export interface RegistryAnswer {
  readonly candidate: string;
  readonly shares: readonly RegistryShare[];
  readonly crowds: readonly RegistryCrowd[];
}

export interface FindOptions {
  /** Entries whose retention date is this day or earlier are not shown, YYYY-MM-DD. */
  readonly asOf: string;
  /** A value that more others than this have comes back as a count (default `MANY`); for all kinds or by kind. */
  readonly many?: number | Readonly<Record<LinkKind, number>>;
  /** From here on two texts are alike (default `ALIKE`). */
  readonly alike?: number;
  /** Up to here two pictures are alike (default `ALIKE_PICTURES`). */
  readonly pictures?: PictureLimits;
}

/** Above this many others a value says something of itself, not of the people; the tool's own threshold. */
export const MANY = 20;

/** On generated texts strangers stay below, copies with up to a fifth of the words changed above; the tool's own threshold. */
export const ALIKE = 0.76;

/** The tool's own threshold, tried on drawn portraits. Bands find all pictures within four differing edges, not beyond. */
export const ALIKE_PICTURES: PictureLimits = { bits: 4, detailBits: 4 };

/** Counting further would cost more than it tells; the tool's own limit. */
export const MOST_COUNTED = 100;

/** A stored pair; ids by code units, so that shards give the same pairs whatever their order. */
export interface RegistryLink {
  readonly kind: LinkKind;
  readonly candidates: readonly [string, string];
  readonly names: NamesOfLink;
  /** When each of the two was first seen with it. */
  readonly seen: readonly [string, string];
  /** Of texts and pictures that are alike and not equal: 0 to 1, of texts estimated. */
  readonly likeness?: number;
}

/** A stored value that more than `many` + 1 candidates share; of these each has more than `many` others. */
export interface RegistryCrowdLink {
  readonly kind: LinkKind;
  readonly count: number;
}

export type KeyState = 'active' | 'old' | 'retired';

export interface KeyStanding {
  /** A check value of the secret, 16 hex digits; it names the key without giving it away. */
  readonly id: string;
  readonly state: KeyState;
  readonly created: string;
  /** Candidates and identifiers that are stored under it. */
  readonly candidates: number;
  readonly identifiers: number;
}

export interface RegistryStats {
  readonly registry: string;
  readonly store: 'sqlite' | 'postgres';
  readonly schema: number;
  readonly created: string;
  readonly candidates: number;
  readonly identifiers: Readonly<Partial<Record<LinkKind, number>>>;
  /** Texts and pictures by which changed copies are found. */
  readonly texts: number;
  readonly withoutRetention: number;
  /** Candidates whose retention date has come. */
  readonly due: number;
  readonly keys: readonly KeyStanding[];
  readonly bytes: number;
}

/** What a deletion removed. */
export interface Removed {
  readonly candidates: number;
  readonly identifiers: number;
  /** False where the store could not be rewritten, since others were using it; the rows are gone, their bytes may not be. */
  readonly compacted: boolean;
}

export interface DueCandidate {
  readonly candidate: string;
  readonly retainUntil: string;
}

/** The store of identifiers seen before. Every function throws `InputProblem` for what the place, the key or the server is to blame for. */
export interface Registry {
  readonly id: string;
  /** The place without its password. */
  readonly shown: string;
  /** One transaction. Adding a candidate again replaces its identifiers and keeps the first dates. */
  readonly add: (entries: readonly RegistryEntry[]) => Promise<void>;
  readonly find: (questions: readonly RegistryQuestion[], options: FindOptions) => Promise<readonly RegistryAnswer[]>;
  /**
   * One transaction for streams: every entry sees what was stored of candidates outside the batch, and the entries before it in the
   * batch. So a pair within the batch is told once, by the later, and a repeated call gives the same answers.
   */
  readonly addAndFind: (entries: readonly RegistryEntry[], options: FindOptions) => Promise<readonly RegistryAnswer[]>;
  /** All stored pairs, and the values shared by too many, in the order of the hashes: the same each time, of no meaning. No snapshot: what others add meanwhile may be in it. */
  readonly links: (options: FindOptions) => AsyncIterable<RegistryLink | RegistryCrowdLink>;
  readonly stats: (asOf: string) => Promise<RegistryStats>;
  /** NDJSON: a line about the registry, then one a candidate, or of the one named only. Hashes only. */
  readonly exportAll: (candidate?: string) => AsyncIterable<string>;
  readonly holds: (candidate: string) => Promise<boolean>;
  readonly due: (asOf: string) => Promise<readonly DueCandidate[]>;
  /** The erasure request: removes everything about a candidate, from the file's free pages and its log, too. */
  readonly erase: (candidate: string) => Promise<Removed>;
  readonly purge: (asOf: string) => Promise<Removed>;
  /** Makes a new key and writes under it from now on. */
  readonly rotate: (on: string) => Promise<readonly KeyStanding[]>;
  /** Removes what is still stored under old keys, then the keys themselves. */
  readonly retire: () => Promise<Removed>;
  readonly close: () => Promise<void>;
}
