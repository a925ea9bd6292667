import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { initRegistry, openRegistry, type Registry } from '../../src/registry/index.ts';
import { collected, entry } from './entries.ts';
import { DAY, PLACES, freshPlace, freshRegistry, isLeftOut, madePlace } from './places.ts';
import { refusalOf } from './problems.ts';

const TODAY = { asOf: DAY };

async function othersOf(registry: Registry, candidate: string, identifiers: readonly string[]): Promise<readonly string[]> {
  return (await registry.find([entry(candidate, identifiers)], TODAY))[0]?.shares.map((share) => share.candidate) ?? [];
}

describe.each(PLACES.filter((kind) => !isLeftOut(kind)))('keys, %s', (kind) => {
  test('a wrong key is refused, and so is none or something else', async () => {
    const place = await madePlace(kind);
    const other = await freshPlace('embedded');
    await initRegistry(other.location, DAY, other);
    expect(await refusalOf(openRegistry(place.location, { keyFile: other.keyFile }))).toMatchObject({ file: other.keyFile, expected: 'own-registry-key', found: 'other-registry-key' });
    expect(await refusalOf(openRegistry(place.location, { keyFile: `${place.keyFile}.none` }))).toMatchObject({ found: 'missing-file', cure: 'name-registry-key' });
    writeFileSync(`${place.keyFile}.text`, 'secret');
    expect(await refusalOf(openRegistry(place.location, { keyFile: `${place.keyFile}.text` }))).toMatchObject({ expected: 'registry-key', found: 'not-a-key' });
  });

  test('what needs no secret works without the key file', async () => {
    const { registry, place } = await freshRegistry(kind);
    await registry.add([entry('a', ['phone:1'], { retainUntil: '2026-11-01' }), entry('b', ['phone:1'])]);
    await registry.close();
    rmSync(place.keyFile);
    const keyless = await openRegistry(place.location, { keyFile: place.keyFile, withoutKey: true });
    expect(await collected(keyless.links({ asOf: '2026-10-01' }))).toHaveLength(1);
    expect(await keyless.purge(DAY)).toMatchObject({ candidates: 1 });
    expect(await keyless.erase('b')).toMatchObject({ candidates: 1 });
    expect(await refusalOf(keyless.add([entry('c', [])]))).toMatchObject({ found: 'missing-file' });
    await keyless.close();
  });

  test('a key file that is there is used, not written over', async () => {
    const place = await freshPlace(kind);
    const { keyFile } = await madePlace('embedded');
    const text = readFileSync(keyFile, 'utf8');
    expect(await initRegistry(place.location, DAY, { keyFile })).toMatchObject({ isNewKey: false });
    expect(readFileSync(keyFile, 'utf8')).toBe(text);
    await (await openRegistry(place.location, { keyFile })).close();
  });

  test('a second init is refused and harms nothing', async () => {
    const { registry, place } = await freshRegistry(kind);
    await registry.add([entry('a', ['phone:1'])]);
    const key = readFileSync(place.keyFile, 'utf8');
    expect(await refusalOf(initRegistry(place.location, DAY, place))).toMatchObject({ cure: kind === 'embedded' ? 'name-other-registry' : 'name-other-registry' });
    expect(await refusalOf(initRegistry(place.location, DAY, { keyFile: `${place.keyFile}.2` }))).toMatchObject({ cure: 'name-other-registry' });
    expect(existsSync(`${place.keyFile}.2`)).toBe(false);
    expect(readFileSync(place.keyFile, 'utf8')).toBe(key);
    expect(await othersOf(registry, 'b', ['phone:1'])).toEqual(['a']);
    await registry.close();
  });

  test('rotation: old entries are found, new ones go under the new key, values that come again move to it', async () => {
    const { registry } = await freshRegistry(kind);
    await registry.add([entry('a', ['phone:1', 'email:a']), entry('b', ['phone:1', 'email:b'])]);
    const standings = await registry.rotate('2026-12-01');
    expect(standings.map(({ state, candidates, identifiers, created }) => [state, candidates, identifiers, created])).toEqual([['old', 2, 4, DAY], ['active', 0, 0, '2026-12-01']]);
    expect(await othersOf(registry, 'x', ['phone:1', 'email:b'])).toEqual(['a', 'b', 'b']);

    await registry.add([entry('c', ['phone:1'])]);
    expect((await registry.stats(DAY)).keys.map(({ candidates, identifiers }) => [candidates, identifiers])).toEqual([[2, 2], [1, 3]]);
    expect((await collected(registry.links(TODAY))).map((link) => 'candidates' in link && link.candidates.join())).toEqual(['a,b', 'a,c', 'b,c']);

    await registry.add([entry('a', ['phone:1', 'email:a'], { seen: '2026-12-02' })]);
    expect((await registry.stats(DAY)).keys.map(({ candidates, identifiers }) => [candidates, identifiers])).toEqual([[1, 1], [2, 4]]);
    const moved = await registry.find([entry('x', ['email:a'], { nameKeys: { full: ['a'], parts: ['a'], scripts: ['latin'] } })], TODAY);
    expect(moved[0]?.shares).toMatchObject([{ candidate: 'a', seen: DAY, names: 'same' }]);
    await registry.close();
  });

  test('retiring removes what still stands under old keys, and the secret', async () => {
    const { registry, place } = await freshRegistry(kind);
    await registry.add([entry('a', ['phone:1']), entry('b', ['phone:2', 'email:b']), entry('c', ['phone:3'])]);
    const oldSecrets = readFileSync(place.keyFile, 'utf8').match(/"secret": "[^"]+"/g);
    await registry.rotate('2026-12-01');
    await registry.add([entry('c', ['phone:3']), entry('d', ['phone:2'])]);
    expect(await registry.retire()).toEqual({ candidates: 1, identifiers: 2, compacted: true });
    expect(await othersOf(registry, 'x', ['phone:1', 'phone:2', 'phone:3', 'email:b'])).toEqual(['b', 'd', 'c']);
    expect((await registry.find([entry('x', ['phone:2'], { nameKeys: { full: ['b'], parts: ['b'], scripts: ['latin'] } })], TODAY))[0]?.shares.map(({ names }) => names)).toEqual(['unsure', 'different']);
    expect((await registry.stats(DAY)).keys.map(({ state, candidates, identifiers }) => [state, candidates, identifiers])).toEqual([['retired', 0, 0], ['active', 3, 3]]);
    for (const secret of oldSecrets ?? []) expect(readFileSync(place.keyFile, 'utf8')).not.toContain(secret);
    expect(statSync(place.keyFile).mode & 0o777).toBe(0o600);
    await registry.rotate('2027-01-01');
    expect(await othersOf(registry, 'x', ['phone:3'])).toEqual(['c']);
    await registry.close();
  });

  test('who has the registry open while the key changes goes on with the new one, or hears that the copy of the key is outdated', async () => {
    const { registry, place } = await freshRegistry(kind);
    const copy = `${place.keyFile}.copy`;
    copyFileSync(place.keyFile, copy);
    const near = await openRegistry(place.location, { keyFile: place.keyFile });
    const far = await openRegistry(place.location, { keyFile: copy });
    await registry.rotate('2026-12-01');
    await near.add([entry('a', ['phone:1'])]);
    expect((await near.stats(DAY)).keys.map(({ candidates }) => candidates)).toEqual([0, 1]);
    expect(await refusalOf(far.add([entry('b', ['phone:1'])]))).toMatchObject({ file: copy, found: 'changed-registry-key', cure: 'copy-registry-key' });
    expect(await refusalOf(far.find([entry('b', ['phone:1'])], TODAY))).toMatchObject({ found: 'changed-registry-key' });
    expect(await refusalOf(far.rotate('2026-12-02'))).toMatchObject({ found: 'changed-registry-key' });
    copyFileSync(place.keyFile, copy);
    await far.add([entry('b', ['phone:1'])]);
    expect(await othersOf(near, 'x', ['phone:1'])).toEqual(['a', 'b']);
    for (const one of [registry, near, far]) await one.close();
  });

  test('a rotation that cannot write the key file changes nothing', async () => {
    const { registry, place } = await freshRegistry(kind);
    const aside = `${place.keyFile}.aside`;
    renameSync(place.keyFile, aside);
    expect(await refusalOf(registry.rotate('2026-12-01'))).toMatchObject({ found: 'missing-file' });
    renameSync(aside, place.keyFile);
    expect((await registry.stats(DAY)).keys).toHaveLength(1);
    await registry.add([entry('a', ['phone:1'])]);
    await registry.close();
  });
});
