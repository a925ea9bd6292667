import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/vocabulary.ts';
import { runCli } from './run-cli.ts';
import { openTerminal } from './terminal.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const folder = mkdtempSync(join(tmpdir(), 'knowhire-around-'));
const at = (name: string): string => join(folder, name);

function file(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

describe.each(LANGUAGES)('notice in %s', (lang) => {
  test('goes to standard output or whole into a file, advice to standard error', async () => {
    const out = await runCli(['notice', '--lang', lang, '--company', 'Example Inc.', '--retain-days', '30']);
    expect(out.code).toBe(0);
    expect(out.stdout).toMatch(lang === 'en' ? /^# Notice to candidates[\s\S]*30 days/ : /^# 지원자 안내문[\s\S]*30일/);
    expect(out.stderr.length).toBeGreaterThan(20);
    expect((await runCli(['notice', '--lang', lang, '--company', 'Example Inc.', '--retain-days', '30', '-o', at(`notice.${lang}.md`)])).stdout).toBe('');
    expect(readFileSync(at(`notice.${lang}.md`), 'utf8')).toBe(out.stdout);
  });

  test.each(['0', '-1', 'many', '1.5', '99999', ''])('refuses %j days', async (days) => {
    const { code, stdout, stderr } = await runCli(['notice', '--lang', lang, `--retain-days=${days}`]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--retain-days');
  });

  test('says where a period lies outside of what Korean law lets an employer announce', async () => {
    expect((await runCli(['notice', '--lang', lang, '--retain-days', '365'])).stderr).toMatch(/14.*180/);
    expect((await runCli(['notice', '--lang', lang, '--retain-days', '180'])).stderr).not.toMatch(/14.*180/);
  });
});

describe.each(LANGUAGES)('disclosure in %s', (lang) => {
  test('of every sample case names nothing that brands, and no points or verdict', async () => {
    for (const name of ['cases/p2-rented-identity.all.yaml', 'cases/p6-japanese-alert.yaml', 'cases/p8-shop-front.all.yaml', 'calibration/a05-shell-company-kvm.all.yaml', 'hostile.yaml']) {
      await runCli(['check', join(FIXTURES, name), '--no-input', '--format', 'json', '-o', at('report.json')]);
      const { code, stdout, stderr } = await runCli(['disclosure', at('report.json'), '--lang', lang]);
      expect(code, stderr).toBe(0);
      expect(stdout).toMatch(/^## 1\. /m);
      expect(stdout.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, ''), name).not.toMatch(/DPRK|North Korea|북한|escalat|상급 판단|\d points?\b|\d점/i);
    }
  });

  test('shows one person only', async () => {
    await runCli(['check', join(FIXTURES, 'hostile.yaml'), '--no-input', '--format', 'json', '-o', at('one.json')]);
    const one = JSON.parse(readFileSync(at('one.json'), 'utf8')) as { assessments: { candidate: { id: string; name: string } }[] };
    const [first] = one.assessments;
    const two = file('two.json', JSON.stringify({ ...one, assessments: [first, { ...first, candidate: { id: 'second', name: 'Somebody Second' } }] }));
    const asked = await runCli(['disclosure', two, '--lang', lang]);
    expect([asked.code, asked.stdout]).toEqual([2, '']);
    expect((await runCli(['disclosure', two, '--lang', lang, '--candidate', 'secnd'])).stderr).toContain('second');
    const chosen = await runCli(['disclosure', two, '--lang', lang, '--candidate', 'second']);
    expect(chosen.stdout).toContain('Somebody Second');
    expect(chosen.stdout).not.toContain('hostile-1');
  });

  test('refuses what is no report', async () => {
    expect((await runCli(['disclosure', file('no.json', '{}'), '--lang', lang])).code).toBe(2);
  });
});

describe.each(LANGUAGES)('interview in %s', (lang) => {
  test('gives the same questions in the same order to two candidates, without a terminal', async () => {
    const sheets = await Promise.all(['a', 'b'].map((id) => runCli(['interview', file(`${id}.${lang}.yaml`, `id: ${id}\nname: Candidate ${id}\nrequisition: r1\n`), '--lang', lang])));
    const [a, b] = sheets.map(({ stdout }) => stdout.replaceAll(/`Candidate [ab]`|`[ab]`|[ab]\.(en|ko)\.yaml/g, ''));
    expect(sheets.map(({ code, stderr }) => [code, stderr])).toEqual([[0, ''], [0, '']]);
    expect(a).toBe(b);
    expect(a).toContain('`interview/video-held`');
    expect(a).toContain(lang === 'en' ? 'consent' : '동의');
    expect(a).not.toContain('`payment/account-confirmed`');
  });

  test('writes over neither the profile nor its answers', async () => {
    const path = file(`keep.${lang}.yaml`, 'id: k\nname: K\n');
    expect((await runCli(['interview', path, '--lang', lang, '-o', path])).code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe('id: k\nname: K\n');
  });

  test('shows a hostile profile and acts on nothing in it', async () => {
    const { code, stdout } = await runCli(['interview', join(FIXTURES, 'hostile.yaml'), '--lang', lang]);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/\u202e|\u001b|\u200b/);
  });
});

describe.each(LANGUAGES)('purge in %s', (lang) => {
  function cases(name: string): string {
    mkdirSync(at(name));
    file(`${name}/old.yaml`, 'id: old\nname: Old\nretainUntil: 2026-01-31\n');
    file(`${name}/new.yaml`, 'id: new\nname: New\nretainUntil: 2027-01-31\n');
    return at(name);
  }

  test('lists without a terminal, deletes with --yes, and is quiet when all is done', async () => {
    const root = cases(`purge-${lang}`);
    for (const flags of [[], ['--dry-run'], ['--dry-run', '--yes']]) {
      const listed = await runCli(['purge', root, '--lang', lang, ...flags]);
      expect(listed.code).toBe(1);
      expect(listed.stdout).toContain('old.yaml');
      expect(listed.stdout).not.toContain('new.yaml');
      expect(existsSync(join(root, 'old.yaml'))).toBe(true);
    }
    const deleted = await runCli(['purge', root, '--lang', lang, '--yes']);
    expect([deleted.code, existsSync(join(root, 'old.yaml')), existsSync(join(root, 'new.yaml'))]).toEqual([0, false, true]);
    expect(deleted.stdout).toMatch(lang === 'en' ? /^deleted {2}2026-01-31 {2}profile/ : /^삭제함 +2026-01-31 {2}프로필/);
    expect((await runCli(['purge', root, '--lang', lang])).code).toBe(0);
    expect((await runCli(['purge', root, '--lang', lang, '--as-of', '2027-02-01'])).code).toBe(1);
  });

  test('takes the reports of a candidate along with the profile, as check wrote them', async () => {
    const root = at(`whole-${lang}`);
    mkdirSync(root);
    const path = file(`whole-${lang}/kim.yaml`, readFileSync(join(FIXTURES, 'hostile.yaml'), 'utf8').replace('id: hostile-1', 'id: hostile-1\nretainUntil: 2026-01-31'));
    const other = file(`whole-${lang}/lee.yaml`, 'id: lee\nname: Lee\nretainUntil: 2027-01-31\n');
    for (const [of, format, name] of [[path, 'json', 'kim.json'], [path, 'md', 'kim.md'], [path, 'html', 'report.html'], [other, 'json', 'lee.json'], [other, 'md', 'lee.md']] as const) {
      await runCli(['check', of, '--no-input', '--lang', lang, '--format', format, '-o', join(root, name)]);
    }
    expect((await runCli(['purge', root, '--yes', '--lang', lang])).code).toBe(0);
    expect(readdirSync(root).sort()).toEqual(['lee.json', 'lee.md', 'lee.yaml']);
  });

  test('ends with 2 and deletes nothing where an argument is wrong', async () => {
    const root = cases(`wrong-${lang}`);
    const bad = file(`bad.${lang}.yaml`, 'id: x\nname: X\nretainUntil: soon\n');
    for (const argv of [[root, bad], [root, at('nowhere')], [root, '--as-of', '2026-02-30'], []]) {
      expect((await runCli(['purge', ...argv, '--yes', '--lang', lang])).code).toBe(2);
      expect(existsSync(join(root, 'old.yaml'))).toBe(true);
    }
  });

  test('a name cannot steer the terminal or spill a resident registration number', async () => {
    mkdirSync(at(`names-${lang}`));
    file(`names-${lang}/\u001b[31m 900101-1234568.yaml`, 'id: n\nname: N\nretainUntil: 2026-01-31\n');
    const { stdout, stderr } = await runCli(['purge', at(`names-${lang}`), '--lang', lang]);
    expect(stdout + stderr).not.toMatch(/\u001b|1234568/);
    expect(stdout).toContain('<U+001B>');
  });

  test.each([['no', 1, true], [lang === 'en' ? 'yes' : '예', 0, false]])('asks in a terminal and takes %s for an answer', async (typed, code, stays) => {
    const root = cases(`ask-${lang}-${code}`);
    const terminal = openTerminal(['purge', root, '--lang', lang]);
    await terminal.until(lang === 'en' ? '(yes/no)' : '(예/아니요)');
    terminal.type(`${typed}\r`);
    expect(await terminal.ended).toBe(code);
    expect(existsSync(join(root, 'old.yaml'))).toBe(stays);
  });
});

describe.each(LANGUAGES)('lint in %s', (lang) => {
  const shipped = readFileSync(join(import.meta.dirname, '../../checklists/checks/fee.yaml'), 'utf8');

  test('has nothing against the shipped checks', async () => {
    const { code, stdout } = await runCli(['lint', join(import.meta.dirname, '../../checklists/checks/fee.yaml'), join(import.meta.dirname, '../../checklists/checks/identity.yaml'), '--lang', lang]);
    expect([code, stdout]).toEqual([0, '']);
  });

  test('refuses a question with place, law and a lawful way', async () => {
    const path = file(`own.${lang}.yaml`, shipped.replace(/^ {4}question: .*$/m, '    question: 지원자의 고향이 어디입니까?'));
    const { code, stdout } = await runCli(['lint', path, '--lang', lang]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/own\.(en|ko)\.yaml:\d+:15: .*“고향”/);
    expect(stdout).toMatch(lang === 'en' ? /Fair Hiring Procedure Act \(Korea\), Article 4-3.*Instead: / : /채용절차의 공정화에 관한 법률 제4조의3.*대신: /);
  });

  test('goes on after a file that is not formed as it must be, and ends with 2', async () => {
    const broken = file(`broken.${lang}.yaml`, 'theme: x\ntitle: "\\u001b[31m"\nchecks: none\n');
    const { code, stdout } = await runCli(['lint', broken, at('missing.yaml'), at(`own.${lang}.yaml`), '--lang', lang]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/broken.*:3:9: [\s\S]*missing\.yaml[\s\S]*고향/);
    expect(stdout).not.toContain('\u001b');
  });
});
