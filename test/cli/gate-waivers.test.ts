import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { AS_OF, parseReport, replaceIn, vendorRepo, verdictsOf } from './gate-fixture.ts';
import { runCli, type Ran } from './run-cli.ts';

function gate(repo: string, asOf: string = AS_OF, ...more: readonly string[]): Promise<Ran> {
  return runCli(['gate', join(repo, 'vendors'), '--policy', join(repo, 'policy.yaml'), '--as-of', asOf, '--format', 'json', ...more]);
}

function waive(repo: string, check = 'payment/holder-is-candidate', own: Readonly<Record<string, string>> = {}, person = 'haneul-soft/lee-hana'): Promise<Ran> {
  const options = { '--owner': 'Vendor management', '--approver': 'Head of finance', '--reason': 'mandate on file', '--expires': '2027-02-01', '--as-of': AS_OF, '--policy': join(repo, 'policy.yaml'), ...own };
  return runCli(['waive', join(repo, `vendors/${person}.yaml`), check, ...Object.entries(options).flat()]);
}

function lee(ran: Ran): string | undefined {
  return verdictsOf(parseReport(ran.stdout))['lee-hana'];
}

describe('the gate and its waivers', () => {
  test.each([
    ['expired on the day', 'expires: 2027-02-01T00:00:00Z', 'expires: 2026-11-21T00:00:00Z', 'expired at 2026-11-21T00:00:00Z', 11],
    ['expired in another zone', 'expires: 2027-02-01T00:00:00Z', 'expires: 2026-11-21T08:59:59+09:00', 'expired at 2026-11-21T08:59:59+09:00', 11],
    ['years ahead', 'expires: 2027-02-01T00:00:00Z', 'expires: 2031-02-01T00:00:00Z', 'the policy allows 120', 11],
    ['of its own approver', 'approver: Head of finance', 'approver: " VENDOR  management"', 'is both owner and approver', 8],
    ['of a renamed candidate', 'candidate: lee-hana', 'candidate: lee-hanna', 'no candidate of this run has the id lee-hanna. Renamed? There is lee-hana.', 4],
    ['of a changed fact', /fingerprint: ./, 'fingerprint: 0', 'the facts have changed', 6],
    ['without a fingerprint', / {4}fingerprint: .*\n/, '', 'has no fingerprint', 3],
    ['of every check', 'check: payment/holder-is-candidate', 'check: payment/*', 'covers more than one finding', 5],
    ['of a must-have', 'check: payment/holder-is-candidate', 'check: payment/method', 'is a must-have and cannot be waived', 5],
    ['of a hard floor', 'check: payment/holder-is-candidate', 'check: sanctions/listed-name', 'forces a band', 5],
    ['of nothing', 'check: payment/holder-is-candidate', 'check: payment/bank-country', 'is no finding of concern', 5],
    ['of an unknown check', 'check: payment/holder-is-candidate', 'check: payment/holder-is-candidat', 'Did you mean payment/holder-is-candidate?', 5],
    ['not started', 'start: 2026-11-01T00:00:00Z', 'start: 2026-12-01T00:00:00Z', 'does not hold before', 10],
  ])('%s: say so with the line, fail, and leave the finding standing', async (_, from, to, says, line) => {
    const repo = vendorRepo();
    replaceIn(join(repo, 'waivers.yaml'), from, to);
    const ran = await gate(repo);
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).toMatch(new RegExp(`waivers\\.yaml:${line}:\\d+: waiver W-2026-001: `));
    expect([ran.code, lee(ran)]).toEqual([1, 'review']);
    expect(parseReport(ran.stdout).gate?.waiverFaults).not.toEqual([]);
  });

  test('a fault alone makes a clean run fail', async () => {
    const repo = vendorRepo();
    const run = (): Promise<Ran> => runCli(['gate', join(repo, 'vendors/haneul-soft'), '--policy', join(repo, 'policy.yaml'), '--as-of', AS_OF]);
    expect((await run()).code).toBe(0);
    writeFileSync(join(repo, 'waivers.yaml'), `${readFileSync(join(repo, 'waivers.yaml'), 'utf8')}  - { id: W-2, candidate: park-seojun, check: payment/bank-country, fingerprint: ${'0'.repeat(64)}, owner: A, approver: B, reason: x, start: 2026-11-01T00:00:00Z, expires: 2026-12-01T00:00:00Z }\n`);
    expect((await run()).code).toBe(1);
  });

  test('the same twice', async () => {
    const repo = vendorRepo();
    const text = readFileSync(join(repo, 'waivers.yaml'), 'utf8');
    writeFileSync(join(repo, 'waivers.yaml'), text + text.slice(text.indexOf('  - id:')).replace('W-2026-001', 'W-2026-002'));
    const ran = await gate(repo);
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('waiver W-2026-002: says the same as waiver W-2026-001')]);
  });

  test('a changed profile takes the waiver away', async () => {
    const repo = vendorRepo();
    replaceIn(join(repo, 'vendors/haneul-soft/lee-hana.yaml'), 'Kim Dal-su', 'Kang Min-ho');
    const ran = await gate(repo);
    expect([ran.code, lee(ran), ran.stderr]).toEqual([1, 'review', expect.stringContaining('the facts have changed')]);
  });

  test('the same instant is the same answer in every zone, and of this machine', async () => {
    const repo = vendorRepo();
    const before = ['2027-01-31T23:59:59Z', '2027-02-01T08:59:59+09:00', '2027-01-31T18:59:59-05:00'];
    const after = ['2027-02-01', '2027-02-01T09:00:00+09:00', '2027-01-31T19:00:00-05:00'];
    for (const instant of before) expect([instant, lee(await gate(repo, instant))]).toEqual([instant, 'proceed']);
    for (const instant of after) expect([instant, lee(await gate(repo, instant))]).toEqual([instant, 'review']);
  });

  test.each(['yesterday', '2026-02-30', '2026-11-21T09:00:00', '2026-11-21 09:00'])('the time %s is refused', async (when) => {
    expect((await gate(vendorRepo(), when)).code).toBe(2);
  });

  test('a waiver without offset is an input error with its place', async () => {
    const repo = vendorRepo();
    replaceIn(join(repo, 'waivers.yaml'), 'expires: 2027-02-01T00:00:00Z', 'expires: 2027-02-01T00:00:00');
    const ran = await gate(repo);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/waivers\.yaml:11:14: .*Add the offset/)]);
  });
});

