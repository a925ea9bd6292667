import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openRegistry } from '../../src/registry/index.ts';
import { collected, entry } from './entries.ts';
import { DAY, freshRegistry } from './places.ts';

/** All bytes that belong to the registry: the file, its log, its shared memory. */
function bytesAt(location: string): Buffer {
  const names = readdirSync(dirname(location)).filter((name) => name.startsWith(basename(location)));
  return Buffer.concat(names.map((name) => readFileSync(join(dirname(location), name))));
}

const IDS = Array.from({ length: 400 }, (_, at) => `erasure-candidate-${String(at).padStart(4, '0')}`);

test('erasing leaves neither the id nor a hash anywhere in the files, log and free pages included', async () => {
  const { registry, place } = await freshRegistry('embedded');
  await registry.add(IDS.map((id) => entry(id, Array.from({ length: 12 }, (_, n) => `handle:${id} ${String(n)}`))));
  // Changed and moved about, so that pages are split, merged and freed.
  await registry.add(IDS.filter((_, at) => at % 3 === 0).map((id) => entry(id, Array.from({ length: 40 }, (_, n) => `handle:${id} new ${String(n)}`))));
  const gone = IDS.filter((_, at) => at % 20 === 7);
  const lines = (await collected(registry.exportAll())).slice(1).map((line) => JSON.parse(line) as { candidate: string; profile: string; identifiers: readonly { hash: string }[] });
  const hashes = lines.filter(({ candidate }) => gone.includes(candidate)).flatMap(({ profile, identifiers }) => [profile, ...identifiers.map(({ hash }) => hash)]);
  expect(gone.every((id) => bytesAt(place.location).includes(id))).toBe(true);
  expect(hashes.length).toBeGreaterThan(200);

  for (const id of gone) expect(await registry.erase(id)).toMatchObject({ candidates: 1, compacted: true });
  const left = bytesAt(place.location);
  expect(gone.filter((id) => left.includes(id))).toEqual([]);
  expect(hashes.filter((hash) => left.includes(Buffer.from(hash, 'hex')))).toEqual([]);
  expect(left.includes(IDS[8] ?? '')).toBe(true);
  await registry.close();
});

test('so does the purge by retention date', async () => {
  const { registry, place } = await freshRegistry('embedded');
  await registry.add(IDS.map((id, at) => entry(id, [`phone:${id}`], { retainUntil: at % 2 === 0 ? '2026-11-01' : '2027-01-01' })));
  expect(await registry.purge(DAY)).toEqual({ candidates: 200, identifiers: 200, compacted: true });
  const left = bytesAt(place.location);
  expect(IDS.filter((id) => left.includes(id))).toEqual(IDS.filter((_, at) => at % 2 === 1));
  await registry.close();
});

test('where somebody else is reading, it says that the bytes may still be there, and the next time does it', async () => {
  const { registry, place } = await freshRegistry('embedded');
  await registry.add(IDS.map((id) => entry(id, [`phone:${id}`])));
  const reading = await openRegistry(place.location, { keyFile: place.keyFile });
  const held = await heldOpen(place.location);
  expect(await registry.erase('erasure-candidate-0003')).toMatchObject({ candidates: 1, compacted: false });
  held();
  expect(await registry.erase('erasure-candidate-0003')).toEqual({ candidates: 0, identifiers: 0, compacted: true });
  expect(bytesAt(place.location).includes('erasure-candidate-0003')).toBe(false);
  await reading.close();
  await registry.close();
}, 60_000);

/** A reader in the middle of a transaction; gives what ends it. */
async function heldOpen(location: string): Promise<() => void> {
  const { openSqliteFile } = await import('../../src/registry/sqlite/open-file.ts');
  const file = openSqliteFile(location, location);
  file.run('begin', []);
  file.all('select count(*) from knowhire_candidate', []);
  return () => {
    file.run('rollback', []);
    file.close();
  };
}
