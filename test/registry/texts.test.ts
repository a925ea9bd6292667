import fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { checkValue } from '../../src/registry/hashes.ts';
import { initRegistry, openRegistry, type Registry, type RegistryEntry } from '../../src/registry/index.ts';
import { createKeyFile } from '../../src/registry/key-file.ts';
import { placeOf } from '../../src/registry/location.ts';
import { openPostgresStore } from '../../src/registry/postgres/store.ts';
import { openSqliteStore } from '../../src/registry/sqlite/store.ts';
import { madeUpTexts, reworded, written, type Sentences } from '../links/made-up-texts.ts';
import { collected, entry, writer } from './entries.ts';
import { DAY, PLACES, freshPlace, freshRegistry, isLeftOut, type FreshPlace } from './places.ts';

const OPTIONS = { asOf: DAY };
let made = madeUpTexts(3);
const text = (sentences = 14): Sentences => made.sentences(sentences);
beforeEach(() => {
  made = madeUpTexts(3);
});

/** One key for all, so that the numbers are the same each time. */
const SECRET = Buffer.alloc(32, 'knowhire');

async function opened(kind: (typeof PLACES)[number]): Promise<{ readonly registry: Registry; readonly place: FreshPlace }> {
  const place = await freshPlace(kind);
  createKeyFile(place.keyFile, [{ id: checkValue(SECRET), secret: SECRET, created: DAY }]);
  await initRegistry(place.location, DAY, place);
  const registry = await openRegistry(place.location, place);
  onTestFinished(() => registry.close());
  return { registry, place };
}

/** Ids of those whose texts are told to be alike, with the kind. */
async function alikeTo(registry: Registry, asking: RegistryEntry): Promise<readonly string[]> {
  const [answer] = await registry.find([asking], OPTIONS);
  return (answer?.shares ?? []).filter(({ likeness }) => likeness !== undefined).map(({ kind, candidate }) => `${kind} ${candidate}`);
}

async function alikePairs(registry: Registry): Promise<readonly string[]> {
  return (await collected(registry.links(OPTIONS))).flatMap((link) => ('likeness' in link ? [link.candidates.join(' ')] : [])).sort();
}

async function rowsOf({ location }: FreshPlace): Promise<readonly number[]> {
  const where = placeOf(location);
  const store = where.kind === 'server' ? openPostgresStore(where) : await openSqliteStore(where.path);
  const count = async (table: 'knowhire_text' | 'knowhire_text_code'): Promise<number> => (await store.read((db) => db.selectFrom(table).select((of) => of.fn.countAll<number>().as('n')).executeTakeFirstOrThrow())).n;
  const counts = [await count('knowhire_text'), await count('knowhire_text_code')];
  await store.close();
  return counts;
}