describe('knowhire waive', () => {
  test('writes what the gate accepts, and keeps what stands in the file', async () => {
    const repo = vendorRepo();
    const path = join(repo, 'waivers.yaml');
    writeFileSync(path, '# Read every Monday.\nschema: knowhire/waivers/1\nwaivers: []\n');
    expect(lee(await gate(repo))).toBe('review');
    expect((await waive(repo)).code).toBe(0);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/^# Read every Monday\.\n/);
    expect(parse(text)).toMatchObject({ waivers: [{ candidate: 'lee-hana', check: 'payment/holder-is-candidate', start: '2026-11-21T00:00:00Z', expires: '2027-02-01T00:00:00Z' }] });
    const ran = await gate(repo);
    expect([lee(ran), parseReport(ran.stdout).gate?.waiverFaults]).toEqual(['proceed', []]);
  });

  test('begins a file where there is none', async () => {
    const repo = vendorRepo();
    const path = join(repo, 'new-waivers.yaml');
    expect((await waive(repo, undefined, { '--waivers': path })).code).toBe(0);
    expect(parse(readFileSync(path, 'utf8'))).toMatchObject({ schema: 'knowhire/waivers/1', waivers: [{ owner: 'Vendor management' }] });
  });

  test.each([
    ['a must-have', 'payment/method', {}, 'north-pier/tomas-novak', 'must-have'],
    ['a finding twice', undefined, { '--waivers': '' }, undefined, 'says the same as'],
    ['one’s own request', undefined, { '--approver': 'vendor MANAGEMENT' }, undefined, 'both owner and approver'],
    ['for years', undefined, { '--expires': '2030-01-01' }, undefined, 'the policy allows 120'],
    ['into the past', undefined, { '--expires': '2026-01-01' }, undefined, 'not after its start'],
    ['what is no concern', 'payment/bank-country', {}, undefined, 'nothing to waive'],
    ['what does not exist', 'payment/holdr-is-candidate', {}, undefined, 'Did you mean'],
  ])('does not accept %s', async (_, check, own, person, says) => {
    const repo = vendorRepo();
    const path = join(repo, 'waivers.yaml');
    if (says !== 'says the same as') writeFileSync(path, 'schema: knowhire/waivers/1\nwaivers: []\n');
    const before = readFileSync(path, 'utf8');
    const { '--waivers': _waivers, ...rest } = own as Readonly<Record<string, string>>;
    const ran = await waive(repo, check, rest, person);
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, '', expect.stringContaining(says)]);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});
