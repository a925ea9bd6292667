import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { AS_OF, manyProfiles, ROOT, vendorRepo } from './gate-fixture.ts';

const OUT = 'out';
const FORMATS = ['json', 'sarif', 'junit', 'html', 'ndjson', 'csv'] as const;

function started(repo: string): ReturnType<typeof spawn> {
  const formats = FORMATS.flatMap((name) => ['--format', `${name}:${join(OUT, name)}`]);
  return spawn(process.execPath, [join(ROOT, 'bin/knowhire.js'), 'gate', 'many', '--policy', 'plain.yaml', '--as-of', AS_OF, ...formats], { cwd: repo, stdio: 'ignore' });
}

function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

describe('a run that is killed', () => {
  test('leaves every document whole, as it was or as it is to be', async () => {
    const repo = vendorRepo();
    for (const folder of ['many', OUT]) mkdirSync(join(repo, folder));
    manyProfiles(join(repo, 'many'), 10);
    writeFileSync(join(repo, 'plain.yaml'), 'schema: knowhire/policy/1\nname: Plain\nadvisories: [kr]\n');
    expect(await ended(started(repo))).toBe(0);
    const whole = new Map(FORMATS.map((name) => [name, readFileSync(join(repo, OUT, name), 'utf8')]));

    let killed = 0;
    for (const name of FORMATS) writeFileSync(join(repo, OUT, name), 'as it was\n');
    for (let round = 0; round < 4; round += 1) {
      const child = started(repo);
      const end = ended(child);
      // Between the first document and the last, which come within milliseconds of each other, as nearly as a test can.
      const first = join(repo, OUT, FORMATS[0]);
      for (let waited = 0; waited < 2000 && child.exitCode === null && readFileSync(first, 'utf8') === 'as it was\n'; waited += 1) await pause(round * 3 + 1);
      child.kill('SIGKILL');
      if ((await end) === null) killed += 1;
      for (const name of FORMATS) expect([name, [whole.get(name), 'as it was\n'].includes(readFileSync(join(repo, OUT, name), 'utf8'))]).toEqual([name, true]);
      for (const name of FORMATS) writeFileSync(join(repo, OUT, name), 'as it was\n');
    }
    expect(killed).toBeGreaterThan(0);
    expect(readdirSync(join(repo, OUT)).filter((name) => !name.startsWith('.')).sort()).toEqual([...FORMATS].sort());
  });
});
