import type { LinkKind } from '../model/links.ts';
import { dateOf, dayOf } from './days.ts';
import { kindOfNumber } from './kinds.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { keyStandings } from './rotation.ts';
import type { Store } from './store.ts';
import type { RegistryStats } from './types.ts';

export async function readStats(store: Store, asOf: string): Promise<RegistryStats> {
  const day = dayOf(asOf);
  return store.read(async (db) => {
    const { id, created } = await db.selectFrom('knowhire_registry').selectAll().executeTakeFirstOrThrow();
    const all = db.selectFrom('knowhire_candidate').select((of) => of.fn.countAll<number>().as('n'));
    const { n: candidates } = await all.executeTakeFirstOrThrow();
    const { n: withoutRetention } = await all.where('retain_until', 'is', null).executeTakeFirstOrThrow();
    const { n: due } = await all.where('retain_until', '<=', day).executeTakeFirstOrThrow();
    const kinds = await db.selectFrom('knowhire_identifier').select((of) => ['kind', of.fn.countAll<number>().as('n')]).groupBy('kind').orderBy('kind').execute();
    const { n: texts } = await db.selectFrom('knowhire_text').select((of) => of.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    const identifiers: Partial<Record<LinkKind, number>> = Object.fromEntries(kinds.map(({ kind, n }) => [kindOfNumber(kind), n]));
    return { registry: id, store: store.kind, schema: SCHEMA_VERSION, created: dateOf(created), candidates, identifiers, texts, withoutRetention, due, keys: await keyStandings(db), bytes: await store.bytes() };
  });
}
