import type { DocumentThresholds } from './tables.ts';

/** Brightness of a picture, row by row, 0 to 255. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: ArrayLike<number>;
}

/** Hashes of 64 bits as 16 hexadecimal digits. A mirrored picture has hashes of its own, so both are kept. */
export interface PerceptualHashes {
  readonly pHash: string;
  readonly dHash: string;
  readonly mirroredPHash: string;
  readonly mirroredDHash: string;
  /** Hardly any contrast: the hash is noise and matches anything as blank. */
  readonly blank: boolean;
}

export interface HashDistance {
  /** Differing bits of 64 by the pHash: broad shapes. */
  readonly bits: number;
  /** Differing bits of 64 by the dHash: finer edges. */
  readonly detailBits: number;
  readonly mirrored: boolean;
}

export type Likeness = 'alike' | 'alike-mirrored' | 'different' | 'not-comparable';

type Row = readonly number[];

const PHASH_SIDE = 32;
const LOW_FREQUENCIES = 8;
const DHASH_SIDE = 8;
const COSINES: readonly Row[] = Array.from({ length: LOW_FREQUENCIES }, (_, frequency) =>
  Array.from({ length: PHASH_SIDE }, (_value, index) => Math.cos(((2 * index + 1) * frequency * Math.PI) / (2 * PHASH_SIDE))),
);
/** The tool's own: below this spread of brightness (of 255) a picture is taken for blank. */
const LEAST_SPREAD = 8;
/** Differences below this are rounding, which must not turn bits: an even picture has many. */
const NOISE = 1e-3;

/** Hashes a greyscale picture of any size; undefined where the sizes do not fit the pixels. */
export function hashPicture(picture: GreyPicture): PerceptualHashes | undefined {
  const { width, height, pixels } = picture;
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1 || pixels.length < width * height) return undefined;
  const square = shrink(picture, PHASH_SIDE, PHASH_SIDE);
  const cells = shrink(picture, DHASH_SIDE + 1, DHASH_SIDE);
  return {
    pHash: pHashOf(square),
    dHash: dHashOf(cells),
    mirroredPHash: pHashOf(square.map(mirrorRow)),
    mirroredDHash: dHashOf(cells.map(mirrorRow)),
    blank: spread(square.flat()) < LEAST_SPREAD,
  };
}

/** Bits in which two hashes of 16 hexadecimal digits differ; undefined where one is none. */
export function hammingDistance(a: string, b: string): number | undefined {
  if (!/^[0-9a-f]{16}$/.test(a) || !/^[0-9a-f]{16}$/.test(b)) return undefined;
  let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let bits = 0;
  for (; differing !== 0n; differing >>= 1n) bits += Number(differing & 1n);
  return bits;
}

/** How far two pictures are apart, as they are or mirrored, whichever is nearer. Blank pictures are not compared. */
export function compareHashes(a: PerceptualHashes, b: PerceptualHashes): HashDistance | undefined {
  if (a.blank || b.blank) return undefined;
  const straight = distanceBetween(a.pHash, b.pHash, a.dHash, b.dHash, false);
  const mirrored = distanceBetween(a.pHash, b.mirroredPHash, a.dHash, b.mirroredDHash, true);
  if (straight === undefined || mirrored === undefined) return undefined;
  return mirrored.bits < straight.bits ? mirrored : straight;
}

/**
 * Whether two pictures look like copies of one original. Identity cards of one layout resemble each other whoever holds them, so
 * documents are held to nearer hashes than photos. A likeness is a pair for a person to look at, nothing more.
 */
export function likeness(a: PerceptualHashes, b: PerceptualHashes, of: 'photo' | 'document', { hashes }: DocumentThresholds): Likeness {
  const distance = compareHashes(a, b);
  if (distance === undefined) return 'not-comparable';
  const limit = hashes[of];
  if (distance.bits > limit.bits || distance.detailBits > limit.detailBits) return 'different';
  return distance.mirrored ? 'alike-mirrored' : 'alike';
}

function distanceBetween(aShapes: string, bShapes: string, aEdges: string, bEdges: string, mirrored: boolean): HashDistance | undefined {
  const [bits, detailBits] = [hammingDistance(aShapes, bShapes), hammingDistance(aEdges, bEdges)];
  return bits === undefined || detailBits === undefined ? undefined : { bits, detailBits, mirrored };
}

/** Which of the 64 lowest frequencies of the cosine transform lie above their median. */
function pHashOf(square: readonly Row[]): string {
  const frequencies = lowFrequencies(square);
  const sorted = frequencies.slice(1).sort((x, y) => x - y);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return toHex(frequencies.map((value) => value > median));
}

/** Whether each of 8 x 8 cells is clearly darker than its right neighbour. */
function dHashOf(cells: readonly Row[]): string {
  return toHex(cells.flatMap((row) => row.slice(1).map((value, index) => value - (row[index] ?? 0) > NOISE)));
}

function mirrorRow(row: Row): Row {
  return [...row].reverse();
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Area average: each target cell is the mean of the source pixels under it, edges by their share. */
function shrink({ width, height, pixels }: GreyPicture, columns: number, rows: number): readonly Row[] {
  const across = Array.from({ length: columns }, (_, column) => shares(column, columns, width));
  return Array.from({ length: rows }, (_, row) => {
    const down = shares(row, rows, height);
    return across.map((horizontal) => {
      let sum = 0;
      for (const [y, shareY] of down) {
        for (const [x, shareX] of horizontal) sum += (pixels[y * width + x] ?? 0) * shareX * shareY;
      }
      return sum;
    });
  });
}

/** The source indexes under one of `cells` equal cells over `length` pixels, with shares that add up to 1. */
function shares(cell: number, cells: number, length: number): readonly (readonly [index: number, share: number])[] {
  const [from, to] = [(cell * length) / cells, ((cell + 1) * length) / cells];
  const list: [number, number][] = [];
  for (let index = Math.floor(from); index < to && index < length; index += 1) {
    list.push([index, (Math.min(index + 1, to) - Math.max(index, from)) / (to - from)]);
  }
  return list;
}

function lowFrequencies(square: readonly Row[]): readonly number[] {
  const byRow = square.map((row) => COSINES.map((wave) => product(row, wave)));
  return COSINES.flatMap((wave) => COSINES.map((_, frequency) => product(byRow.map((row) => row[frequency] ?? 0), wave)));
}

function product(a: Row, b: Row): number {
  const sum = a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
  return Math.round(sum / NOISE) * NOISE;
}

function toHex(bits: readonly boolean[]): string {
  return BigInt(`0b${bits.map(Number).join('')}`).toString(16).padStart(16, '0');
}
