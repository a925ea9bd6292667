import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { AS_OF, contentOf, freshFolder, knowhire, lines, linesFile, ROOT } from './batch-fixture.ts';

// Whole processes with threads of their own, on machines of two slow cores, too.
vi.setConfig({ testTimeout: 400_000 });

interface Line {
  readonly candidate?: string;
  readonly verdict?: string;
  readonly source?: { readonly file: string; readonly line?: number };
  readonly links?: readonly { readonly kind: string; readonly candidate: string; readonly names: string }[];
  readonly unreadable?: { readonly path: string; readonly line?: number };
}

function parsed(text: string): readonly Line[] {
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line);
}

describe('a folder of reports', () => {
  test('the public cases: one report each, lines in the order of input, a summary, answers from beside the profile', () => {
    const out = join(freshFolder(), 'out');
    const { code, stderr, stdout } = knowhire(['batch', 'test/fixtures/cases/n*-*.yaml', '--out', out, '--format', 'md', '--format', 'json', '--as-of', AS_OF]);
    expect(stdout).toBe('');
    expect(stderr).toContain('Assessed 8 candidates.');
    expect(code).toBe(0);
    const results = parsed(readFileSync(join(out, 'results.ndjson'), 'utf8'));
    expect(results.map(({ source }) => source?.file)).toEqual([...results.map(({ source }) => source?.file ?? '')].sort());
    expect(results.map(({ verdict }) => verdict)).toEqual(results.map(() => 'proceed'));
    const files = [...contentOf(out).keys()];
    expect(files.filter((path) => path.startsWith('reports/'))).toHaveLength(16);
    expect(files).toEqual(expect.arrayContaining(['links.ndjson', 'summary.csv', 'summary.json', 'summary.md', 'summary.ndjson']));
  });

  test('the same bytes twice, and whatever the number of workers', () => {
    const folder = freshFolder();
    const input = linesFile(folder, 'people.ndjson', lines(900));
    const runs = [['--workers', '1'], ['--workers', '2'], ['--workers', '3']].map((workers, at) => {
      const { stderr } = knowhire(['batch', input, '--out', `out-${at}`, '--format', 'ndjson', '--as-of', AS_OF, ...workers], { cwd: folder });
      expect(stderr).toContain('900');
      return contentOf(join(folder, `out-${at}`));
    });
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
    expect(parsed(runs[0]?.get('results.ndjson') ?? '').map(({ candidate }) => candidate)).toEqual(Array.from({ length: 900 }, (_, at) => `case-${at}`));
  });

  test('a used folder is refused, an unknown one is made', () => {
    const folder = freshFolder();
    const input = linesFile(folder, 'people.ndjson', lines(3));
    writeFileSync(join(folder, 'mine.txt'), 'mine\n');
    const refused = knowhire(['batch', input, '--out', '.', '--format', 'ndjson'], { cwd: folder });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('not empty');
    expect(knowhire(['batch', input, '--out', 'a/b', '--format', 'ndjson', '--as-of', AS_OF], { cwd: folder }).code).not.toBe(2);
    expect(knowhire(['batch', input, '--out', 'a/b', '--format', 'ndjson', '--as-of', AS_OF], { cwd: folder }).code).toBe(2);
  });
});

