import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { AS_OF, freshFolder, knowhire, linesFile } from './batch-fixture.ts';
import { pngWithSoftware } from './png.ts';

vi.setConfig({ testTimeout: 400_000 });

const SIDE = 64;

/** Stands in for the optional package: the grey points of a picture lie behind its end. */
const SHARP = `module.exports = (bytes) => {
  const chain = new Proxy({}, { get: (_, name) => () => name === 'toBuffer' ? Promise.resolve({ data: bytes.subarray(-${String(SIDE * SIDE)}), info: { width: ${String(SIDE)}, height: ${String(SIDE)}, channels: 1 } }) : chain });
  return chain;
};`;

/** Waves of some directions, of a seed; a little brighter and coarser in a copy. */
function picture(seed: number, copy = 0): Buffer {
  const grey = Buffer.from(Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    const light = [1, 2, 3, 4].reduce((sum, wave) => sum + Math.sin((x * Math.sin(seed * wave * 12.9) + y * Math.cos(seed * wave * 78.2)) / (3 + wave) + seed * wave), 0);
    return Math.round(128 + 24 * light) + 4 * copy + ((at * 7) % (copy + 1));
  }));
  return Buffer.concat([pngWithSoftware(`camera ${String(copy)}`, 40, 40), grey]);
}

const NAMES = ['Mira Okafor', 'Tomas Lindqvist', 'Ana Ferreira', 'Jonas Weber', 'Leila Haddad', 'Park Jisung'];
const PHOTOS = [picture(1), picture(1, 2), picture(2), picture(3), picture(3), picture(4)];

function candidates(folder: string): readonly string[] {
  mkdirSync(join(folder, 'photos'));
  return NAMES.map((name, at) => {
    writeFileSync(join(folder, `photos/${String(at)}.png`), PHOTOS[at] ?? '');
    return JSON.stringify({ id: `c${String(at)}`, name, profiles: [{ site: 'example.com', photoFile: `photos/${String(at)}.png` }] });
  });
}

interface Link {
  readonly kind: string;
  readonly candidates: readonly [string, string];
  readonly likeness?: number;
}

function linksIn(text: string): readonly Link[] {
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Link);
}

const named = (links: readonly Link[]): readonly string[] => links.map(({ kind, candidates: [a, b] }) => `${kind} ${a} ${b}`).sort();

afterEach(() => void delete process.env['NODE_PATH']);

function withSharp(folder: string): void {
  mkdirSync(join(folder, 'modules/sharp'), { recursive: true });
  writeFileSync(join(folder, 'modules/sharp/index.js'), SHARP);
  process.env['NODE_PATH'] = join(folder, 'modules');
}

test('photos that look alike are links in a batch, in its reports and summary, and the same ones through the registry', () => {
  const folder = freshFolder();
  linesFile(folder, 'people.ndjson', candidates(folder));
  withSharp(folder);
  const batch = (out: string, ...more: readonly string[]): void => void knowhire(['batch', 'people.ndjson', '--out', out, '--as-of', AS_OF, '--quiet', ...more], { cwd: folder });
  batch('en');
  const links = linksIn(readFileSync(join(folder, 'en/links.ndjson'), 'utf8'));
  expect(named(links)).toEqual(['photo c3 c4', 'similar-photo c0 c1']);
  expect(links.find(({ kind }) => kind === 'similar-photo')?.likeness).toBeGreaterThan(0.93);
  expect(readFileSync(join(folder, 'en/reports/c1.md'), 'utf8')).toMatch(/photo that looks alike.*9\d % alike.*c0/);
  expect(readFileSync(join(folder, 'en/reports/c1.md'), 'utf8')).toContain('Candidates with another name and a photo that looks alike: 1.');
  expect(readFileSync(join(folder, 'en/summary.md'), 'utf8')).toContain('photo that looks alike');
  batch('ko', '--lang', 'ko');
  expect(readFileSync(join(folder, 'ko/reports/c1.md'), 'utf8')).toContain('이름이 다른 지원자 1명과 사진이 거의 같습니다.');
  for (const file of ['en/summary.md', 'en/reports/c1.md']) expect(readFileSync(join(folder, file), 'utf8')).not.toContain('not looked for');
  batch('exact', '--no-near-links');
  expect(named(linksIn(readFileSync(join(folder, 'exact/links.ndjson'), 'utf8')))).toEqual(['photo c3 c4']);

  knowhire(['registry', 'init'], { cwd: folder });
  knowhire(['registry', 'add', 'people.ndjson', '--as-of', AS_OF], { cwd: folder });
  const stored = linksIn(knowhire(['registry', 'links', '--format', 'json', '--as-of', AS_OF], { cwd: folder }).stdout);
  expect(named(stored)).toEqual(named(links));
  expect(stored.find(({ kind }) => kind === 'similar-photo')?.likeness).toBe(links.find(({ kind }) => kind === 'similar-photo')?.likeness);
});

test('without what decodes pictures it is said once that they were not compared, and files still are', () => {
  const folder = freshFolder();
  linesFile(folder, 'people.ndjson', candidates(folder));
  knowhire(['batch', 'people.ndjson', '--out', 'out', '--as-of', AS_OF, '--quiet'], { cwd: folder });
  expect(named(linksIn(readFileSync(join(folder, 'out/links.ndjson'), 'utf8')))).toEqual(['photo c3 c4']);
  for (const file of ['out/summary.md', 'out/reports/c1.md']) expect(readFileSync(join(folder, file), 'utf8').split('the optional package sharp is not installed')).toHaveLength(2);
});
