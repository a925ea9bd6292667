import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, copyFileSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { initRegistry, openRegistry } from '../../src/registry/index.ts';
import { openSqliteFile } from '../../src/registry/sqlite/open-file.ts';
import { entry } from './entries.ts';
import { DAY, freshPlace, freshRegistry, madePlace } from './places.ts';
import { refusalOf } from './problems.ts';
import { program, run } from './writer-process.ts';

/** Runs statements past the registry. */
function inFile(path: string, ...statements: readonly string[]): void {
  const file = openSqliteFile(path, path);
  for (const statement of statements) file.run(statement, []);
  file.close();
}

describe('a place that is no registry', () => {
  test('missing, a folder, a text, an empty file, another program’s database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowhire-no-registry-'));
    expect(await refusalOf(openRegistry(join(folder, 'none.db')))).toMatchObject({ found: 'missing-file', cure: 'init-registry' });
    expect(await refusalOf(openRegistry(folder))).toMatchObject({ found: 'folder' });
    expect(await refusalOf(openRegistry('/dev/null'))).toMatchObject({ found: 'special-file' });
    writeFileSync(join(folder, 'text.db'), 'id: kim\nname: Kim\n'.repeat(100));
    expect(await refusalOf(openRegistry(join(folder, 'text.db')))).toMatchObject({ found: 'not-a-registry' });
    writeFileSync(join(folder, 'empty.db'), '');
    expect(await refusalOf(openRegistry(join(folder, 'empty.db')))).toMatchObject({ found: 'not-a-registry' });
    inFile(join(folder, 'other.db'), 'create table person(name text)');
    const before = readFileSync(join(folder, 'other.db'));
    expect(await refusalOf(openRegistry(join(folder, 'other.db')))).toMatchObject({ found: 'not-a-registry' });
    expect(readFileSync(join(folder, 'other.db')).equals(before)).toBe(true);
  });

  test.each(['mysql://user:hush@host/db', 'libsql://host', 'http://user:hush@host', 'file:x.db', 'postgres:user:hush@host', 'host=h password=hush', '', 'a\0b'])('%j is refused without a word of its secret', async (location) => {
    const refusal = await refusalOf(openRegistry(location));
    expect(refusal).toMatchObject({ expected: 'registry-place', cure: 'name-registry-place' });
    expect(JSON.stringify(refusal)).not.toContain('hush');
  });

  test('init writes over nothing and leaves nothing where it fails', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowhire-init-'));
    writeFileSync(join(folder, 'kept.db'), 'mine');
    expect(await refusalOf(initRegistry(join(folder, 'kept.db'), DAY))).toMatchObject({ found: 'existing-file' });
    expect(readFileSync(join(folder, 'kept.db'), 'utf8')).toBe('mine');
    expect(await refusalOf(initRegistry(join(folder, 'no/such/folder.db'), DAY))).toMatchObject({ cure: 'create-folder' });
    expect(await refusalOf(initRegistry(join(folder, 'new.db'), DAY, { keyFile: join(folder, 'no/such.key') }))).toMatchObject({ cure: 'create-folder' });
    expect(readdirSync(folder)).toEqual(['kept.db']);
  });

  test('without a driver it says what to install', async () => {
    const place = await madePlace('embedded');
    expect(await refusalOf(openRegistry(place.location, { ...place, drivers: [] }))).toMatchObject({ expected: 'registry-driver', found: 'no-driver', cure: 'install-driver' });
  });
});

