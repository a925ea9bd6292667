import type { LinkParty } from '../../links/party.ts';
import type { LinkText } from '../../links/texts.ts';

/** A candidate who was read again, for comparing with others. */
export interface ReadParty {
  readonly party: LinkParty;
  /** Where its texts are to be compared. */
  readonly texts: readonly LinkText[];
}

/** Candidates of one job, as JSON in UTF-8 one behind the other: in a batch of millions they wait for each other, and as objects they would take ten times the room. */
export interface PackedParties {
  /** Numbers in the batch, rising. */
  readonly ordinals: Uint32Array;
  /** Where each ends in `bytes`. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

export function packParties(parties: readonly ReadParty[]): PackedParties {
  const texts = parties.map((one) => Buffer.from(JSON.stringify(one), 'utf8'));
  let end = 0;
  return {
    ordinals: Uint32Array.from(parties, ({ party }) => party.ordinal),
    ends: Uint32Array.from(texts, ({ length }) => (end += length)),
    // A copy of its own size: a small buffer shares memory with others, all of which would be sent along.
    bytes: Uint8Array.from(Buffer.concat(texts)),
  };
}

export interface PartyStore {
  /** Jobs are added in their order. */
  readonly add: (packed: PackedParties) => void;
  readonly get: (ordinal: number) => ReadParty | undefined;
  readonly size: () => number;
}

/** Groups of one value follow each other, so that a few candidates are asked for again and again. */
const UNPACKED = 256;

export function openPartyStore(): PartyStore {
  const jobs: PackedParties[] = [];
  const unpacked = new Map<number, ReadParty>();
  let size = 0;
  return {
    add: (packed) => {
      if (packed.ordinals.length > 0) jobs.push(packed);
      size += packed.ordinals.length;
    },
    get: (ordinal) => {
      const known = unpacked.get(ordinal) ?? find(jobs, ordinal);
      if (known === undefined) return undefined;
      if (unpacked.size >= UNPACKED) unpacked.clear();
      unpacked.set(ordinal, known);
      return known;
    },
    size: () => size,
  };
}

function find(jobs: readonly PackedParties[], ordinal: number): ReadParty | undefined {
  const job = jobs[lastAtMost(jobs.length, (at) => jobs[at]?.ordinals[0] ?? Infinity, ordinal)];
  if (job === undefined) return undefined;
  const at = lastAtMost(job.ordinals.length, (place) => job.ordinals[place] ?? Infinity, ordinal);
  if (job.ordinals[at] !== ordinal) return undefined;
  return JSON.parse(Buffer.from(job.bytes.buffer, job.bytes.byteOffset + (job.ends[at - 1] ?? 0), (job.ends[at] ?? 0) - (job.ends[at - 1] ?? 0)).toString('utf8')) as ReadParty;
}

/** Index of the last of `count` rising values that is no more than `most`; -1 where none is. */
function lastAtMost(count: number, valueAt: (at: number) => number, most: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
