import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareHashes, hammingDistance, hashPicture, likeness, type GreyPicture, type HashDistance, type PerceptualHashes } from '../../../src/facts/documents/perceptual-hash.ts';
import { documentTables } from './tables-for-tests.ts';

const { thresholds } = documentTables;
const { photo, document } = thresholds.hashes;
type Shade = (x: number, y: number) => number;

/** Shades over the unit square, so that one scene can be drawn at any size. */
function draw(shade: Shade, width = 96, height = 120): GreyPicture {
  const pixels = new Float64Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = Math.max(0, Math.min(255, shade((x + 0.5) / width, (y + 0.5) / height)));
  }
  return { width, height, pixels };
}

/** Head, hair, shoulders and a window, all moved about by the seed. */
function scene(seed: number): Shade {
  const parts = Array.from({ length: 10 }, (_, index) => (((Math.sin(seed * 12.9898 + index * 78.233) * 43758.5453) % 1) + 1) % 1);
  const part = (index: number): number => parts[index] ?? 0;
  const [cx, cy] = [0.35 + 0.3 * part(1), 0.3 + 0.25 * part(2)];
  return (x, y) => {
    const face = Math.hypot((x - cx) / 0.2, (y - cy) / 0.26) < 1;
    const hair = Math.hypot((x - cx) / 0.25, (y - cy + 0.12 * part(3)) / 0.3) < 1;
    const body = y > 0.75 && Math.abs(x - cx) < 0.2 + (y - 0.75) * (0.5 + part(4));
    const window = x > part(5) && x < part(5) + 0.3 && y < 0.5 * part(6) + 0.2;
    if (face) return 190 - 60 * (x - cx);
    if (hair) return 30 + 40 * part(7);
    if (body) return 60 + 120 * part(8);
    return (window ? 240 : 120) - 50 * y + 40 * Math.sin(6 * x * part(9));
  };
}

function hash(picture: GreyPicture): PerceptualHashes {
  const hashes = hashPicture(picture);
  if (hashes === undefined) throw new Error('no hash');
  return hashes;
}

function distance(a: Shade, b: Shade): HashDistance {
  const result = compareHashes(hash(draw(a)), hash(draw(b, 200, 250)));
  if (result === undefined) throw new Error('not compared');
  return result;
}

const seeds = Array.from({ length: 30 }, (_, index) => index + 1);

describe('one picture, worked over', () => {
  test.each<[string, (shade: Shade) => Shade, number]>([
    ['at another size', (shade) => shade, 4],
    ['brighter', (shade) => (x, y) => shade(x, y) * 0.9 + 20, 4],
    ['with noise', (shade) => (x, y) => shade(x, y) + 8 * Math.sin(x * 9000 + y * 7000), 4],
    ['with a line of text', (shade) => (x, y) => (y > 0.94 && y < 0.97 && Math.sin(x * 200) > 0.5 ? 255 : shade(x, y)), photo.bits],
    ['cropped by 2 percent', (shade) => (x, y) => shade(0.02 + 0.96 * x, 0.02 + 0.96 * y), photo.bits],
  ])('%s', (_name, change, limit) => {
    const bits = seeds.map((seed) => distance(scene(seed), change(scene(seed))).bits).sort((a, b) => a - b);
    expect(bits[Math.floor(bits.length * 0.9)]).toBeLessThanOrEqual(limit);
  });

  test('mirrored', () => {
    for (const shade of seeds.map(scene)) {
      expect(distance(shade, (x, y) => shade(1 - x, y))).toMatchObject({ bits: expect.toSatisfy((bits: number) => bits <= 4) });
    }
    const third = scene(3);
    expect(distance(third, (x, y) => third(1 - x, y)).mirrored).toBe(true);
  });
});

test('different pictures are seldom alike', () => {
  const hashes = seeds.map((seed) => hash(draw(scene(seed))));
  const bits = hashes.flatMap((a, index) => hashes.slice(index + 1).map((b) => compareHashes(a, b)?.bits ?? 0));
  expect(bits).toHaveLength(435);
  expect(bits.filter((count) => count <= document.bits)).toEqual([]);
  expect(bits.filter((count) => count <= photo.bits).length).toBeLessThan(5);
});

test('the mirror hash of a picture is the hash of its mirror', () => {
  const [picture, mirrored] = [hash(draw(scene(5))), hash(draw((x, y) => scene(5)(1 - x, y)))];
  expect(mirrored.pHash).toBe(picture.mirroredPHash);
  expect(mirrored.mirroredDHash).toBe(picture.dHash);
});

test('a blank page is not held against another', () => {
  const blank = hash(draw(() => 250));
  expect(blank.blank).toBe(true);
  expect(compareHashes(blank, blank)).toBeUndefined();
  expect(compareHashes(hash(draw(scene(1))), blank)).toBeUndefined();
});

test('what counts as alike depends on what is shown', () => {
  const [plain, flipped] = [hash(draw(scene(2))), hash(draw((x, y) => scene(2)(1 - x, y)))];
  const near = { ...plain, pHash: (BigInt(`0x${plain.pHash}`) ^ 0b111111n).toString(16).padStart(16, '0') };
  expect(likeness(plain, plain, 'document', thresholds)).toBe('alike');
  expect(likeness(plain, flipped, 'document', thresholds)).toBe('alike-mirrored');
  expect(likeness(plain, near, 'photo', thresholds)).toBe('alike');
  expect(likeness(plain, near, 'document', thresholds)).toBe('different');
  expect(likeness(plain, hash(draw(scene(9))), 'photo', thresholds)).toBe('different');
  expect(likeness(plain, hash(draw(() => 250)), 'photo', thresholds)).toBe('not-comparable');
  expect(document.bits).toBeLessThan(photo.bits);
});

test('distances', () => {
  expect(hammingDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
  expect(hammingDistance('0123456789abcdef', '0123456789abcdef')).toBe(0);
  expect(hammingDistance('8000000000000000', '0000000000000001')).toBe(2);
  expect(hammingDistance('xyz', '0000000000000000')).toBeUndefined();
});

test('any picture gives four hashes of sixteen digits; sizes that lie give none', () => {
  const pictures = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).chain(([width, height]) =>
    fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((pixels) => ({ width, height, pixels })),
  );
  fc.assert(
    fc.property(pictures, (picture) => {
      const { pHash, dHash, mirroredPHash, mirroredDHash } = hash(picture);
      for (const text of [pHash, dHash, mirroredPHash, mirroredDHash]) expect(text).toMatch(/^[0-9a-f]{16}$/);
      expect(hammingDistance(pHash, pHash)).toBe(0);
    }),
    { numRuns: 60 },
  );
  for (const [width, height] of [[0, 1], [1.5, 2], [-1, 3], [100, 100], [NaN, 1]] as const) {
    expect(hashPicture({ width, height, pixels: new Uint8Array(10) })).toBeUndefined();
  }
});