describe('a file that came to harm', () => {
  test('a later version’s is refused, untouched', async () => {
    const place = await madePlace('embedded');
    inFile(place.location, 'insert into knowhire_schema(version, applied) values (99, 20000)', 'pragma wal_checkpoint(truncate)');
    const before = readFileSync(place.location);
    expect(await refusalOf(openRegistry(place.location, place))).toMatchObject({ expected: 'registry-version', found: 'newer-registry', cure: 'update-program' });
    expect(readFileSync(place.location).equals(before)).toBe(true);
  });

  test('damage is told', async () => {
    const { registry, place } = await freshRegistry('embedded');
    await registry.add(Array.from({ length: 3000 }, (_, at) => entry(`c${String(at)}`, [`phone:${String(at)}`, `email:${String(at)}`])));
    await registry.close();
    const size = readFileSync(place.location).length;
    const file = openSync(place.location, 'r+');
    for (let at = 8192; at < size; at += 4096) writeSync(file, Buffer.alloc(2048, 0x5a), 0, 2048, at);
    closeSync(file);
    const damaged = async (): Promise<void> => {
      const opened = await openRegistry(place.location, place);
      try {
        await opened.find(Array.from({ length: 500 }, (_, at) => entry('x', [`phone:${String(at)}`])), { asOf: DAY });
      } finally {
        await opened.close();
      }
    };
    expect(await refusalOf(damaged())).toMatchObject({ expected: 'registry', found: 'damaged-registry', cure: 'restore-registry' });
  });

  test('a cut file is told', async () => {
    const { registry, place } = await freshRegistry('embedded');
    await registry.add(Array.from({ length: 3000 }, (_, at) => entry(`c${String(at)}`, [`phone:${String(at)}`])));
    await registry.close();
    const file = openSync(place.location, 'r+');
    ftruncateSync(file, 20_000);
    closeSync(file);
    const refusal = await refusalOf(openRegistry(place.location, place).then((opened) => opened.stats(DAY).finally(() => opened.close())));
    expect(refusal).toMatchObject({ found: 'damaged-registry' });
  });
});

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const USES = `
try {
  const registry = await room.openRegistry(given.location, { keyFile: given.keyFile });
  await registry.add([{ candidate: 'z', seen: '${DAY}', profileDigest: 'z', identifiers: [], nameKeys: { full: [], parts: [], scripts: [] } }]);
  await registry.close();
  console.log('added');
} catch (error) {
  console.log(error.name, error.problems?.[0]?.found.code);
}`;

describe.runIf(isRoot)('rights and room', () => {
  test('a read-only file, a read-only folder, a key of somebody else', async () => {
    const user = program(USES);
    execFileSync('chmod', ['-R', 'a+rX', dirname(user)]);
    const place = await madePlace('embedded');
    const folder = dirname(place.location);
    execFileSync('chown', ['-R', String(NOBODY), folder]);
    expect((await run(user, { ...place }, NOBODY).ended).stdout).toBe('added\n');
    chmodSync(place.location, 0o400);
    expect((await run(user, { ...place }, NOBODY).ended).stdout).toBe('InputProblem read-only\n');
    chmodSync(place.location, 0o600);
    chmodSync(folder, 0o500);
    expect((await run(user, { ...place }, NOBODY).ended).stdout).toMatch(/^InputProblem (no-permission|read-only)\n$/);
    chmodSync(folder, 0o700);
    execFileSync('chown', ['0', place.keyFile]);
    expect((await run(user, { ...place }, NOBODY).ended).stdout).toBe('InputProblem system-error\n');
  });

  test('a full disk undoes the batch, keeps what was there, and goes on when there is room', async () => {
    const disk = mkdtempSync(join(tmpdir(), 'knowhire-disk-'));
    if (!mounted(disk)) return;
    try {
      const location = join(disk, 'small.db');
      const keyFile = join(disk, 'small.key');
      await initRegistry(location, DAY, { keyFile });
      const registry = await openRegistry(location, { keyFile });
      const made = (from: number, length: number) => Array.from({ length }, (_, at) => entry(`c${String(from + at)}`, [`phone:${String(from + at)}`, `email:${String(from + at)}`]));
      await registry.add(made(0, 500));
      const { found, cure } = await refusalOf(registry.add(made(500, 40_000)));
      expect([found, cure]).toEqual(['disk-full', 'free-registry-space']);
      expect((await registry.stats(DAY)).candidates).toBe(500);
      await registry.add(made(500, 100));
      expect((await registry.stats(DAY)).candidates).toBe(600);
      await registry.close();
    } finally {
      // libsql keeps a closed file until its statements are collected.
      execFileSync('umount', ['--lazy', disk]);
    }
  }, 120_000);
});

/** Needs more rights than root has in some containers. */
function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('a copy of file and key works elsewhere', async () => {
  const { registry, place } = await freshRegistry('embedded');
  await registry.add([entry('a', ['phone:1'])]);
  await registry.close();
  const elsewhere = await freshPlace('embedded');
  mkdirSync(dirname(elsewhere.location), { recursive: true });
  copyFileSync(place.location, elsewhere.location);
  copyFileSync(place.keyFile, elsewhere.keyFile);
  const copy = await openRegistry(elsewhere.location, elsewhere);
  expect(copy.id).toBe(registry.id);
  expect((await copy.find([entry('x', ['phone:1'])], { asOf: DAY }))[0]?.shares).toHaveLength(1);
  await copy.close();
});
