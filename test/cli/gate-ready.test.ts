import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { AS_OF, parseReport, replaceIn, ROOT, vendorRepo, verdictsOf } from './gate-fixture.ts';

const KNOWHIRE = `node ${join(ROOT, 'bin/knowhire.js')}`;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** As a CI runs a step: bash, ending at the first failure. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', CI: 'true', ...env } });
  return { code: status, stdout, stderr };
}

function read<T>(schema: z.ZodType<T>, ...path: readonly string[]): T {
  return schema.parse(parse(readFileSync(join(...path), 'utf8')));
}

const step = z.object({ name: z.string().optional(), run: z.string().optional(), uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional(), env: z.record(z.string(), z.string()).optional() });
const actionSchema = z.object({ inputs: z.record(z.string(), z.object({ default: z.string() })), runs: z.object({ using: z.literal('composite'), steps: z.array(step) }) });
const workflowSchema = z.object({ jobs: z.object({ gate: z.object({ steps: z.array(step) }) }) });

describe('action.yml', () => {
  const action = read(actionSchema, ROOT, 'action.yml');
  const [install, gate] = action.runs.steps;

  /** The gate step with its inputs filled in as GitHub does. */
  function run(repo: string, inputs: Readonly<Record<string, string>>): Ended & { readonly summary: string; readonly output: string } {
    const given = { ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])), ...inputs };
    const env = Object.fromEntries(Object.entries(gate?.env ?? {}).map(([name, value]) => [name, value.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/, (_, input: string) => given[input] ?? 'missing')]));
    const [summary, output] = [join(repo, 'step-summary'), join(repo, 'step-output')];
    for (const file of [summary, output]) writeFileSync(file, '');
    const ended = bash(gate?.run ?? 'exit 99', repo, { ...env, GITHUB_ACTION_PATH: ROOT, GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output });
    return { ...ended, summary: readFileSync(summary, 'utf8'), output: readFileSync(output, 'utf8') };
  }

  test('installs, and does nothing else with the network', () => {
    expect(install?.run).toBe('npm ci --prefix "$GITHUB_ACTION_PATH" --no-audit --no-fund');
    expect(action.runs.steps).toHaveLength(2);
    expect(gate?.run).not.toMatch(/curl|wget|npx|npm|uses:/);
  });

  test('gates the vendor repository: annotations, summary, SARIF, JUnit, report, exit code', () => {
    const repo = vendorRepo();
    const { code, stdout, stderr, summary, output } = run(repo, { 'as-of': AS_OF });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::(error|warning|notice) [^\n]*file=vendors\/north-pier\/tomas-novak\.yaml,line=\d+/m);
    expect(stdout.split('\n').filter((line) => line !== '' && !line.startsWith('::'))).toEqual([]);
    expect(stderr).toContain('tomas-novak.yaml: review — policy.yaml:');
    expect(summary).toContain('tomas-novak');
    expect(output).toBe('exit-code=1\n');
    expect(JSON.parse(readFileSync(join(repo, 'knowhire-gate/results.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(join(repo, 'knowhire-gate/junit.xml'), 'utf8')).toContain('<testsuites>');
    expect(verdictsOf(parseReport(readFileSync(join(repo, 'knowhire-gate/report.json'), 'utf8')))['tomas-novak']).toBe('review');
  });

  test('takes several profiles, a baseline and what counts', () => {
    const repo = vendorRepo();
    expect(run(repo, { 'as-of': AS_OF }).code).toBe(1);
    writeFileSync(join(repo, 'old.json'), readFileSync(join(repo, 'knowhire-gate/report.json')));
    const { code, stderr } = run(repo, { 'as-of': AS_OF, profiles: 'vendors/haneul-soft\nvendors/north-pier\nvendors/blue-kiln\n', baseline: 'old.json', 'fail-on': 'new' });
    expect([code, stderr]).toEqual([0, expect.stringContaining('Against the baseline: 0 new, 0 gone')]);
  });

  test('of a broken policy ends with 2 and says so', () => {
    const repo = vendorRepo();
    replaceIn(join(repo, 'policy.yaml'), 'band: low', 'band: lo');
    const { code, output, stderr } = run(repo, { 'as-of': AS_OF });
    expect([code, output, stderr]).toEqual([2, 'exit-code=2\n', expect.stringContaining('policy.yaml:16:7')]);
  });

  test('is used by the example’s workflow with inputs that it has', () => {
    const { steps } = read(workflowSchema, vendorRepo(), '.github/workflows/vendor-gate.yml').jobs.gate;
    const used = steps.find(({ uses }) => uses?.includes('/knowhire@'));
    expect(Object.keys(used?.with ?? {}).filter((name) => action.inputs[name] === undefined)).toEqual([]);
    expect(steps.at(-1)?.with?.['sarif_file']).toBe(`${action.inputs['out']?.default}/results.sarif`);
  });
});

describe('the GitLab template', () => {
  const schema = z.object({ 'knowhire-gate': z.object({ variables: z.record(z.string(), z.string()), script: z.array(z.string()), artifacts: z.object({ paths: z.array(z.string()), reports: z.record(z.string(), z.string()) }) }) });
  const job = read(schema, ROOT, '.gitlab/knowhire-gate.yml')['knowhire-gate'];

  test('runs on the vendor repository and leaves the reports that it names', () => {
    const repo = vendorRepo();
    const script = job.script.join('\n').replace('npx knowhire', KNOWHIRE).concat(` --as-of ${AS_OF}`);
    const { code, stdout } = bash(script, repo, job.variables);
    expect([code, stdout]).toEqual([1, '']);
    for (const file of [...job.artifacts.paths, ...Object.values(job.artifacts.reports)]) expect([file, existsSync(join(repo, file))]).toEqual([file, true]);
    expect(Array.isArray(JSON.parse(readFileSync(join(repo, 'gl-code-quality-report.json'), 'utf8')))).toBe(true);
  });

  test('is included by the example under the name it has', () => {
    const include = z.object({ include: z.array(z.object({ file: z.string() })), variables: z.record(z.string(), z.string()) });
    const example = read(include, vendorRepo(), '.gitlab-ci.yml');
    expect(existsSync(join(ROOT, example.include[0]?.file ?? 'missing'))).toBe(true);
    expect(Object.keys(example.variables).every((name) => job.variables[name] !== undefined)).toBe(true);
  });
});

describe('the pre-commit hook', () => {
  const hooks = read(z.array(z.object({ id: z.string(), entry: z.string(), args: z.array(z.string()), pass_filenames: z.boolean(), files: z.string() })), ROOT, '.pre-commit-hooks.yaml');

  test('holds back a commit that the policy does not allow, and lets the others through', () => {
    const repo = vendorRepo();
    const [hook] = hooks;
    const script = `${(hook?.entry ?? '').replace('knowhire', KNOWHIRE)} ${(hook?.args ?? []).map((argument) => `'${argument}'`).join(' ')} --as-of ${AS_OF}`;
    const held = bash(script, repo);
    expect([held.code, held.stdout, held.stderr]).toEqual([1, '', expect.stringContaining('policy.yaml:')]);
    const clean = vendorRepo();
    replaceIn(join(clean, 'vendors/north-pier/tomas-novak.yaml'), 'agreedMethod: cryptocurrency', 'agreedMethod: bank transfer');
    mkdirSync(join(clean, 'only'));
    const passed = bash(script.replace("'vendors'", "'vendors/haneul-soft'"), clean);
    expect(passed.code).toBe(0);
  });

  test('looks at everything at once, as waivers may belong to anybody', () => {
    expect(hooks.map(({ id, pass_filenames }) => [id, pass_filenames])).toEqual([['knowhire-gate', false]]);
    expect(new RegExp(hooks[0]?.files ?? '').test('vendors/north-pier/tomas-novak.yaml')).toBe(true);
    const example = read(z.object({ repos: z.array(z.object({ hooks: z.array(z.object({ id: z.string() })) })) }), vendorRepo(), '.pre-commit-config.yaml');
    expect(example.repos[0]?.hooks[0]?.id).toBe(hooks[0]?.id);
  });
});