describe.each(PLACES.filter((kind) => !isLeftOut(kind)))('texts in the registry, %s', (kind) => {
  test('a changed copy is found, with its place and how alike it is; what has nothing to do with it is not', async () => {
    const { registry } = await opened(kind);
    const own = text();
    const copies: Readonly<Record<string, string>> = {
      reworded: written(reworded(own, 0.1, made)),
      moved: written([...own].reverse()),
      'longer by some sentences': written([...text(2), ...own, ...text(2)]),
      'some left out': written(own.filter((_, at) => at % 6 !== 5)),
      listed: own.map((words) => `- ${words.join(' ').toUpperCase()}`).join('\n'),
    };
    await registry.add([...Object.entries(copies).map(([id, copy]) => writer(id, [copy])), ...Array.from({ length: 60 }, (_, at) => writer(`stranger ${String(at)}`, [written(text())]))]);
    const [answer] = await registry.find([writer('asking', [written(own)])], OPTIONS);
    // Written as a list the words are the same, so that the texts are equal.
    expect(answer?.shares.map(({ candidate }) => candidate).sort()).toEqual(Object.keys(copies).sort());
    for (const { candidate, likeness, ...share } of answer?.shares ?? []) {
      expect(share).toEqual({ kind: 'resume-text', ordinal: 0, pointer: '/texts/0', names: 'different', seen: DAY, sameProfile: false });
      if (candidate === 'listed') expect(likeness).toBeUndefined();
      else expect(likeness).toSatisfy((value: number) => value > 0.76 && value < 1);
    }
  });

  test('a text and its copy with up to a dozen words changed find each other, as stored pairs, too', async () => {
    const { registry } = await opened(kind);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: 24 }), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }), async (sentences, changes) => {
        const own = text(sentences);
        const copy = own.map((words) => [...words]);
        const words = own.flat().length;
        for (const [at, to] of changes.slice(0, Math.floor(words / 15))) {
          const sentence = copy[at % copy.length] as string[];
          sentence[to % sentence.length] = made.word();
        }
        if (copy.flat().join(' ') === own.flat().join(' ')) return;
        round += 1;
        const [a, b] = [writer(`${String(round)} a`, [written(own)]), writer(`${String(round)} b`, [written(copy)])];
        await registry.add([a]);
        expect(await alikeTo(registry, b)).toEqual([`resume-text ${a.candidate}`]);
        await registry.add([b]);
        expect(await alikeTo(registry, a)).toEqual([`resume-text ${b.candidate}`]);
      }),
      { seed: 4, numRuns: kind === 'embedded' ? 60 : 12 },
    );
    const pairs = (await alikePairs(registry)).length;
    expect(pairs).toBe(round);
  }, 120_000);

  test('a batch is told what earlier ones and those before in it have; the stored pairs are the same', async () => {
    const { registry } = await opened(kind);
    const own = text();
    const copies = Array.from({ length: 6 }, (_, at) => writer(`c${String(at)}`, [written(reworded(own, 0.04, made))]));
    const strangers = Array.from({ length: 6 }, (_, at) => writer(`s${String(at)}`, [written(text())]));
    const batches = [[copies[3], strangers[0], copies[0]], [copies[1], copies[5], strangers[1]], [copies[2], ...strangers.slice(2), copies[4]]].map((batch) => batch.filter((one) => one !== undefined));
    const told: string[] = [];
    for (const batch of batches) {
      const answers = await registry.addAndFind(batch, OPTIONS);
      expect(await registry.addAndFind(batch, OPTIONS)).toEqual(answers);
      told.push(...answers.flatMap(({ candidate, shares }) => shares.map((share) => [candidate, share.candidate].sort().join(' '))));
    }
    expect(told.sort()).toEqual(await alikePairs(registry));
    expect(told).toHaveLength(15);
  });

  test('a template that very many use joins nobody, and a copy among its users is found all the same', async () => {
    const { registry } = await opened(kind);
    const template = text(9);
    const own = text(9);
    const users = Array.from({ length: 70 }, (_, at) => writer(`user ${String(at)}`, [written([...template, ...text(3)])]));
    await registry.add([...users, writer('copied', [written([...template, ...own])])]);
    expect(await alikeTo(registry, writer('asking', [written([...template, ...reworded(own, 0.05, made)])]))).toEqual(['resume-text copied']);
    expect(await alikePairs(registry)).toEqual([]);
  });

  test('of three copies two that have little in common are a stored pair by the third', async () => {
    const { registry } = await opened(kind);
    const [own, ...phrases] = [text(8), ...Array.from({ length: 8 }, () => text(1))];
    // Most of the text is set phrases; each has changed other words of what is rare.
    const users = Array.from({ length: 60 }, (_, at) => writer(`user ${String(at)}`, [written([...phrases.flat(), ...text(6)])]));
    const copies = [own, reworded(own, 0.07, made), reworded(own, 0.07, made)].map((copy, at) => writer(`c${String(at)}`, [written([...phrases.flat(), ...copy])]));
    await registry.add([...users, ...copies]);
    expect(await alikePairs(registry)).toEqual(['c0 c1', 'c0 c2', 'c1 c2']);
  });

  test('of several bids the likest counts, once; a resume is not held against bids', async () => {
    const { registry } = await opened(kind);
    const [resume, bid] = [text(), text(8)];
    await registry.add([writer('a', [written(resume), written(bid), written(reworded(bid, 0.08, made)), written(reworded(resume, 0.05, made))])]);
    expect(await alikeTo(registry, writer('b', [written(text()), written(reworded(bid, 0.08, made)), written(reworded(bid, 0.04, made))]))).toEqual(['bid-text a']);
    expect(await alikeTo(registry, writer('c', [written(reworded(bid, 0.05, made))]))).toEqual([]);
  });

  test('a text that is written anew takes the place of the old one; one that stays keeps its date', async () => {
    const { registry, place } = await opened(kind);
    const [old, fresh, bid] = [text(), text(), text(8)];
    await registry.add([writer('a', [written(old), written(bid)], { seen: '2026-01-05' })]);
    await registry.add([writer('a', [written(fresh), written(bid)])]);
    expect(await alikeTo(registry, writer('b', [written(reworded(old, 0.05, made))]))).toEqual([]);
    const [answer] = await registry.find([writer('b', [written(reworded(fresh, 0.05, made)), written(reworded(bid, 0.05, made))])], OPTIONS);
    expect(answer?.shares.map(({ kind: of, seen }) => [of, seen])).toEqual([['resume-text', DAY], ['bid-text', '2026-01-05']]);
    expect((await rowsOf(place))[0]).toBe(2);
  });

  test('erasing, purging and the retention date reach them', async () => {
    const { registry, place } = await opened(kind);
    const own = text();
    await registry.add([writer('a', [written(own)]), writer('b', [written(own)], { retainUntil: '2026-11-01' }), writer('c', [written(own)], { retainUntil: '2027-11-01' })]);
    const asking = writer('d', [written(reworded(own, 0.05, made))]);
    expect(await alikeTo(registry, asking)).toEqual(['resume-text a', 'resume-text c']);
    await registry.erase('a');
    expect(await alikeTo(registry, asking)).toEqual(['resume-text c']);
    await registry.purge(DAY);
    const [texts, codes] = await rowsOf(place);
    expect([texts, codes]).toEqual([1, 10]);
    await registry.erase('c');
    expect(await rowsOf(place)).toEqual([0, 0]);
  });

  test('under a new key a look-up finds the texts of the old one, until that is retired', async () => {
    const { registry, place } = await opened(kind);
    const [own, other] = [text(), text()];
    await registry.add([writer('a', [written(own)]), writer('b', [written(other)])]);
    await registry.rotate(DAY);
    const asking = writer('c', [written(reworded(own, 0.05, made)), written(text())]);
    expect(await alikeTo(registry, asking)).toEqual(['resume-text a']);
    await registry.add([writer('a', [written(own)])]);
    await registry.retire();
    expect(await alikeTo(registry, asking)).toEqual(['resume-text a']);
    expect(await alikeTo(registry, writer('d', [written(reworded(other, 0.05, made))]))).toEqual([]);
    expect(await rowsOf(place)).toEqual([1, 10]);
  });

  test('what is stored tells no word, is short, and is another under another key', async () => {
    const own = writer('a', [written(text(20))]);
    const stored = async (): Promise<readonly { readonly codes: string; readonly sketch: string }[]> => {
      const { registry } = await freshRegistry(kind);
      await registry.add([own]);
      const lines = await collected(registry.exportAll());
      await registry.close();
      return (JSON.parse(lines[1] ?? '') as { readonly texts: readonly { readonly codes: string; readonly sketch: string }[] }).texts;
    };
    const [[one], [other]] = [await stored(), await stored()];
    expect([one?.codes.length, one?.sketch.length]).toEqual([80, 128]);
    expect(one?.codes).not.toBe(other?.codes);
    expect(one?.sketch).not.toBe(other?.sketch);
  });

  test('a registry of the version before works on: who was in it is compared from the next time they are added', async () => {
    const { registry, place } = await opened(kind);
    const [a, b] = [text(), text()];
    await registry.add([writer('a', [written(a)]), writer('b', [written(b)])]);
    await registry.close();
    const where = placeOf(place.location);
    const store = where.kind === 'server' ? openPostgresStore(where) : await openSqliteStore(where.path);
    await store.write(async (db) => {
      await db.schema.dropTable('knowhire_text').execute();
      await db.schema.dropTable('knowhire_text_code').execute();
      await db.deleteFrom('knowhire_schema').where('version', '=', 2).execute();
    });
    await store.close();
    const later = await openRegistry(place.location, place);
    onTestFinished(() => later.close());
    const asking = [a, b].map((own, at) => writer(`asking ${String(at)}`, [written(reworded(own, 0.05, made))]));
    await later.add([writer('a', [written(a)]), entry('x', ['phone:1'])]);
    expect((await later.find(asking, OPTIONS)).map(({ shares }) => shares.map(({ candidate }) => candidate))).toEqual([['a'], []]);
  });
});
