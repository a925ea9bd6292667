import type { PerceptualHashes } from '../../src/facts/documents/perceptual-hash.ts';
import type { FileEvidence } from '../../src/facts/file-evidence.ts';

/** A hash of 64 bits by its number. */
export function hash(number: bigint): string {
  return BigInt.asUintN(64, number).toString(16).padStart(16, '0');
}

/** Some hash, always the same one for a seed; mixed as in SplitMix64. */
export function someHash(seed: number): string {
  let mixed = BigInt.asUintN(64, BigInt(seed) * 0x9e3779b97f4a7c15n);
  mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
  mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
  return hash(mixed ^ (mixed >> 31n));
}

export function somePicture(seed: number): PerceptualHashes {
  return { pHash: someHash(4 * seed + 1), dHash: someHash(4 * seed + 2), mirroredPHash: someHash(4 * seed + 3), mirroredDHash: someHash(4 * seed + 4), blank: false };
}

export function mirrored({ pHash, dHash, mirroredPHash, mirroredDHash, blank }: PerceptualHashes): PerceptualHashes {
  return { pHash: mirroredPHash, dHash: mirroredDHash, mirroredPHash: pHash, mirroredDHash: dHash, blank };
}

/** The bits at these places turned, each place once. */
export function turned(picture: PerceptualHashes, shapes: readonly number[], edges: readonly number[]): PerceptualHashes {
  const turn = (text: string, places: readonly number[]): string => hash([...new Set(places)].reduce((bits, place) => bits ^ (1n << BigInt(place)), BigInt(`0x${text}`)));
  return { ...picture, pHash: turn(picture.pHash, shapes), dHash: turn(picture.dHash, edges), mirroredPHash: turn(picture.mirroredPHash, shapes), mirroredDHash: turn(picture.mirroredDHash, edges) };
}

export const PHOTO = '/profiles/0/photoFile';

/** The evidence file of a profile picture. */
export function photoFile(picture: PerceptualHashes, sha256: string): ReadonlyMap<string, FileEvidence> {
  return new Map([[PHOTO, { path: 'photo.png', bytes: 1, sha256, kind: 'png', agreement: 'agrees', picture }]]);
}
