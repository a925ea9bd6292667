import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/model/format-names.ts';
import { AS_OF, manyProfiles, parseReport, replaceIn, vendorRepo, verdictsOf } from './gate-fixture.ts';
import { runCli, type Ran } from './run-cli.ts';

const EXPECTED = { 'joao-silva': 'incomplete', 'priya-raman': 'proceed', 'lee-hana': 'proceed', 'park-seojun': 'proceed', 'amara-okafor': 'proceed', 'tomas-novak': 'review' };

function gate(repo: string, ...more: readonly string[]): Promise<Ran> {
  return runCli(['gate', join(repo, 'vendors'), '--policy', join(repo, 'policy.yaml'), '--as-of', AS_OF, ...more]);
}

describe('the vendor repository', () => {
  test('is judged person by person, with one document on standard output and the rest beside it', async () => {
    const { code, stdout, stderr } = await gate(vendorRepo(), '--format', 'json');
    const report = parseReport(stdout);
    expect(verdictsOf(report)).toEqual(EXPECTED);
    expect(report.assessments.map(({ verdict }) => verdict)).toEqual(['incomplete', 'proceed', 'proceed', 'proceed', 'proceed', 'incomplete']);
    expect(report.gate).toMatchObject({ verdict: 'review', at: '2026-11-21T00:00:00Z', waiverFaults: [] });
    expect(stderr).toContain('Policy Vendor onboarding: review (Review). Cases: 6. As of 2026-11-21T00:00:00Z.');
    expect(code).toBe(1);
  });

  test('keeps the waived finding in the report, with its place and who accepted it', async () => {
    const report = parseReport((await gate(vendorRepo(), '--format', 'json')).stdout);
    const lee = report.assessments.find(({ candidate }) => candidate.id === 'lee-hana');
    const finding = lee?.findings.find(({ checkId }) => checkId === 'payment/holder-is-candidate');
    expect(finding).toMatchObject({ state: 'concern', waived: { id: 'W-2026-001', approver: 'Head of finance', until: '2027-02-01T00:00:00Z' } });
    expect(finding?.evidence.every(({ place }) => place !== undefined && place.line > 1)).toBe(true);
    expect(lee?.concern.atLeast).toBeGreaterThan(0);
  });

  test('gives the same bytes twice, in every format at once', async () => {
    const repo = vendorRepo();
    const run = async (out: string): Promise<readonly (readonly [string, string])[]> => {
      mkdirSync(join(repo, out));
      const formats = FORMAT_NAMES.flatMap((name) => ['--format', `${name}:${join(repo, out, name)}`]);
      const { code, stdout } = await gate(repo, ...formats);
      expect([code, stdout]).toEqual([1, '']);
      return readdirSync(join(repo, out)).sort().map((name) => [name, readFileSync(join(repo, out, name), 'utf8')] as const);
    };
    const first = await run('a');
    expect(first.map(([name]) => name)).toEqual([...FORMAT_NAMES].sort());
    expect(await run('b')).toEqual(first);
  });

  test('renders from its own JSON to the same bytes', async () => {
    const repo = vendorRepo();
    const json = join(repo, 'report.json');
    const { stdout } = await gate(repo, '--format', `json:${json}`, '--format', 'md');
    const again = await runCli(['render', json, '--format', 'md']);
    expect(again.stdout).toBe(stdout);
    expect(stdout).toMatch(/^# Gate: Review\n/);
  });

  test('says which line of the policy decided', async () => {
    const repo = vendorRepo();
    const { stderr } = await gate(repo, '--explain', '--format', `json:${join(repo, 'r.json')}`);
    const line = readFileSync(join(repo, 'policy.yaml'), 'utf8').split('\n').findIndex((text) => text.includes('- payment/method')) + 1;
    expect(stderr).toContain(`tomas-novak.yaml: review — ${join(repo, 'policy.yaml')}:${line}:5: must not be a concern, is partial: payment/method`);
    expect(stderr).toContain('joao-silva.yaml: incomplete — rule set: a must-have is open: interview/video-held');
    expect(stderr).toMatch(/lee-hana\.yaml: proceed[^\n]*\n {4}waived: payment\/holder-is-candidate/);
  });

  test('speaks Korean without another result', async () => {
    const repo = vendorRepo();
    const [en, ko] = [await gate(repo, '--format', 'json'), await gate(repo, '--format', 'json', '--lang', 'ko')];
    expect(ko.stdout).toBe(en.stdout);
    expect(ko.stderr).toContain('정책 Vendor onboarding');
  });
});

describe('input', () => {
  test('of which one file is broken is judged all the same, and the run ends with 2', async () => {
    const repo = vendorRepo();
    const folder = join(repo, 'many');
    mkdirSync(folder);
    manyProfiles(folder, 200, 117);
    const out = join(repo, 'report.json');
    writeFileSync(join(repo, 'plain.yaml'), 'schema: knowhire/policy/1\nname: Plain\nadvisories: [kr]\n');
    const run = (): Promise<Ran> => runCli(['gate', folder, '--policy', join(repo, 'plain.yaml'), '--as-of', AS_OF, '--format', `json:${out}`]);
    const { code, stdout, stderr } = await run();
    const first = readFileSync(out, 'utf8');
    const report = parseReport(first);
    expect([code, stdout, report.assessments.length, report.unreadable.length]).toEqual([2, '', 199, 1]);
    expect(report.unreadable[0]).toMatchObject({ path: join(folder, 'person-117.yaml'), line: 11, column: 1 });
    expect(stderr).toContain('person-117.yaml:11:1');
    expect(report.gate?.verdict).toBe('incomplete');
    expect(new Set(Object.values(verdictsOf(report)))).toEqual(new Set(['proceed']));
    await run();
    expect(readFileSync(out, 'utf8')).toBe(first);
  });

  test('brings along no answers, policy or waivers as profiles', async () => {
    const repo = vendorRepo();
    const { stdout, stderr } = await runCli(['gate', join(repo, '*.yaml'), join(repo, 'vendors/**/*.yaml'), '--policy', join(repo, 'policy.yaml'), '--as-of', AS_OF, '--format', 'json']);
    expect(stdout).toBe('');
    expect(stderr).toContain('expected a file that can be read');
    const folder = await runCli(['gate', repo, '--policy', join(repo, 'policy.yaml'), '--as-of', AS_OF, '--format', 'json']);
    expect(folder.code).toBe(2);
    expect(parseReport(folder.stdout).unreadable.map(({ path }) => path)).toEqual([join(repo, 'broken/min-ara.yaml')]);
    expect(folder.stderr).toContain(`${join(repo, 'waivers.yaml')} is no profile and was left aside.`);
    expect(verdictsOf(parseReport(folder.stdout))).toEqual(EXPECTED);
  });

  test('brings along no documents of an earlier run', async () => {
    const repo = vendorRepo();
    const formats = (['json', 'sarif', 'gitlab'] as const).flatMap((name) => ['--format', `${name}:${join(repo, `vendors/${name}.json`)}`]);
    const codes = [await gate(repo, ...formats), await gate(repo, ...formats)].map(({ code }) => code);
    expect(codes).toEqual([1, 1]);
  });

  test('of one id in two files is refused for the second', async () => {
    const repo = vendorRepo();
    replaceIn(join(repo, 'vendors/north-pier/tomas-novak.yaml'), 'id: tomas-novak', 'id: lee-hana');
    const { code, stderr } = await gate(repo, '--format', 'csv');
    expect(code).toBe(2);
    expect(stderr).toMatch(/tomas-novak\.yaml:2:5: \/id: expected “lee-hana” once only/);
  });

  test('that is not there never passes', async () => {
    const repo = vendorRepo();
    mkdirSync(join(repo, '.vscode'));
    for (const name of ['nobody/*.yaml', 'nobody.yaml', '.vscode']) {
      const { code, stdout } = await runCli(['gate', join(repo, name), '--policy', join(repo, 'policy.yaml')]);
      expect([name, code, stdout]).toEqual([name, 2, '']);
    }
  });

  test('answers of somebody else make the case unreadable, not clean', async () => {
    const repo = vendorRepo();
    replaceIn(join(repo, 'vendors/north-pier/amara-okafor.answers.yaml'), 'candidate: amara-okafor', 'candidate: lee-hana');
    const { code, stdout } = await gate(repo, '--format', 'json');
    expect([code, parseReport(stdout).unreadable.map(({ path, line }) => [path, line])]).toEqual([2, [[join(repo, 'vendors/north-pier/amara-okafor.answers.yaml'), undefined]]]);
  });
});

describe('formats', () => {
  test('may be one on standard output, and each has a file of its own', async () => {
    const repo = vendorRepo();
    const twice = await gate(repo, '--format', 'md', '--format', 'json');
    expect([twice.code, twice.stdout]).toEqual([2, '']);
    expect((await gate(repo, '--format', 'md:a', '--format', 'json:./a')).code).toBe(2);
    const typo = await gate(repo, '--format', 'sarf:out');
    expect([typo.code, typo.stderr]).toEqual([2, expect.stringContaining('Did you mean “sarif”?')]);
  });

  test('never write over an input', async () => {
    const repo = vendorRepo();
    const policy = join(repo, 'policy.yaml');
    const before = readFileSync(policy, 'utf8');
    const profile = join(repo, 'vendors/haneul-soft/lee-hana.yaml');
    expect((await gate(repo, '--format', `json:${profile}`)).code).toBe(2);
    expect((await gate(repo, '--format', `json:${policy}`)).code).toBe(2);
    expect(readFileSync(policy, 'utf8')).toBe(before);
    expect(readFileSync(profile, 'utf8')).toContain('id: lee-hana');
  });
});

describe('two policies side by side', () => {
  test('are a table and decide nothing', async () => {
    const repo = vendorRepo();
    const lenient = join(repo, 'lenient.yaml');
    writeFileSync(lenient, 'schema: knowhire/policy/1\nname: Lenient\nadvisories: [kr]\n');
    const { code, stdout } = await gate(repo, '--dry-run', lenient);
    expect(code).toBe(0);
    expect(stdout.split('\n').find((line) => line.includes('tomas-novak.yaml'))).toMatch(/\| review \| incomplete \| milder \| must not be a concern/);
    expect(stdout).toContain('Same: 5 · milder with the second: 1 · stricter with the second: 0.');
  });

  test('may be two rule sets', async () => {
    const repo = vendorRepo();
    const scoring = join(repo, 'scoring.yaml');
    writeFileSync(scoring, readFileSync(join(import.meta.dirname, '../../checklists/scoring.yaml'), 'utf8').replace('assuranceNeeded: 70', 'assuranceNeeded: 95'));
    const { code, stdout } = await gate(repo, '--dry-run', scoring);
    expect([code, stdout.match(/\| proceed \| incomplete \| stricter \|/g)?.length]).toEqual([0, 4]);
    replaceIn(scoring, '  - fee/low-fee\n', '  - fee/low-fe\n');
    const typo = await gate(repo, '--dry-run', scoring);
    expect([typo.code, typo.stderr]).toEqual([2, expect.stringMatching(/scoring\.yaml:\d+:5.*Did you mean “fee\/low-fee”\?/)]);
  });
});
