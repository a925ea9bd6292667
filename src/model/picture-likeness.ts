/** Bits of both hashes of a picture. */
const BITS = 128;
/** Equal files are found as such; whatever is only as good as equal is less. */
const HIGHEST = 0.99;

/** 0 to 1: the share of the bits of two pictures' hashes that agree. */
export function pictureLikeness(bits: number, detailBits: number): number {
  return Math.min(HIGHEST, Math.round((1 - (bits + detailBits) / BITS) * 100) / 100);
}

/** Bits of a hash in which two pictures of one original may differ: by broad shapes and by finer edges; both must hold. */
export interface PictureLimits {
  readonly bits: number;
  readonly detailBits: number;
}
