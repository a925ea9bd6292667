import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, type Ran } from '../cli/run-cli.ts';
import { PLACES, freshPlace, isLeftOut, type PlaceKind } from './places.ts';

const folder = mkdtempSync(join(tmpdir(), 'knowhire-registry-command-'));

function profile(id: string, lines: string): string {
  const path = join(folder, `${id}.yaml`);
  writeFileSync(path, `id: ${id}\n${lines}\n`);
  return path;
}

const KIM = profile('kim', 'name: Kim Cheolsu\nretainUntil: 2027-05-01\ncontact: { phones: ["+1 212 555 0101"], emails: [kim.cheolsu@example.com] }');
const LEE = profile('lee', 'name: Lee Younghee\nretainUntil: 2026-10-01\ncontact: { phones: ["+1 (212) 555-0101"] }');
const ALIAS = profile('alias', 'name: Park Jisung\ncontact: { phones: ["+12125550101"] }');
const ALONE = profile('alone', 'name: Jane Roe\ncontact: { phones: ["+1 212 555 0199"] }');

interface Setting {
  readonly run: (...words: readonly string[]) => Promise<Ran>;
  readonly keyFile: string;
  readonly location: string;
}

async function setting(kind: PlaceKind): Promise<Setting> {
  const { location, keyFile } = await freshPlace(kind);
  const run = (...words: readonly string[]): Promise<Ran> => runCli(['registry', ...words], { env: { LANG: 'en_US.UTF-8', KNOWHIRE_REGISTRY: location, KNOWHIRE_REGISTRY_KEY_FILE: keyFile } });
  return { run, keyFile, location };
}

describe.each(PLACES.filter((kind) => !isLeftOut(kind)))('knowhire registry, %s', (kind) => {
  test('init, add, find, links, stats, export, purge', async () => {
    const { run, keyFile, location } = await setting(kind);
    const made = await run('init');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain(keyFile);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);

    expect(await run('add', KIM, LEE)).toMatchObject({ code: 0, stdout: expect.stringContaining('2 candidates added') as string });
    const found = await run('find', ALIAS);
    expect(found.code).toBe(1);
    expect(found.stdout).toMatch(/telephone number …\d{4}: also of kim, known since 2026-11-21, another name/);
    expect(found.stdout).not.toMatch(/lee|5550101/);
    expect((await run('find', ALIAS, '--lang', 'ko')).stdout).toContain('kim와(과) 겹침');
    expect(await run('find', ALONE)).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing of alone') as string });
    expect(JSON.parse((await run('find', ALIAS, '--format', 'json', '--as-of', '2026-09-01')).stdout)).toMatchObject({
      candidate: 'alias',
      shares: [
        { kind: 'phone', candidate: 'kim', pointer: '/contact/phones/0', names: 'different' },
        { kind: 'phone', candidate: 'lee' },
      ],
    });
    expect((await run('links', '--as-of', '2026-09-01')).stdout).toBe('kim  lee  telephone number  another name\n');
    expect((await run('stats')).stdout).toMatch(/candidates: 2\n[^]*due for deletion: 1\n[^]*telephone number: 2/);
    const exported = await run('export');
    expect(exported.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(exported.stdout).not.toMatch(/cheolsu|5550101|Kim/);

    expect(await run('purge')).toMatchObject({ code: 1, stdout: 'due      2026-10-01  lee\n' });
    expect(await run('purge', '--due', '--dry-run', '--yes')).toMatchObject({ code: 1 });
    const purged = await run('purge', '--yes');
    expect(purged).toMatchObject({ code: 0, stdout: expect.stringContaining('Deleted 1 candidate with') as string });
    expect(purged.stderr).toContain(kind === 'embedded' ? 'free pages' : 'The server was told');
    expect(await run('purge')).toMatchObject({ code: 0, stdout: '' });

    expect(await run('purge', '--candidate', 'kim')).toMatchObject({ code: 1, stdout: 'held     kim\n' });
    expect(await run('purge', '--candidate', 'kim', '--yes', '--format', 'json')).toMatchObject({ code: 0 });
    expect(await run('find', ALIAS)).toMatchObject({ code: 0 });
    if (kind === 'embedded') expect(readFileSync(location).includes('kim')).toBe(false);
  }, 120_000);

  test('rotate and retire', async () => {
    const { run, keyFile } = await setting(kind);
    await run('init');
    await run('add', KIM, LEE);
    const rotated = await run('rotate');
    expect(rotated.stdout).toContain(keyFile);
    expect(rotated.stdout).toMatch(/2 candidates and \d+ identifiers still stand under an old key/);
    expect((await run('find', ALIAS)).code).toBe(1);
    await run('add', KIM);
    expect(await run('rotate', '--retire')).toMatchObject({ code: 1, stdout: '' });
    expect(await run('rotate', '--retire', '--yes')).toMatchObject({ code: 0 });
    expect(await run('rotate', '--retire')).toMatchObject({ code: 0, stderr: 'There is no old key.\n' });
    expect((await run('find', ALIAS)).stdout).toContain('also of kim');
  }, 120_000);

  test('what cannot be read is told with its line and left out', async () => {
    const { run } = await setting(kind);
    await run('init');
    const path = join(folder, `${kind}.ndjson`);
    writeFileSync(path, '{"id":"n1","name":"A B"}\n{"id":"n2"}\n\n{"id":"n3","name":"C D"}\n');
    const ran = await run('add', path);
    expect(ran).toMatchObject({ code: 2, stdout: expect.stringContaining('2 candidates added') as string });
    expect(ran.stderr).toContain(`${kind}.ndjson:2`);
    expect(ran.stderr).toContain('1 entry could not be read');
  });

  test('without a registry every subcommand says how to make one', async () => {
    const { run, location } = await setting(kind);
    for (const words of [['add', KIM], ['find', KIM], ['links'], ['stats'], ['export'], ['rotate'], ['purge', '--yes']]) {
      const { code, stdout, stderr } = await run(...words);
      expect([code, stdout], words.join(' ')).toEqual([2, '']);
      expect(stderr).toMatch(/knowhire registry init|--registry/);
      if (kind === 'postgres') expect(stderr).not.toContain(new URL(location).password);
    }
  }, 120_000);
});
