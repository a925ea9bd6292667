import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const ROOT = join(SRC, '..');

/** Who may import whom; what is not listed is forbidden. A room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  i18n: ['model'],
  importers: ['model'],
  facts: ['model'],
  links: ['facts', 'model'],
  checks: ['facts', 'model'],
  assess: ['checks', 'facts', 'model'],
  reporters: ['model', 'i18n'],
  registry: ['model'],
  io: ['model', 'importers', 'facts', 'links', 'i18n', 'registry'],
  cli: ['model', 'importers', 'facts', 'links', 'checks', 'assess', 'reporters', 'i18n', 'io', 'registry'],
};

const PURE = ['model', 'i18n', 'importers', 'facts', 'links', 'checks', 'assess', 'reporters'];

/** What a pure room may not touch: files, the clock, chance, the process, the console, the network. */
const IMPURE = [
  [/from 'node:(fs|os|child_process|net|http|https|dgram|tls|worker_threads|process|readline|tty)/, 'a module that reaches outside'],
  [/\bprocess\.|\bconsole\./, 'the process or the console'],
  [/\bDate\.now\(|new Date\(\)|performance\.now\(/, 'the clock'],
  [/Math\.random\(|randomUUID|randomBytes|getRandomValues/, 'chance'],
  [/\bfetch\(|XMLHttpRequest|WebSocket/, 'the network'],
] as const;

interface SourceFile {
  readonly name: string;
  readonly room: string;
  readonly text: string;
}

const files: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, room: name.split('/')[0] ?? '', text: readFileSync(join(SRC, name), 'utf8') }));

function importsOf(file: SourceFile): readonly string[] {
  const code = withoutComments(file.text);
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => relative(SRC, resolve(SRC, dirname(file.name), match[1] ?? '')));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

describe('the house', () => {
  test('has the rooms of the plan and nothing beside them', () => {
    const rooms = [...new Set(files.map(({ room }) => room))].filter((room) => room !== 'index.ts');
    expect(rooms.filter((room) => MAY_IMPORT[room] === undefined)).toEqual([]);
  });

  test('imports run one way', () => {
    const wrong = files
      .filter(({ room }) => room !== 'index.ts')
      .flatMap((file) => importsOf(file).map((target) => ({ from: file.name, room: file.room, target })))
      .filter(({ room, target }) => target.split('/')[0] !== room && !MAY_IMPORT[room]?.includes(target.split('/')[0] ?? ''));
    expect(wrong).toEqual([]);
  });

  test.each(PURE)('%s is pure', (room) => {
    const wrong = files
      .filter((file) => file.room === room)
      .flatMap((file) => IMPURE.filter(([pattern]) => pattern.test(withoutComments(file.text))).map(([, what]) => `${file.name} reaches for ${what}`));
    expect(wrong).toEqual([]);
  });

  test('only the command line knows commander, inquirer and chalk', () => {
    const wrong = files.filter(({ room, text }) => room !== 'cli' && /from '(commander|inquirer|@inquirer\/[a-z]+|chalk)'/.test(text)).map(({ name }) => name);
    expect(wrong).toEqual([]);
  });

  test('files stay small enough to read and are named for what they do', () => {
    const long = files.filter(({ name, text }) => !name.includes('generated/') && text.split('\n').length > 251).map(({ name }) => name);
    expect(long).toEqual([]);
    expect(files.filter(({ name }) => /(^|\/)(utils?|helpers?|common|misc)\b/.test(name)).map(({ name }) => name)).toEqual([]);
  });

  test('nothing is left unfinished', () => {
    const marks = /\bTODO\b|\bFIXME\b|not implemented|@ts-ignore|@ts-expect-error|:\s*any\b|\bas any\b/;
    expect(files.filter(({ text }) => marks.test(withoutComments(text))).map(({ name }) => name)).toEqual([]);
  });

  test('the top level holds what it should', () => {
    const allowed = ['LICENSE', 'README.ko.md', 'README.md', 'action.yml', 'bench', 'bin', 'checklists', 'dist', 'node_modules', 'package-lock.json', 'package.json', 'src', 'test', 'tsconfig.json'];
    expect(readdirSync(ROOT).filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
  });
});
