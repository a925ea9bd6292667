import { statSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Registry, RegistryShare } from '../../src/registry/index.ts';
import { collected, entry } from './entries.ts';
import { DAY, PLACES, freshRegistry, isLeftOut, type FreshPlace } from './places.ts';

const TODAY = { asOf: DAY };

describe.each(PLACES.filter((kind) => !isLeftOut(kind)))('registry, %s', (kind) => {
  let registry: Registry;
  let place: FreshPlace;
  beforeEach(async () => {
    ({ registry, place } = await freshRegistry(kind));
    return () => registry.close();
  });

  async function sharesOf(candidate: string, identifiers: readonly string[], options: { readonly asOf: string; readonly many?: number } = TODAY): Promise<readonly RegistryShare[]> {
    return (await registry.find([entry(candidate, identifiers)], options))[0]?.shares ?? [];
  }

  test('finds who was seen with the same value, where, since when', async () => {
    await registry.add([entry('a', ['phone:1', 'email:x'], { seen: '2026-01-05' }), entry('b', ['phone:2'])]);
    expect(await registry.find([entry('c', ['email:y', 'phone:1', 'phone:2'])], TODAY)).toEqual([
      {
        candidate: 'c',
        crowds: [],
        shares: [
          { kind: 'phone', ordinal: 1, pointer: '/identifiers/1', candidate: 'a', seen: '2026-01-05', names: 'different', sameProfile: false },
          { kind: 'phone', ordinal: 2, pointer: '/identifiers/2', candidate: 'b', seen: DAY, names: 'different', sameProfile: false },
        ],
      },
    ]);
  });

  test('never finds the asking candidate, and one value of another kind is another value', async () => {
    await registry.add([entry('a', ['phone:1'])]);
    expect(await sharesOf('a', ['phone:1'])).toEqual([]);
    expect(await sharesOf('b', ['handle:1'])).toEqual([]);
  });

  test('says whether the names go together; across scripts it never says that they differ', async () => {
    await registry.add([entry('a', ['phone:1'], { nameKeys: { full: ['kim min'], parts: ['k', 'm'], scripts: ['latin'] } })]);
    const asked = async (full: string, parts: readonly string[], scripts: readonly string[] = ['latin']) =>
      (await registry.find([entry('b', ['phone:1'], { nameKeys: { full: [full], parts, scripts } })], TODAY))[0]?.shares[0]?.names;
    expect(await asked('kim min', ['k', 'm'])).toBe('same');
    expect(await asked('kim mina', ['k', 'n'])).toBe('unsure');
    expect(await asked('lee', ['l'])).toBe('different');
    expect(await asked('lee', ['l'], ['han', 'latin'])).toBe('different');
    expect(await asked('lee', ['l'], ['han'])).toBe('unsure');
    expect(await asked('lee', [])).toBe('unsure');
  });

  test('tells the same file under another id', async () => {
    await registry.add([entry('a', ['phone:1'], { profileDigest: 'one' })]);
    const [answer] = await registry.find([entry('b', ['phone:1'], { profileDigest: 'one' })], TODAY);
    expect(answer?.shares[0]?.sameProfile).toBe(true);
  });

  test('adding again replaces the identifiers and keeps the first dates', async () => {
    await registry.add([entry('a', ['phone:1', 'email:x'], { seen: '2026-02-01', retainUntil: '2027-01-01' })]);
    await registry.add([entry('a', ['phone:1', 'email:y'], { seen: '2026-03-01' })]);
    const shares = await sharesOf('b', ['phone:1', 'email:x', 'email:y']);
    expect(shares.map(({ ordinal, seen }) => [ordinal, seen])).toEqual([[0, '2026-02-01'], [2, '2026-03-01']]);
    const [, exported] = await collected(registry.exportAll());
    expect(JSON.parse(exported ?? '')).toMatchObject({ candidate: 'a', firstSeen: '2026-02-01', lastSeen: '2026-03-01', retainUntil: '2027-01-01' });
  });

  test('adding the same again changes nothing', async () => {
    const entries = Array.from({ length: 40 }, (_, at) => entry(`c${String(at)}`, [`phone:${String(at % 7)}`, `email:${String(at)}`]));
    await registry.add(entries);
    const before = await collected(registry.exportAll());
    await registry.add(entries);
    await registry.add([...entries].reverse());
    expect(await collected(registry.exportAll())).toEqual(before);
  });

  test('an earlier sighting that comes late moves the first date', async () => {
    await registry.add([entry('a', ['phone:1'], { seen: '2026-05-01' })]);
    await registry.add([entry('a', ['phone:1'], { seen: '2026-04-01' })]);
    expect((await sharesOf('b', ['phone:1']))[0]?.seen).toBe('2026-04-01');
  });

  test('of a candidate twice in a batch the last counts', async () => {
    await registry.add([entry('a', ['phone:1']), entry('a', ['phone:2'])]);
    expect(await sharesOf('b', ['phone:1', 'phone:2'])).toMatchObject([{ ordinal: 1 }]);
  });

  test('a value that many share comes as a count', async () => {
    await registry.add(Array.from({ length: 25 }, (_, at) => entry(`c${String(at)}`, ['ip:203.0.113.7', `phone:${String(at % 12)}`])));
    const [answer] = await registry.find([entry('c0', ['ip:203.0.113.7', 'phone:0'])], TODAY);
    expect(answer?.crowds).toEqual([{ kind: 'ip', ordinal: 0, pointer: '/identifiers/0', count: 24 }]);
    expect(answer?.shares.map(({ candidate }) => candidate)).toEqual(['c12', 'c24']);
    expect((await registry.find([entry('new', ['ip:203.0.113.7'])], { ...TODAY, many: 25 }))[0]?.shares).toHaveLength(25);
    expect((await registry.find([entry('new', ['phone:1'])], { ...TODAY, many: 1 }))[0]?.crowds).toMatchObject([{ count: 2 }]);
  });

  test('and beyond a hundred as “at least”', async () => {
    await registry.add(Array.from({ length: 130 }, (_, at) => entry(`c${String(at)}`, ['ip:203.0.113.7'])));
    expect((await registry.find([entry('x', ['ip:203.0.113.7'])], TODAY))[0]?.crowds).toMatchObject([{ count: 100 }]);
  });

  test('what is past its retention date is not shown, deleted or not', async () => {
    await registry.add([entry('a', ['phone:1'], { retainUntil: '2026-12-01' }), entry('b', ['phone:1'])]);
    const others = async (asOf: string) => (await sharesOf('c', ['phone:1'], { asOf })).map(({ candidate }) => candidate);
    expect(await others('2026-11-30')).toEqual(['a', 'b']);
    expect(await others('2026-12-01')).toEqual(['b']);
    expect(await collected(registry.links({ asOf: '2026-12-01' }))).toEqual([]);
    expect(await collected(registry.links({ asOf: '2026-11-30' }))).toHaveLength(1);
  });

  test('purges by retention date', async () => {
    await registry.add([entry('a', ['phone:1', 'email:1'], { retainUntil: '2026-12-01' }), entry('b', ['phone:1'], { retainUntil: '2026-12-02' }), entry('c', ['phone:1'])]);
    expect(await registry.due('2026-12-01')).toEqual([{ candidate: 'a', retainUntil: '2026-12-01' }]);
    expect(await registry.purge('2026-12-01')).toEqual({ candidates: 1, identifiers: 2, compacted: true });
    expect(await registry.due('2026-12-01')).toEqual([]);
    expect((await registry.stats('2026-12-02')).due).toBe(1);
    expect((await sharesOf('x', ['phone:1'], { asOf: '2026-11-01' })).map(({ candidate }) => candidate)).toEqual(['b', 'c']);
  });

  test('erases one candidate', async () => {
    await registry.add([entry('a', ['phone:1', 'email:1']), entry('b', ['phone:1'])]);
    expect(await registry.holds('a')).toBe(true);
    expect(await registry.erase('a')).toEqual({ candidates: 1, identifiers: 2, compacted: true });
    expect(await registry.holds('a')).toBe(false);
    expect((await sharesOf('x', ['phone:1', 'email:1'])).map(({ candidate }) => candidate)).toEqual(['b']);
    expect(await registry.erase('a')).toMatchObject({ candidates: 0, identifiers: 0 });
  });

  test('exports hashes and no value', async () => {
    await registry.add([entry('a', ['email:kim.cheolsu@example.com', 'phone:+12125550101'], { nameKeys: { full: ['kim cheolsu'], parts: ['kms'], scripts: ['latin'] } }), entry('b', [])]);
    const lines = await collected(registry.exportAll());
    expect(lines.join('')).not.toMatch(/cheolsu|2125550101|kms|digest of/);
    expect(lines.map((line) => (JSON.parse(line) as { candidate?: string }).candidate)).toEqual([undefined, 'a', 'b']);
    expect(await collected(registry.exportAll('b'))).toHaveLength(2);
    expect(await collected(registry.exportAll('nobody'))).toHaveLength(1);
  });

  test('counts what it holds', async () => {
    await registry.add([entry('a', ['phone:1', 'phone:2', 'ip:1'], { retainUntil: '2026-11-01' }), entry('b', [])]);
    const { keys, bytes, ...stats } = await registry.stats(DAY);
    expect(stats).toEqual({ registry: registry.id, store: kind === 'embedded' ? 'sqlite' : 'postgres', schema: 2, created: DAY, candidates: 2, identifiers: { phone: 2, ip: 1 }, texts: 0, withoutRetention: 1, due: 1 });
    expect(keys).toEqual([{ id: keys[0]?.id, state: 'active', created: DAY, candidates: 2, identifiers: 3 }]);
    expect(bytes).toBeGreaterThan(4000);
  });

  test('keeps its key to its owner', () => {
    expect(statSync(place.keyFile).mode & 0o777).toBe(0o600);
    if (kind === 'embedded') for (const end of ['', '-wal']) expect(statSync(`${place.location}${end}`).mode & 0o777, end).toBe(0o600);
  });
});

test('the suite ran on a server, too, where CI runs', () => {
  expect(PLACES.filter(isLeftOut)).toEqual(process.env['CI'] === undefined && process.env['KNOWHIRE_TEST_POSTGRES'] === undefined ? ['postgres'] : []);
});

