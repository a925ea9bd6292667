import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { AS_OF, begun, contentOf, ended, freshFolder, knowhire, lines, linesFile } from './batch-fixture.ts';

// Whole processes with threads of their own, on machines of two slow cores, too.
vi.setConfig({ testTimeout: 400_000 });

/** Each line is made larger, so that the input is cut into several jobs and a run can be killed between them. */
function padded(count: number): readonly string[] {
  const filler = 'Kept the warehouse service of a parcel company running and wrote its tests. '.repeat(180);
  return lines(count).map((line) => JSON.stringify({ ...(JSON.parse(line) as object), notes: filler }));
}

/** Until a run has finished some parts, or has ended. */
async function reached(child: ChildProcess, out: string, parts: number): Promise<void> {
  const segments = join(out, '.knowhire-batch/segments');
  while (child.exitCode === null && (existsSync(segments) ? readdirSync(segments).filter((name) => name.endsWith('.segment')).length : 0) < parts) await pause(5);
}

/** What a process leaves that is killed while it writes a report. */
function leaveBegun(out: string): void {
  mkdirSync(join(out, 'reports'), { recursive: true });
  writeFileSync(join(out, 'reports/.knowhire-0123456789abcdef.tmp'), '# half a rep');
}

describe('a run that is killed', () => {
  test('ends with the same bytes as one that was left alone, whenever it was killed', async () => {
    const folder = freshFolder();
    const input = linesFile(folder, 'people.ndjson', padded(200));
    const argv = (out: string): readonly string[] => ['batch', input, '--out', out, '--format', 'ndjson', '--as-of', AS_OF, '--quiet'];
    expect(knowhire(argv('whole'), { cwd: folder }).code).toBe(1);
    const whole = contentOf(join(folder, 'whole'));
    let killed = 0;
    for (let round = 0; round < 3; round += 1) {
      const out = `killed-${round}`;
      const child = begun(argv(out), folder);
      const end = ended(child);
      await reached(child, join(folder, out), round);
      await pause(round * 40);
      child.kill('SIGKILL');
      if (round === 1) leaveBegun(join(folder, out));
      if ((await end) === null) killed += 1;
      for (const [path, text] of existsSync(join(folder, out)) ? contentOf(join(folder, out)) : []) if (!path.endsWith('.tmp')) expect([path, text]).toEqual([path, whole.get(path)]);
      expect(knowhire([...argv(out), '--resume'], { cwd: folder }).code).toBe(1);
      expect(contentOf(join(folder, out))).toEqual(whole);
      expect(readdirSync(join(folder, out), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tmp'))).toEqual([]);
      expect(knowhire([...argv(out), '--resume'], { cwd: folder }).code).toBe(1);
    }
    expect(killed).toBeGreaterThan(0);
  });

  test('does not go on with other input or other options, and says which', async () => {
    const folder = freshFolder();
    const input = linesFile(folder, 'people.ndjson', padded(200));
    const argv = ['batch', input, '--out', 'out', '--format', 'ndjson', '--as-of', AS_OF];
    const child = begun(argv, folder);
    const end = ended(child);
    await reached(child, join(folder, 'out'), 1);
    child.kill('SIGKILL');
    await end;
    const other = knowhire([...argv, '--stage', 'paper', '--resume'], { cwd: folder });
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('--stage');
    expect(knowhire(argv, { cwd: folder }).stderr).toContain('--resume');
    writeFileSync(join(folder, input), `${readFileSync(join(folder, input), 'utf8')}\n`);
    const changed = knowhire([...argv, '--resume'], { cwd: folder });
    expect(changed.code).toBe(2);
    expect(changed.stderr).toContain('people.ndjson');
  });

  test('a part that was cut short is done again', async () => {
    const folder = freshFolder();
    const input = linesFile(folder, 'people.ndjson', padded(200));
    const argv = (out: string): readonly string[] => ['batch', input, '--out', out, '--format', 'ndjson', '--as-of', AS_OF, '--quiet', '--workers', '1'];
    knowhire(argv('whole'), { cwd: folder });
    const child = begun(argv('out'), folder);
    const end = ended(child);
    const segment = join(folder, 'out/.knowhire-batch/segments/00000000.segment');
    await reached(child, join(folder, 'out'), 1);
    child.kill('SIGKILL');
    await end;
    truncateSync(segment, 4000);
    knowhire([...argv('out'), '--resume'], { cwd: folder });
    expect(contentOf(join(folder, 'out'))).toEqual(contentOf(join(folder, 'whole')));
  });
});
