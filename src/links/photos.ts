import { compareHashes, type PerceptualHashes } from '../facts/documents/perceptual-hash.ts';
import { isRead } from '../facts/file-evidence.ts';
import { threshold, type Reference } from '../facts/reference.ts';
import { pictureLikeness, type PictureLimits } from '../model/picture-likeness.ts';
import type { Identifier, LinkInput } from './identifier.ts';

/** A profile picture that can be compared with those of others. */
export interface Photo {
  readonly kind: 'similar-photo';
  readonly pointer: string;
  readonly hashes: PerceptualHashes;
  /** Whoever shows the same picture, changed a little or mirrored, has one of these as well. */
  readonly bands: readonly string[];
}

const BITS = 64;
/** Where two hashes differ in four bits at most, two of six bands at least are the same in both. */
const BANDS = 6;

/** Pictures on profiles whose file could be decoded. Plain ones and those with hardly any edges, as logos are, resemble each other whoever shows them. */
export function photosOf({ files, reference }: Pick<LinkInput, 'files' | 'reference'>): readonly Photo[] {
  const photos: Photo[] = [];
  for (const [pointer, evidence] of files) {
    if (!/^\/profiles\/\d+\/photoFile$/.test(pointer) || !isRead(evidence) || typeof evidence.picture !== 'object') continue;
    const { picture } = evidence;
    if (tells(picture, reference)) photos.push({ kind: 'similar-photo', pointer, hashes: picture, bands: bandsOf(picture) });
  }
  return photos;
}

function tells({ blank, dHash }: PerceptualHashes, reference: Pick<Reference, 'themes'>): boolean {
  const edges = bitsOf(dHash).filter(Boolean).length;
  const fewest = threshold(reference, 'links', 'photo-edges');
  return !blank && edges >= fewest && BITS - edges >= fewest;
}

/** As identifiers of the candidate, for finding those who have a band in common; the hashes stand behind, for comparing. */
export function similarPhotos(input: LinkInput, add: (identifier: Identifier) => void): void {
  if (input.files.size === 0) return;
  for (const { kind, pointer, hashes, bands } of photosOf(input)) {
    const { pHash, dHash, mirroredPHash, mirroredDHash } = hashes;
    for (const band of bands) add({ kind, value: [band, pHash, dHash, mirroredPHash, mirroredDHash].join(' '), pointer });
  }
}

/** The part of such an identifier by which it is found. */
export function bandOf(value: string): string {
  return value.slice(0, value.indexOf(' '));
}

/** How alike the pictures of two such identifiers are; undefined where they are beyond the limits. */
export function photoLikeness(left: string, right: string, limits: PictureLimits): number | undefined {
  const distance = compareHashes(hashesIn(left), hashesIn(right));
  if (distance === undefined || distance.bits > limits.bits || distance.detailBits > limits.detailBits) return undefined;
  return pictureLikeness(distance.bits, distance.detailBits);
}

export function photoLimits(reference: Pick<Reference, 'themes'>): PictureLimits {
  return { bits: threshold(reference, 'links', 'photo-bits'), detailBits: threshold(reference, 'links', 'photo-detail-bits') };
}

function hashesIn(value: string): PerceptualHashes {
  const [, pHash = '', dHash = '', mirroredPHash = '', mirroredDHash = ''] = value.split(' ');
  return { pHash, dHash, mirroredPHash, mirroredDHash, blank: false };
}

/** Every two bands of the edges, straight and mirrored. Neighbouring bits lie in different bands, so that an even corner fills none. */
function bandsOf({ dHash, mirroredDHash }: PerceptualHashes): readonly string[] {
  const found = new Set<string>();
  for (const hash of [dHash, mirroredDHash]) {
    const bits = bitsOf(hash);
    const bands = Array.from({ length: BANDS }, (_, band) => bits.filter((__, at) => at % BANDS === band).map(Number).join(''));
    bands.forEach((first, at) => bands.slice(at + 1).forEach((second, next) => void found.add(`${at}${at + 1 + next}:${first}${second}`)));
  }
  return [...found];
}

function bitsOf(hash: string): readonly boolean[] {
  return [...BigInt(`0x${hash}`).toString(2).padStart(BITS, '0')].map((bit) => bit === '1');
}
