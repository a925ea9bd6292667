import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { AS_OF, BIN, freshFolder, knowhire, lines, linesFile } from './batch-fixture.ts';

// Whole processes with threads of their own, on machines of two slow cores, too.
vi.setConfig({ testTimeout: 400_000 });

const hasParallel = spawnSync('parallel', ['--version'], { stdio: 'ignore' }).status === 0;

test.runIf(hasParallel || process.env['CI'] === 'true')('GNU parallel shards the filter, and the lines are those of one run', () => {
  const folder = freshFolder();
  linesFile(folder, 'people.ndjson', lines(120));
  const argv = ['batch', '-', '--format', 'ndjson', '--no-links', '--quiet', '--as-of', AS_OF, '--workers', '1'];
  const sharded = spawnSync('parallel', ['--will-cite', '-j', '2', '--pipepart', '-a', join(folder, 'people.ndjson'), '--block', '100k', '-k', process.execPath, BIN, ...argv], { encoding: 'utf8', cwd: folder, maxBuffer: 1 << 28 });
  const whole = knowhire(['batch', 'people.ndjson', ...argv.slice(2)], { cwd: folder });
  const withoutSource = (text: string): readonly string[] => text.split('\n').map((line) => line.replace(/"source":\{[^}]*\}/, ''));
  expect(sharded.stdout.split('\n')).toHaveLength(121);
  expect(withoutSource(sharded.stdout)).toEqual(withoutSource(whole.stdout));
});
