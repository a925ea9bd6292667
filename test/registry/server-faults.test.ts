import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeProblems } from '../../src/i18n/problems.ts';
import { InputProblem } from '../../src/model/problem.ts';
import { initRegistry, openRegistry } from '../../src/registry/index.ts';
import { entry } from './entries.ts';
import { DAY, POSTGRES, freshPlace, isLeftOut, madePlace, onServer } from './places.ts';
import { refusalOf } from './problems.ts';

const SCRIPT = join(import.meta.dirname, '../../.config/postgres.sh');

function script(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(SCRIPT, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

const HASTY = { patienceMs: 300 };

describe.skipIf(isLeftOut('postgres'))('a server that does not do as it should', () => {
  /** A server of this test's own, to be killed. */
  let server: string;
  beforeAll(() => {
    server = script('start');
  });
  afterAll(() => {
    script('stop', server);
  });

  test('nobody listens, no such host', async () => {
    expect(await refusalOf(openRegistry('postgres://kim:hush@127.0.0.1:1/office', HASTY))).toEqual({
      file: 'postgres://kim:…@127.0.0.1:1/office',
      expected: 'reachable-server',
      found: 'no-answer',
      cure: 'start-server',
    });
    expect(await refusalOf(openRegistry('postgres://kim:hush@no.such.host.invalid/office', HASTY))).toMatchObject({ found: 'no-answer' });
  });

  test('the password is wrong, the database is not there; neither is told as anything but what it is', async () => {
    const wrong = new URL(POSTGRES ?? server);
    wrong.password = 'hush-hush';
    expect(await refusalOf(openRegistry(wrong.href, HASTY))).toMatchObject({ found: 'refused-login', cure: 'check-login' });
    expect(await refusalOf(openRegistry(server.replace(/[^/]*$/, 'nowhere'), HASTY))).toMatchObject({ found: 'no-database' });
    expect(await refusalOf(openRegistry(server, HASTY))).toMatchObject({ found: 'not-a-registry' });
  });

  test('no message in any language has the password', async () => {
    const secret = new URL(server).password;
    const places = [server, `${server}?sslmode=require&password=${secret}`, server.replace('127.0.0.1', 'no.such.host.invalid'), server.replace(/[^/]*$/, 'nowhere'), `postgres://u:${secret}/x@127.0.0.1/y`];
    for (const place of places) {
      const error: unknown = await openRegistry(place, HASTY).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(InputProblem);
      if (error instanceof InputProblem) expect(`${describeProblems(error, 'en')}${describeProblems(error, 'ko')}${String(error.stack)}`).not.toContain(secret);
    }
  });

  test('somebody may read but not write', async () => {
    const place = await freshPlace('postgres');
    const [schema] = await onServer(place.location, 'select current_schema() as name');
    await onServer(place.location, "do $$ begin create role reader login password 'read'; exception when duplicate_object then null; end $$");
    await onServer(place.location, `grant usage on schema ${String(schema?.['name'])} to reader`);
    await initRegistry(place.location, DAY, place);
    const reader = new URL(place.location);
    reader.username = 'reader';
    reader.password = 'read';
    expect(await refusalOf(openRegistry(reader.href, place))).toMatchObject({ expected: 'registry-rights', found: 'no-permission' });
    await onServer(place.location, `grant select on all tables in schema ${String(schema?.['name'])} to reader`);
    const registry = await openRegistry(reader.href, place);
    expect(await registry.find([entry('a', ['phone:1'])], { asOf: DAY })).toHaveLength(1);
    expect(await refusalOf(registry.add([entry('a', ['phone:1'])]))).toMatchObject({ found: 'no-permission', cure: 'grant-rights' });
    await registry.close();
  });

  test('a later version’s tables are refused', async () => {
    const place = await madePlace('postgres');
    await onServer(place.location, 'insert into knowhire_schema(version, applied) values (99, 20000)');
    expect(await refusalOf(openRegistry(place.location, place))).toMatchObject({ found: 'newer-registry' });
  });

  test('it dies in the middle: nothing by halves, a clear word, and the same command goes on later', async () => {
    const { keyFile } = await freshPlace('embedded');
    await initRegistry(server, DAY, { keyFile });
    const registry = await openRegistry(server, { keyFile, ...HASTY });
    const batches = Array.from({ length: 400 }, (_, at) => Array.from({ length: 25 }, (_, index) => entry(`c${String(at * 25 + index)}`, [`phone:${String(at)}`, `email:${String(index)}`])));
    let done = 0;
    const adding = (async () => {
      for (const batch of batches) {
        await registry.add(batch);
        done += 1;
      }
    })();
    const told = refusalOf(adding);
    while (done < 5) await pause(20);
    script('kill', server);
    expect(await told).toMatchObject({ file: server.replace(new URL(server).password, '…'), found: 'no-answer' });
    expect(done).toBeLessThan(batches.length);
    await registry.close();

    script('again', server);
    const again = await openRegistry(server, { keyFile });
    const { candidates, identifiers } = await again.stats(DAY);
    expect([candidates % 25, identifiers.email]).toEqual([0, candidates]);
    expect(candidates).toBeGreaterThanOrEqual(done * 25);
    for (const batch of batches) await again.add(batch);
    expect((await again.stats(DAY)).candidates).toBe(10_000);
    await again.close();
  }, 240_000);

  test('a server that comes back in time is waited for', async () => {
    const { keyFile } = await freshPlace('embedded');
    await onServer(server, 'create database restarted');
    const location = server.replace(/[^/]*$/, 'restarted');
    await initRegistry(location, DAY, { keyFile });
    const registry = await openRegistry(location, { keyFile, patienceMs: 60_000 });
    await registry.add([entry('a', ['phone:1'])]);
    script('kill', server);
    const adding = registry.add([entry('b', ['phone:1'])]);
    const finding = registry.find([entry('x', ['phone:1'])], { asOf: DAY });
    await pause(500);
    script('again', server);
    await adding;
    expect((await finding)[0]?.shares.map(({ candidate }) => candidate)).toContain('a');
    expect((await registry.stats(DAY)).candidates).toBe(2);
    await registry.close();
  }, 120_000);

  test('every connection is thrown out between two questions', async () => {
    const { keyFile } = await freshPlace('embedded');
    await onServer(server, 'create database thrown_out');
    const location = server.replace(/[^/]*$/, 'thrown_out');
    await initRegistry(location, DAY, { keyFile });
    const registry = await openRegistry(location, { keyFile });
    await registry.add([entry('a', ['phone:1'])]);
    await onServer(location, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    expect((await registry.find([entry('x', ['phone:1'])], { asOf: DAY }))[0]?.shares).toHaveLength(1);
    await registry.close();
  });
});