describe('what cannot be read', () => {
  const all = lines(6);
  const broken = [all[0], '{"id": "x", "name": ', all[2], '', '{"id":"y","name":"Y","nationality":"KR"}', all[5]].map((line) => line ?? '');

  test('is an entry with file, line and cause, and the rest goes on', () => {
    const folder = freshFolder();
    const input = linesFile(folder, 'people.ndjson', broken);
    const { code, stderr } = knowhire(['batch', input, '--out', 'out', '--format', 'ndjson', '--as-of', AS_OF], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('people.ndjson:2');
    expect(stderr).toContain('people.ndjson:5');
    const results = parsed(readFileSync(join(folder, 'out/results.ndjson'), 'utf8'));
    expect(results.map(({ candidate, unreadable }) => candidate ?? unreadable?.line)).toEqual(['case-0', 2, 'case-2', 5, 'case-5']);
    const summary = JSON.parse(readFileSync(join(folder, 'out/summary.json'), 'utf8')) as { readonly total: number; readonly unreadable: { readonly shown: readonly unknown[] } };
    expect([summary.total, summary.unreadable.shown.length]).toEqual([3, 2]);
  });

  test('an id given twice: the first stands, the second is told', () => {
    const folder = freshFolder();
    const input = linesFile(folder, 'people.ndjson', [all[0] ?? '', all[1] ?? '', all[0] ?? '']);
    const { code, stderr } = knowhire(['batch', input, '--out', 'out', '--format', 'ndjson', '--as-of', AS_OF], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('case-0');
    const results = parsed(readFileSync(join(folder, 'out/results.ndjson'), 'utf8'));
    expect(results.map(({ candidate, unreadable }) => candidate ?? unreadable?.line)).toEqual(['case-0', 'case-1', 3]);
  });

  test('an argument that leads to nothing ends the run before it begins', () => {
    const folder = freshFolder();
    const { code, stderr } = knowhire(['batch', 'nobody/*.yaml', '--out', 'out'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('nobody/*.yaml');
  });
});

describe('a filter', () => {
  test('one line in, one line out, with and without links, the same as into a folder', () => {
    const folder = freshFolder();
    const text = `${lines(40).join('\n')}\n`;
    linesFile(folder, 'people.ndjson', text.trimEnd().split('\n'));
    const linked = knowhire(['batch', '-', '--format', 'ndjson', '--as-of', AS_OF, '--quiet'], { cwd: folder, input: text });
    const straight = knowhire(['batch', '-', '--format', 'ndjson', '--as-of', AS_OF, '--quiet', '--no-links'], { cwd: folder, input: text });
    expect(linked.stderr).toBe('');
    expect(straight.stdout.split('\n')).toHaveLength(41);
    expect(parsed(linked.stdout).map(({ candidate }) => candidate)).toEqual(parsed(straight.stdout).map(({ candidate }) => candidate));
    knowhire(['batch', 'people.ndjson', '--out', 'out', '--format', 'ndjson', '--as-of', AS_OF, '--quiet'], { cwd: folder });
    expect(parsed(linked.stdout).map(({ source: _source, ...rest }) => rest)).toEqual(parsed(readFileSync(join(folder, 'out/results.ndjson'), 'utf8')).map(({ source: _source, ...rest }) => rest));
  });

  test('without a folder and without --format ndjson there is nowhere to put reports', () => {
    const { code, stderr } = knowhire(['batch', 'test/fixtures/cases/n1-cross-border-worker.yaml'], { cwd: ROOT });
    expect(code).toBe(2);
    expect(stderr).toContain('--out');
  });
});

describe('links', () => {
  const person = (id: string, name: string, more: object): string => JSON.stringify({ id, name, claims: { legalName: name }, ...more });

  test('a phone under two names: both reports show the pair, the value is masked, nobody is merged', () => {
    const folder = freshFolder();
    const shared = [person('a-1', 'Mira Okafor', { contact: { phones: ['+1 212 555 0142'] } }), person('b-2', 'Tomas Lindqvist', { contact: { phones: [{ number: '(212) 555-0142 ', source: 'resume' }] }, claims: { legalName: 'Tomas Lindqvist', residence: 'New York, US' } }), person('c-3', 'Ana Ferreira', {})];
    const input = linesFile(folder, 'people.ndjson', shared.map((line) => line.replace('0142 "', '0142"')));
    knowhire(['batch', input, '--out', 'out', '--format', 'md', '--as-of', AS_OF], { cwd: folder });
    const results = parsed(readFileSync(join(folder, 'out/results.ndjson'), 'utf8'));
    expect(results.map(({ links }) => (links ?? []).map(({ kind, candidate, names }) => [kind, candidate, names]))).toEqual([[['phone', 'b-2', 'different']], [['phone', 'a-1', 'different']], []]);
    for (const [own, other] of [['a-1', 'b-2'], ['b-2', 'a-1']]) {
      const report = readFileSync(join(folder, `out/reports/${own}.md`), 'utf8');
      expect(report).toContain(other);
      expect(report).not.toContain('555 0142');
      expect(report).not.toContain('555-0142');
    }
    expect(readFileSync(join(folder, 'out/reports/c-3.md'), 'utf8')).not.toContain('a-1');
    expect(readFileSync(join(folder, 'out/summary.md'), 'utf8')).toContain('```mermaid');
    for (const text of contentOf(join(folder, 'out')).values()) expect(text.replaceAll(/[\s()-]/g, '')).not.toContain('2125550142');
  });
});

describe('a folder of small files', () => {
  test('files of other kinds are left aside, a line that is far too long is told and not loaded', () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'in'));
    lines(5).forEach((line, at) => writeFileSync(join(folder, 'in', `p${at}.json`), line));
    writeFileSync(join(folder, 'in', 'huge.ndjson'), `{"id":"h","name":"${'x'.repeat(30_000_000)}"}\n${lines(6)[5] ?? ''}\n`);
    writeFileSync(join(folder, 'in', 'policy.yaml'), 'schema: knowhire/policy/1\nname: Plain\n');
    const { code, stderr } = knowhire(['batch', 'in', '--out', 'out', '--format', 'ndjson', '--as-of', AS_OF], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('in/huge.ndjson:1');
    expect(parsed(readFileSync(join(folder, 'out/results.ndjson'), 'utf8')).map(({ candidate, unreadable }) => candidate ?? unreadable?.line)).toEqual([1, 'case-5', 'case-0', 'case-1', 'case-2', 'case-3', 'case-4']);
  });
});
