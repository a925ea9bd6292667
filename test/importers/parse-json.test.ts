import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/importers/parse-json.ts';
import { parseText } from '../../src/importers/parse-text.ts';
import { parseYaml } from '../../src/importers/parse-yaml.ts';
import { inShort, problemsOf } from './problems-of.ts';

describe('the fast way leaves to YAML whatever it would not read faithfully', () => {
  test.each([
    ['a key given twice', '{"a":1,"a":2}'],
    ['a number that would lose digits', '{"a":12345678901234567890}'],
    ['a number written with an exponent', '{"a":1e3}'],
    ['great depth', `${'['.repeat(100)}${']'.repeat(100)}`],
    ['no JSON at all', 'a: 1'],
    ['a trailing comma', '{"a":1,}'],
    ['a bare value', '"a"'],
  ])('%s', (_, text) => {
    expect(parseJson({ path: 'a.json', text })).toBeUndefined();
  });
});

test('a key given twice in JSON is reported where it stands', () => {
  expect(inShort(problemsOf(() => parseText({ path: 'a.json', text: '{"id": "a",\n "id": "b"}' })))).toEqual(['2:2 key-once/defined-twice/keep-one']);
});

test('digits of a long account number survive in JSON', () => {
  expect(parseText({ path: 'a.json', text: '{"a":12345678901234567890}' }).value).toEqual({ a: '12345678901234567890' });
});

test('places are found in JSON, tabs included', () => {
  const parsed = parseText({ path: 'a.json', text: '{\n\t"a": [\n\t\t1,\n\t\t{"b": 2}\n\t]\n}', firstLine: 10 });
  expect(parsed.locate(['a', 1, 'b'])).toEqual({ line: 13, column: 9 });
  expect(parsed.locate(['a', 1, 'b'], 'key')).toEqual({ line: 13, column: 4 });
});

test('JSON reads the same the fast way and as YAML', () => {
  const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => typeof value === 'object' && value !== null);
  fc.assert(
    fc.property(json, (value) => {
      const text = JSON.stringify(value);
      const fast = parseJson({ path: 'a.json', text });
      if (fast !== undefined) expect(parseYaml({ path: 'a.json', text }).value).toEqual(fast.value);
    }),
    { numRuns: 300 },
  );
});
