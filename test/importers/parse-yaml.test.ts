import { describe, expect, test } from 'vitest';
import { MAX_DEPTH } from '../../src/importers/parsed-text.ts';
import { parseYaml } from '../../src/importers/parse-yaml.ts';
import { inShort, problemsOf } from './problems-of.ts';

function read(text: string): unknown {
  return parseYaml({ path: 'kim.yaml', text }).value;
}

function refused(text: string): readonly string[] {
  return inShort(problemsOf(() => read(text)));
}

describe('texts that are refused, with place, expectation and cure', () => {
  test.each([
    ['a key given twice', 'id: a\nname: b\nid: c\n', '3:1 key-once/defined-twice/keep-one'],
    ['a key given twice, once decomposed', `${'가'.normalize('NFD')}: 1\n가: 2\n`, '2:1 key-once/defined-twice/keep-one'],
    ['a tab', 'claims:\n\tlegalName: x\n', '2:1 valid-yaml/tab-indent/use-spaces'],
    ['an alias', 'a: &x 1\nb: *x\n', '2:4 values-written-out/alias/write-value-again'],
    ['an alias to nothing', 'b: *x\n', '1:4 values-written-out/alias/write-value-again'],
    ['an alias as a key', '*x : 1\n', '1:1 text-key/complex-key/quote-it'],
    ['an unknown tag', 'a: !secret 1\n', '1:4 plain-values/tag/remove-tag'],
    ['a binary tag', 'a: !!binary aGk=\n', '1:4 plain-values/tag/remove-tag'],
    ['two documents', 'id: a\n---\nid: b\n', '2:1 one-document/several-documents/one-file-each'],
    ['an open bracket', 'skills: [a, b\nname: c\n', '2:1 valid-yaml/unclosed/close-it'],
    ['an open quote', 'name: "Kim\n', '2:1 valid-yaml/unclosed/close-it'],
    ['two colons on a line', 'name: Kim: Min\n', '1:7 valid-yaml/mapping-on-one-line/quote-value'],
    ['a reserved character', 'name: @kim\n', '1:7 valid-yaml/reserved-start/quote-value'],
    ['a list as a key', '? [a]\n: b\n', '1:3 text-key/complex-key/quote-it'],
    ['nothing but comments', '# nothing yet\n', '1:1 content/empty/fill-file'],
  ])('%s', (_, text, expected) => {
    expect(refused(text)).toEqual([expected]);
  });

  test('a place counts from the first line of a record inside a larger file', () => {
    expect(problemsOf(() => parseYaml({ path: 'all.ndjson', text: 'a: *x', firstLine: 41 }))[0]).toMatchObject({ file: 'all.ndjson', line: 41, column: 4 });
  });
});

describe('texts meant to exhaust', () => {
  const bomb = ['a0: &a0 [x,x,x,x,x,x,x,x,x]', ...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at},*a${at},*a${at},*a${at},*a${at}]`)].join('\n');
  test.each([
    ['an alias bomb', bomb, 'values-written-out/alias'],
    ['20,000 brackets, on which the YAML library would end the process', '['.repeat(20_000), 'nesting-up-to/too-deep'],
    ['a million brackets', '['.repeat(1_000_000), 'nesting-up-to/too-deep'],
    ['deep mappings', Array.from({ length: 1400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'nesting-up-to/too-deep'],
    ['deep lists', `${'- '.repeat(500_000)}x`, 'nesting-up-to/too-deep'],
    ['deep keys', `${'? '.repeat(5_000)}x`, 'nesting-up-to/too-deep'],
    ['half a million items', `[${'1,'.repeat(499_999)}]`, 'parts-up-to/too-many-parts'],
  ])('%s', (_, text, expected) => {
    expect(refused(text)[0]).toContain(expected);
  });

  test('many keys in one mapping are read without quadratic work', () => {
    const keys = Array.from({ length: 60_000 }, (_, at) => `k${at}: 1`).join('\n');
    expect(Object.keys(read(keys) as object)).toHaveLength(60_000);
  });

  test('nesting within the limit is read', () => {
    const depth = MAX_DEPTH - 4;
    expect(JSON.stringify(read(`${'['.repeat(depth)}1${']'.repeat(depth)}`))).toHaveLength(2 * depth + 1);
  });
});

describe('what a value becomes', () => {
  test.each([
    ['007', '007'],
    ['01012345678', '01012345678'],
    ['12345678901234567890', '12345678901234567890'],
    ['0x1F98E2', '0x1F98E2'],
    ['1e5', '1e5'],
    ['.inf', '.inf'],
    ['1.50', 1.5],
    ['-4', -4],
    ['true', true],
    ['yes', 'yes'],
    ['2026-03-05', '2026-03-05'],
    ['12:30', '12:30'],
    [`"${'김민수'.normalize('NFD')}"`, '김민수'],
    ['"\\ud800"', '\uFFFD'],
  ])('%s', (written, value) => {
    expect(read(`v: ${written}`)).toEqual({ v: value });
  });

  test('a %YAML directive does not bring back the rules of YAML 1.1', () => {
    expect(read('%YAML 1.1\n---\na: yes\nb: 2001-01-01\nc: 012\n')).toEqual({ a: 'yes', b: '2001-01-01', c: '012' });
  });

  test('__proto__ is a key like any other', () => {
    const value = read('__proto__: {polluted: yes}\n') as object;
    expect(Object.hasOwn(value, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('what was left empty is absent, and list entries keep their positions', () => {
    expect(read('a:\nb: {c: , d: 1}\ne: {f: {g: }}\nh: [~, x]\ni:\n  - j:\nk: []\nl: {}\n')).toEqual({ b: { d: 1 }, h: [null, 'x'], k: [], l: {} });
  });

  test('a byte order mark and Windows line ends are no content', () => {
    expect(read('\uFEFFid: a\r\nname: b\r\n')).toEqual({ id: 'a', name: 'b' });
  });
});
