import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AS_OF, BIN, contentOf, freshFolder, knowhire, lines, linesFile } from './batch-fixture.ts';

/** A file may grow to so many kilobytes and no further: what a full disk or a quota looks like to the program. */
function withRoom(kilobytes: number, argv: readonly string[], cwd: string): { readonly code: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync('bash', ['-c', `trap "" XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"`, process.execPath, BIN, ...argv], { cwd, encoding: 'utf8' });
  return { code: status, stderr };
}

test('a disk that fills up ends the run with a clear word, leaves nothing half-written, and the run goes on when there is room', () => {
  const folder = freshFolder();
  const file = linesFile(folder, 'candidates.ndjson', lines(600));
  const order = (out: string, ...more: readonly string[]): readonly string[] => ['batch', file, '--out', out, '--as-of', AS_OF, '--format', 'ndjson', '--quiet', ...more];
  expect(knowhire(order('whole'), { cwd: folder }).stderr).toBe('');
  for (const [kilobytes, language] of [[8, 'en'], [200, 'ko']] as const) {
    const out = `full-${kilobytes}`;
    const { code, stderr } = withRoom(kilobytes, order(out, '--lang', language), folder);
    expect(code).toBe(2);
    expect(stderr).toContain(language === 'en' ? 'a full disk' : '디스크');
    expect(stderr).toContain('--resume');
    expect(stderr).not.toMatch(/^ +at /m);
    expect([...contentOf(join(folder, out)).keys()]).toEqual([]);
    const again = knowhire(order(out, '--lang', language, '--resume'), { cwd: folder });
    expect(again.stderr).toBe('');
    const without = (content: ReadonlyMap<string, string>): readonly (readonly [string, string])[] => [...content].filter(([path]) => language === 'en' || path === 'results.ndjson');
    expect(without(contentOf(join(folder, out)))).toEqual(without(contentOf(join(folder, 'whole'))));
  }
}, 400_000);
