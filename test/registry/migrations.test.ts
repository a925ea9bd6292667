import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/registry/location.ts';
import { CHANGES, migrate, type Change } from '../../src/registry/migrations.ts';
import { openPostgresStore } from '../../src/registry/postgres/store.ts';
import { openSqliteStore } from '../../src/registry/sqlite/store.ts';
import type { Store } from '../../src/registry/store.ts';
import { openRegistry } from '../../src/registry/index.ts';
import { entry } from './entries.ts';
import { DAY, PLACES, isLeftOut, madePlace, type FreshPlace } from './places.ts';
import { refusalOf } from './problems.ts';
import { program, run } from './writer-process.ts';

const TODAY = 20_778;

async function storeAt({ location }: FreshPlace): Promise<Store> {
  const place = placeOf(location);
  return place.kind === 'server' ? openPostgresStore(place) : openSqliteStore(place.path);
}

const addColumn: Change = async (db) => db.schema.alterTable('knowhire_registry').addColumn('office', 'text').execute();

const failing: Change = async (db) => {
  await db.schema.alterTable('knowhire_registry').addColumn('team', 'text').execute();
  await db.insertInto('knowhire_schema').values({ version: 7, applied: TODAY }).execute();
  throw new Error('the power went');
};

describe.each(PLACES.filter((kind) => !isLeftOut(kind)))('migrations, %s', (kind) => {
  test('an older registry is brought up to date once, with what it holds', async () => {
    const place = await madePlace(kind);
    const before = await openRegistry(place.location, place);
    await before.add([entry('a', ['phone:1'])]);
    await before.close();
    const stores = await Promise.all([storeAt(place), storeAt(place), storeAt(place)]);
    await Promise.all(stores.map((store) => migrate(store, TODAY, [...CHANGES, addColumn])));
    const versions = await stores[0]?.read((db) => db.selectFrom('knowhire_schema').select('version').orderBy('version').execute());
    expect(versions?.map(({ version }) => version)).toEqual([...CHANGES.keys(), CHANGES.length].map((at) => at + 1));
    expect(await stores[0]?.read((db) => db.selectFrom('knowhire_candidate').select('id').execute())).toEqual([{ id: 'a' }]);
    for (const store of stores) await store.close();
    expect(await refusalOf(openRegistry(place.location, place))).toMatchObject({ found: 'newer-registry' });
  });

  test('one that fails half-way leaves everything as it was', async () => {
    const place = await madePlace(kind);
    const store = await storeAt(place);
    await expect(migrate(store, TODAY, [...CHANGES, addColumn, failing])).rejects.toThrow('the power went');
    expect(await store.read((db) => db.selectFrom('knowhire_schema').select('version').execute())).toEqual(CHANGES.map((_, at) => ({ version: at + 1 })));
    await migrate(store, TODAY, [...CHANGES, addColumn]);
    await store.close();
  });

  test('processes that make one registry at the same time make it once', async () => {
    const place = await madePlace(kind);
    const location = kind === 'embedded' ? `${place.location}.same.db` : place.location;
    const maker = program(`
      try { await room.initRegistry(given.location, '${DAY}', { keyFile: given.keyFile }); console.log('made'); }
      catch (error) { console.log(error.problems?.[0]?.found.code ?? error.stack); }`);
    const ended = await Promise.all(Array.from({ length: 4 }, () => run(maker, { ...place, location }).ended));
    const words = ended.map(({ stdout }) => stdout.trim()).sort();
    expect(words).toEqual(kind === 'embedded' ? ['existing-file', 'existing-file', 'existing-file', 'made'] : Array.from({ length: 4 }, () => 'existing-registry'));
    const registry = await openRegistry(location, place);
    await registry.close();
  });
});
