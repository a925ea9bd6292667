import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, closeSync, ftruncateSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'knowhire-bad-'));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function gigabyte(): string {
  const path = join(folder, 'huge.yaml');
  const handle = openSync(path, 'w');
  ftruncateSync(handle, 1024 ** 3);
  closeSync(handle);
  return path;
}

function fifo(): string {
  const path = join(folder, 'fifo.yaml');
  execFileSync('mkfifo', [path]);
  return path;
}

const head = 'id: a\nname: A\n';
/** What is wrong, the file, where the message must point (line:column, or only the file), and a word of the cure. */
const cases: readonly (readonly [string, () => string, RegExp])[] = [
  ['missing file', () => join(folder, 'none.yaml'), /none\.yaml: /],
  ['directory', () => { mkdirSync(join(folder, 'folder.yaml'), { recursive: true }); return join(folder, 'folder.yaml'); }, /folder\.yaml: /],
  ['binary', () => file('binary.yaml', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2])), /binary\.yaml/],
  ['1 GB', gigabyte, /huge\.yaml: /],
  ['FIFO', fifo, /fifo\.yaml: /],
  ['empty', () => file('empty.yaml', ''), /empty\.yaml/],
  ['YAML bomb', () => file('bomb.yaml', `${head}notes: &a "x"\nclaims: { skills: [*a, *a] }\n`), /bomb\.yaml:4:\d+: /],
  ['deep nesting', () => file('deep.yaml', `${head}notes: ${'['.repeat(20_000)}`), /deep\.yaml:3:\d+: /],
  ['duplicate key', () => file('twice.yaml', `${head}name: B\n`), /twice\.yaml:3:1: /],
  ['unknown key', () => file('unknown.yaml', `${head}claims:\n  residance: KR\n`), /unknown\.yaml:4:3: .*residence/],
  ['wrong type', () => file('type.yaml', `${head}interviews: yes\n`), /type\.yaml:3:13: /],
  ['wrong value', () => file('value.yaml', `${head}interviews:\n  - mode: vidio\n`), /value\.yaml:4:11: .*video/],
  ['not YAML', () => file('broken.yaml', `${head}claims: { a: [\n`), /broken\.yaml:\d+:\d+: /],
  ['wrong encoding', () => file('encoding.yaml', Buffer.concat([Buffer.from(head), Buffer.from([0x6e, 0x3a, 0x20, 0xff, 0xfe, 0xfd, 0x80])])), /encoding\.yaml/],
  ['resident registration number', () => file('rrn.yaml', `${head}notes: 주민번호 900101-1234568\n`), /rrn\.yaml:3:\d+: /],
];

describe('bad input', () => {
  test.each(cases)('%s: place, expectation, finding and cure, exit code 2, nothing on standard output', async (_, make, expected) => {
    const path = make();
    const { code, stdout, stderr } = await runCli(['check', path, '--no-input']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(expected);
    expect(stderr).toMatch(/expected .+; found .+\. .+[.?]/s);
    expect(stderr).not.toContain('1234568');
  });

  test.each(cases)('%s is said in Korean too', async (_, make) => {
    const path = make.length === 0 && _ === 'FIFO' ? join(folder, 'fifo.yaml') : make();
    const { code, stderr } = await runCli(['check', path, '--no-input', '--lang', 'ko']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/[가-힣]/);
  });

  test.each([
    ['a missing folder', () => join(folder, 'nowhere/out.md')],
    ['a folder', () => { mkdirSync(join(folder, 'out.md'), { recursive: true }); return join(folder, 'out.md'); }],
    ['a full disk', () => '/dev/full'],
  ])('an output that is %s is refused and nothing is lost', async (_, output) => {
    const profile = file('good.yaml', head);
    const { code, stderr } = await runCli(['check', profile, '--no-input', '--output', output()]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/expected .+; found .+\. .+[.?]/s);
    expect(readFileSync(profile, 'utf8')).toBe(head);
  });

  test('the profile itself is never written over', async () => {
    const profile = file('same.yaml', head);
    expect((await runCli(['check', profile, '--no-input', '--output', profile])).code).toBe(2);
    expect(readFileSync(profile, 'utf8')).toBe(head);
  });

  test.each([
    [['--format', 'pdf'], 2],
    [['--advisory', 'xx'], 2],
    [['--as-of', '2026-02-30'], 2],
    [['--stage', 'later'], 2],
    [['--nonsense'], 2],
  ])('the option %j is refused', async (options, code) => {
    const result = await runCli(['check', file('options.yaml', head), '--no-input', ...options]);
    expect(result.code).toBe(code);
    expect(result.stdout).toBe('');
    expect(result.stderr.length).toBeGreaterThan(20);
  });

  test('no command or an unknown one is a usage error', async () => {
    expect((await runCli(['chekc', 'x.yaml'])).code).toBe(2);
    expect((await runCli([])).code).toBe(2);
  });
});

describe('new', () => {
  test('writes a template that check reads, and never writes over a file', async () => {
    const path = join(folder, 'fresh.yaml');
    expect((await runCli(['new', path])).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^# yaml-language-server: \$schema=/);
    const written = readFileSync(path, 'utf8');
    expect((await runCli(['new', path])).code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe(written);
    expect([0, 3]).toContain((await runCli(['check', path, '--no-input'])).code);
  });
});
