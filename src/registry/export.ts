import { dateOf } from './days.ts';
import { kindOfNumber } from './kinds.ts';
import { storedKeys } from './key-ring.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import type { Reading, Store } from './store.ts';
import { createReadTexts } from './texts/stored-texts.ts';

const PAGE = 500;

/** NDJSON lines with their ends: the registry, then every candidate with hashes only. */
export async function* exportLines(store: Store, registry: string, candidate?: string): AsyncGenerator<string> {
  const keys = await store.read(storedKeys);
  const keyIds = new Map(keys.map(({ no, check_value }) => [no, check_value]));
  yield line({ schema: 'knowhire/registry-export/1', registry, version: SCHEMA_VERSION, keys: keys.map(({ check_value, state, created }) => ({ id: check_value, state, created: dateOf(created) })) });
  for (let after = 0; ; ) {
    const page = await store.read((db) => readPage(db, after, candidate));
    yield* page.map(({ row, identifiers, texts }) =>
      line({
        candidate: row.id,
        firstSeen: dateOf(row.first_seen),
        lastSeen: dateOf(row.last_seen),
        retainUntil: row.retain_until === null ? null : dateOf(row.retain_until),
        key: keyIds.get(row.key_no),
        profile: row.profile.toString('hex'),
        fullNames: row.full_names.toString('hex'),
        partNames: row.part_names.toString('hex'),
        nameScripts: row.name_scripts.toString('hex'),
        identifiers: identifiers.map((one) => ({ kind: kindOfNumber(one.kind), hash: one.hash.toString('hex'), firstSeen: dateOf(one.first_seen), key: keyIds.get(one.key_no) })),
        texts: texts.map((one) => ({ kind: kindOfNumber(one.kind), codes: one.codes.toString('hex'), sketch: one.sketch.toString('hex'), firstSeen: dateOf(one.first_seen), key: keyIds.get(one.key_no) })),
      }),
    );
    const last = page.at(-1);
    if (last === undefined || candidate !== undefined) return;
    after = last.row.no;
  }
}

function line(content: unknown): string {
  return `${JSON.stringify(content)}\n`;
}

async function readPage(db: Reading, after: number, candidate: string | undefined) {
  const page = db.selectFrom('knowhire_candidate').selectAll().where('no', '>', after).orderBy('no').limit(PAGE);
  const rows = await (candidate === undefined ? page : page.where('id', '=', candidate)).execute();
  if (rows.length === 0) return [];
  const identifiers = await db.selectFrom('knowhire_identifier').selectAll().where('candidate_no', 'in', rows.map(({ no }) => no)).orderBy('hash').execute();
  const byCandidate = new Map(rows.map(({ no }) => [no, [] as typeof identifiers]));
  for (const identifier of identifiers) byCandidate.get(identifier.candidate_no)?.push(identifier);
  const texts = await createReadTexts(db)(db, rows.map(({ no }) => no));
  return rows.map((row) => ({ row, identifiers: byCandidate.get(row.no) ?? [], texts: texts.get(row.no) ?? [] }));
}
