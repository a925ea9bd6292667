import { copyFileSync, mkdtempSync, readFileSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openTerminal, plain, type Terminal } from './terminal.ts';

const SAMPLE = join(import.meta.dirname, '../fixtures/open/kim.yaml');
const ENTER = '\r';

interface Answers {
  readonly answers: Readonly<Record<string, { readonly state: string; readonly note?: string; readonly by: string; readonly grade?: string; readonly files?: readonly { readonly path: string }[] }>>;
}

function sitting(...more: readonly string[]): { readonly folder: string; readonly profile: string; readonly answers: string; readonly argv: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-'));
  const profile = join(folder, 'kim.yaml');
  copyFileSync(SAMPLE, profile);
  return { folder, profile, answers: join(folder, 'kim.answers.yaml'), argv: ['check', profile, '--as-of', '2026-11-21', ...more] };
}

function read(path: string): Answers {
  return parse(readFileSync(path, 'utf8')) as Answers;
}

/** Answers the question on the screen: first choice, first grade, a note. */
async function answerClear(terminal: Terminal, note: string): Promise<void> {
  terminal.type('1');
  await terminal.until('How do you know?');
  terminal.type('1');
  await terminal.until('Note');
  terminal.type(note + ENTER);
}

describe('the interview in a terminal', () => {
  test('asks, saves after every answer, stops with q, and resumes', async () => {
    const { argv, answers } = sitting('--by', 'J. Park, HR');
    const first = openTerminal(argv);
    await first.until('? why and how');
    await answerClear(first, '직접 확인함');
    await first.until('? why and how');
    const [saved] = Object.values(read(answers).answers);
    expect(saved).toMatchObject({ state: 'clear', note: '직접 확인함', by: 'J. Park, HR', grade: 'attested' });
    expect(statSync(answers).mode & 0o777).toBe(0o600);
    first.type('q');
    await first.until('Stopped');
    expect([0, 1, 3]).toContain(await first.ended);

    const second = openTerminal(argv);
    await second.until('1 earlier answers read');
    await second.until('? why and how');
    second.type('q');
    await second.ended;
    expect(Object.keys(read(answers).answers)).toHaveLength(1);
  });

  test('? explains with source and address, b goes back, m opens the menu', async () => {
    const { argv } = sitting('--by', 'J. Park');
    const terminal = openTerminal(argv);
    await terminal.until('? why and how');
    terminal.type('?');
    const help = await terminal.until('? why and how');
    expect(help).toContain('Why it matters');
    expect(help).toContain('https://');
    terminal.type('b');
    await terminal.until('This is the first question');
    await terminal.until('? why and how');
    terminal.type('m');
    await terminal.until('What next?');
    terminal.type('q');
    await terminal.ended;
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D in the plain form', '\u0004'],
  ])('%s ends with 130 and keeps the answers', async (name, key) => {
    const plainForm = name.includes('plain');
    const { argv, answers } = sitting('--by', 'J. Park', ...(plainForm ? ['--plain'] : []));
    const terminal = openTerminal(argv);
    const prompt = plainForm ? 'Your choice:' : '? why and how';
    await terminal.until(prompt);
    terminal.type(plainForm ? `1${ENTER}` : '1');
    await terminal.until('How do you know?');
    terminal.type(plainForm ? `1${ENTER}` : '1');
    await terminal.until('Note');
    terminal.type(`seen${ENTER}`);
    await terminal.until(prompt);
    terminal.type(key);
    expect(await terminal.ended).toBe(130);
    expect(Object.values(read(answers).answers)[0]).toMatchObject({ note: 'seen' });
  });

  test('b where it asks how one knows takes the answer back, q stops there, and no file is spoken of that does not exist', async () => {
    const { argv, answers } = sitting('--by', 'J. Park');
    const terminal = openTerminal(argv);
    await terminal.until('? why and how');
    terminal.type('1');
    await terminal.until('How do you know?');
    terminal.type('b');
    await terminal.until('? why and how');
    terminal.type('2');
    await terminal.until('How do you know?');
    terminal.type('q');
    await terminal.until('Nothing has been answered yet');
    expect([0, 1, 3]).toContain(await terminal.ended);
    expect(existsSync(answers)).toBe(false);
  });

  test('a closed terminal loses nothing', async () => {
    const { argv, answers } = sitting('--by', 'J. Park');
    const terminal = openTerminal(argv);
    await terminal.until('? why and how');
    await answerClear(terminal, 'seen');
    await terminal.until('? why and how');
    terminal.kill('SIGHUP');
    await terminal.ended;
    expect(Object.values(read(answers).answers)[0]).toMatchObject({ note: 'seen' });
  });

  test('keeps the path of an evidence file from the folder of the answers, wherever it was typed', async () => {
    const { argv, answers, folder } = sitting('--by', 'J. Park', '--plain');
    writeFileSync(join(folder, 'proof.txt'), 'seen');
    const terminal = openTerminal(argv, { cwd: tmpdir() });
    await terminal.until('Your choice:');
    terminal.type(`1${ENTER}`);
    await terminal.until('How do you know?');
    terminal.type(`2${ENTER}`);
    await terminal.until('Note');
    terminal.type(ENTER);
    await terminal.until('Evidence file');
    terminal.type(`${join(folder, 'proof.txt')}${ENTER}`);
    await terminal.until('Another evidence file');
    terminal.type(ENTER);
    await terminal.until('Your choice:');
    terminal.type(`q${ENTER}`);
    await terminal.ended;
    expect(Object.values(read(answers).answers)[0]?.files?.map(({ path }) => path)).toEqual(['proof.txt']);
  });

  test('refuses a resident registration number in a note and stores none', async () => {
    const { argv, answers } = sitting('--by', 'J. Park', '--plain');
    const terminal = openTerminal(argv);
    await terminal.until('Your choice:');
    terminal.type(`1${ENTER}`);
    await terminal.until('How do you know?');
    terminal.type(`1${ENTER}`);
    await terminal.until('Note');
    terminal.type(`주민번호 900101-1234568${ENTER}`);
    await terminal.until('resident registration number');
    terminal.type(`seen on the card${ENTER}`);
    await terminal.until('Your choice:');
    terminal.type(`q${ENTER}`);
    await terminal.ended;
    expect(readFileSync(answers, 'utf8')).not.toContain('1234568');
  });

  test.each([80, 120])('stays within %i columns, in Korean too', async (columns) => {
    const { argv } = sitting('--by', '박 대리', '--lang', 'ko');
    const terminal = openTerminal(argv, { columns });
    await terminal.until('이유와 방법');
    terminal.type('?');
    await terminal.until('이유와 방법');
    terminal.type('q');
    await terminal.until('중단했습니다');
    await terminal.ended;
    const interview = terminal.all().split('중단했습니다')[0] ?? '';
    const wide = plain(interview).split('\n').filter((line) => stringWidth(line) > columns && !line.includes('http') && !line.includes('/'));
    expect(wide).toEqual([]);
  });

  test('without a terminal it never asks and writes no answers file', async () => {
    const { argv, answers } = sitting();
    const { runCli } = await import('./run-cli.ts');
    const { code, stdout } = await runCli(argv);
    expect(stdout.startsWith('# ')).toBe(true);
    expect([0, 1, 3]).toContain(code);
    expect(existsSync(answers)).toBe(false);
  });
});
