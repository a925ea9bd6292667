import { beforeAll, describe, expect, test } from 'vitest';
import { openRegistry } from '../../src/registry/index.ts';
import { collected, entry } from './entries.ts';
import { DAY, PLACES, isLeftOut, madePlace } from './places.ts';
import { program, run } from './writer-process.ts';

const WRITERS = 8;
const EACH = 2000;
const BATCH = 25;

/** Candidates of its own, and one value that all writers share at each step. */
const WRITER = `
const registry = await room.openRegistry(given.location, { keyFile: given.keyFile });
const made = (at) => ({
  candidate: given.name + '-' + at, seen: '${DAY}', profileDigest: given.name + at, nameKeys: { full: [given.name], parts: [given.name], scripts: ['latin'] },
  identifiers: [{ kind: 'phone', value: 'shared ' + at, pointer: '/0' }, { kind: 'email', value: given.name + at, pointer: '/1' }, { kind: 'ip', value: 'office', pointer: '/2' }],
});
let seen = 0;
for (let from = 0; from < given.each; from += given.batch) {
  const batch = Array.from({ length: given.batch }, (_, at) => made(from + at));
  if (given.turns) for (const { shares } of await registry.addAndFind(batch, { asOf: '${DAY}' })) seen += shares.length;
  else await registry.add(batch);
  process.stdout.write('.');
}
await registry.close();
process.stdout.write(String(seen));
`;

describe.each(PLACES.filter((kind) => !isLeftOut(kind)))('several processes, %s', (kind) => {
  let writer: string;
  beforeAll(() => {
    writer = program(WRITER);
  });

  test('eight writers lose nothing', async () => {
    const place = await madePlace(kind);
    const names = Array.from({ length: WRITERS }, (_, at) => `writer${String(at)}`);
    const ended = await Promise.all(names.map((name) => run(writer, { ...place, name, each: EACH, batch: BATCH }).ended));
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(names.map(() => [0, '']));

    const registry = await openRegistry(place.location, { keyFile: place.keyFile });
    expect(await registry.stats(DAY)).toMatchObject({ candidates: WRITERS * EACH, identifiers: { phone: WRITERS * EACH, email: WRITERS * EACH, ip: WRITERS * EACH } });
    const links = await collected(registry.links({ asOf: DAY }));
    expect(links.filter((link) => 'candidates' in link)).toHaveLength((EACH * WRITERS * (WRITERS - 1)) / 2);
    expect(links.filter((link) => 'count' in link)).toEqual([{ kind: 'ip', count: WRITERS * EACH }]);
    await registry.close();
  }, 600_000);

  test('of two that add and look, one always sees the other', async () => {
    const place = await madePlace(kind);
    const names = ['left', 'right', 'third'];
    const ended = await Promise.all(names.map((name) => run(writer, { ...place, name, each: 300, batch: 5, turns: true }).ended));
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(names.map(() => [0, '']));
    const seen = ended.reduce((sum, { stdout }) => sum + Number(stdout.replace(/^\.*/, '')), 0);
    const pairsOfPhones = 300 * 3;
    expect(seen).toBeGreaterThanOrEqual(pairsOfPhones);
  }, 600_000);

  test('a killed writer leaves whole batches, and runs again to the same end', async () => {
    const place = await madePlace(kind);
    const given = { ...place, name: 'killed', each: 1500, batch: BATCH };
    for (const steps of [3, 9, 20]) {
      const { child, ended } = run(writer, given);
      let count = 0;
      child.stdout?.on('data', (chunk: Buffer) => {
        count += chunk.length;
        if (count >= steps) child.kill('SIGKILL');
      });
      expect((await ended).code).toBeNull();
      const registry = await openRegistry(place.location, { keyFile: place.keyFile });
      const { candidates, identifiers } = await registry.stats(DAY);
      expect([candidates % BATCH, identifiers.email]).toEqual([0, candidates]);
      await registry.close();
    }
    expect((await run(writer, given).ended).code).toBe(0);
    const registry = await openRegistry(place.location, { keyFile: place.keyFile });
    expect((await registry.stats(DAY)).candidates).toBe(1500);
    expect((await registry.find([entry('x', ['email:killed7'])], { asOf: DAY }))[0]?.shares).toHaveLength(1);
    await registry.close();
  }, 600_000);
});
