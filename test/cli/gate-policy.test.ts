import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AS_OF, parseReport, replaceIn, ROOT, vendorRepo, verdictsOf } from './gate-fixture.ts';
import { runCli, type Ran } from './run-cli.ts';

function gate(repo: string, ...more: readonly string[]): Promise<Ran> {
  return runCli(['gate', join(repo, 'vendors'), '--policy', join(repo, 'policy.yaml'), '--as-of', AS_OF, '--format', 'json', ...more]);
}

describe('a policy', () => {
  test.each([
    ['an unknown check', '- payment/method', '- payment/methd', /policy\.yaml:10:5: \/forbid\/0: expected the id of a check that exists.*Did you mean “payment\/method”\?/],
    ['an unknown key', 'fourEyes:', 'forEyes:', /policy\.yaml:19:1: .*Did you mean “fourEyes”\?/],
    ['a band that a person must see', 'band: low', 'band: high', /policy\.yaml:16:7: \/band: expected one of none, low/],
    ['an unknown grade', ': attested', ': atested', /policy\.yaml:15:33: .*Did you mean “attested”\?/],
    ['an unknown document', '[kr]', '[kr, korea]', /policy\.yaml:5:18: \/advisories\/1: expected one of/],
    ['a check that is not due yet', '- interview/video-held', '- interview/unannounced-call', /policy\.yaml:7:5: \/require\/0: expected a check that takes part/],
    ['less assurance than the rule set', 'band: low', 'assurance: 40', /policy\.yaml:16:12: \/assurance: expected a number of at least 70/],
    ['broken YAML', 'forbid:', 'forbid: [', /policy\.yaml:\d+:\d+: /],
  ])('with %s is refused with its place', async (_, from, to, message) => {
    const repo = vendorRepo();
    replaceIn(join(repo, 'policy.yaml'), from, to);
    const { code, stdout, stderr } = await gate(repo);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('is needed, and one that is not there is an error', async () => {
    const repo = vendorRepo();
    const without = await runCli(['gate', join(repo, 'vendors')]);
    expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('gate --init')]);
    expect((await runCli(['gate', '--policy', join(repo, 'policy.yaml')])).code).toBe(2);
    expect((await runCli(['gate', join(repo, 'vendors'), '--policy', join(repo, 'none.yaml')])).code).toBe(2);
  });

  test.each(['en', 'ko'])('is written by --init in %s, commented and valid, and never over a file', async (lang) => {
    const repo = vendorRepo();
    const path = join(repo, 'new.yaml');
    expect((await runCli(['gate', '--init', path, '--lang', lang])).code).toBe(0);
    const text = readFileSync(path, 'utf8');
    expect(text.match(/^ *#/gm)?.length).toBeGreaterThan(10);
    const run = await runCli(['gate', join(repo, 'vendors'), '--policy', path, '--as-of', AS_OF, '--format', 'json']);
    expect(Object.keys(verdictsOf(parseReport(run.stdout)))).toHaveLength(6);
    expect((await runCli(['gate', '--init', path])).code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('has a published schema, as waivers have', async () => {
    for (const kind of ['policy', 'waivers', 'report']) {
      const { code, stdout } = await runCli(['schema', kind]);
      expect([code, typeof JSON.parse(stdout)]).toEqual([0, 'object']);
    }
  });
});

describe('a baseline', () => {
  test('shows new and gone one by one, and lets a run fail on new ones only', async () => {
    const repo = vendorRepo();
    const old = join(repo, 'old.json');
    const first = await gate(repo);
    writeFileSync(old, first.stdout);
    const same = await gate(repo, '--baseline', old, '--fail-on', 'new');
    expect([same.code, parseReport(same.stdout).gate?.verdict]).toEqual([0, 'proceed']);
    expect(verdictsOf(parseReport(same.stdout))).toEqual(verdictsOf(parseReport(first.stdout)));
    expect((await gate(repo, '--baseline', old)).code).toBe(1);

    replaceIn(join(repo, 'vendors/north-pier/tomas-novak.yaml'), 'agreedMethod: cryptocurrency', 'agreedMethod: bank transfer');
    replaceIn(join(repo, 'vendors/north-pier/amara-okafor.yaml'), 'agreedMethod: bank transfer', 'agreedMethod: cryptocurrency');
    const moved = await gate(repo, '--baseline', old, '--fail-on', 'new');
    const record = parseReport(moved.stdout).gate?.baseline;
    const names = (entries: readonly { candidate: string; checkId: string }[] = []): readonly string[] => entries.map(({ candidate, checkId }) => `${candidate} ${checkId}`);
    expect(names(record?.new)).toContain('amara-okafor payment/method');
    expect(names(record?.gone)).toContain('tomas-novak payment/method');
    expect(moved.stderr).toContain('  new: amara-okafor payment/method');
    expect(moved.code).toBe(1);
  });

  test('that is no report is an error', async () => {
    const repo = vendorRepo();
    expect((await gate(repo, '--baseline', join(repo, 'policy.yaml'))).code).toBe(2);
  });
});

describe('exit codes', () => {
  const rows = (file: string): readonly (readonly [number, string])[] => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^\| (\d+) \| (.+) \|$/gm)].map(([, code, when]) => [Number(code), when ?? ''] as const);

  /** A command line for every code that a command line can bring about. */
  const RUNS: Readonly<Record<number, (repo: string) => readonly string[]>> = {
    0: (repo) => [join(repo, 'vendors/haneul-soft/park-seojun.yaml'), '--policy', join(repo, 'no-waivers.yaml')],
    1: (repo) => [join(repo, 'vendors/north-pier/tomas-novak.yaml'), '--policy', join(repo, 'no-waivers.yaml')],
    2: (repo) => [join(repo, 'broken/min-ara.yaml'), '--policy', join(repo, 'no-waivers.yaml')],
    3: (repo) => [join(repo, 'vendors/blue-kiln/joao-silva.yaml'), '--policy', join(repo, 'no-waivers.yaml')],
  };

  test('of the README are those of --help, in both languages', async () => {
    const { stdout } = await runCli(['--help']);
    const listed = [...stdout.matchAll(/^ {2}(\d+) {2,}(.+)$/gm)].map(([, code, when]) => [Number(code), when ?? ''] as const);
    expect(listed.map(([code]) => code)).toEqual([0, 1, 2, 3, 4, 130]);
    expect(rows('README.md')).toEqual(listed);
    expect(rows('README.ko.md').map(([code]) => code)).toEqual(listed.map(([code]) => code));
  });

  test.each(rows('README.md').filter(([code]) => RUNS[code] !== undefined))('%i: %s', async (code) => {
    const repo = vendorRepo();
    writeFileSync(join(repo, 'no-waivers.yaml'), readFileSync(join(repo, 'policy.yaml'), 'utf8').replace('waivers: waivers.yaml\n', ''));
    const ran = await runCli(['gate', ...(RUNS[code]?.(repo) ?? []), '--as-of', AS_OF]);
    expect(ran.code).toBe(code);
  });

  test('of the gate are in its own help', async () => {
    const { code, stdout } = await runCli(['gate', '--help']);
    expect([code, ...[...stdout.matchAll(/^ {2}(\d) {4}/gm)].map(([, one]) => one)]).toEqual([0, '0', '1', '2', '3']);
  });
});
