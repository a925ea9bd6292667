import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { createRegistryNameKeys } from '../../src/cli/registry/name-keys.ts';
import type { NamesOfLink } from '../../src/model/links.ts';
import { hashQuestion } from '../../src/registry/hashes.ts';
import { compareHashedNames, packedNames, unpackedNames } from '../../src/registry/names-answer.ts';
import { tables } from '../facts/names/tables.ts';

const keysOf = createRegistryNameKeys(tables);
const secret = Buffer.alloc(32, 7);

/** As the registry sees it: one side comes from the store. */
function answer(a: readonly string[], b: readonly string[]): NamesOfLink {
  const [asked, stored] = [a, b].map((names) => hashQuestion(secret, { candidate: 'x', identifiers: [], nameKeys: keysOf(names) }));
  if (asked === undefined || stored === undefined) throw new Error('two sides are compared');
  return compareHashedNames(asked, unpackedNames(packedNames(stored)));
}

test.each<readonly [NamesOfLink, readonly string[], readonly string[]]>([
  ['same', ['Kim Min-jun'], ['MINJUN KIM']],
  ['same', ['José Álvarez'], ['Alvarez, Jose']],
  ['same', ['김철수', 'Kim Cheolsu'], ['Kim Chul-soo', '김철수']],
  ['unsure', ['Kim Min-jun'], ['Kim Min-ji']],
  ['unsure', ['김철수'], ['Kim Cheol-su']],
  ['different', ['Kim Min-jun'], ['Park Ji-sung']],
  ['unsure', ['Hasan bin Ali'], ['Ali bin Hasan']],
  ['unsure', ['Trần Thị Hương'], ['Trần Thị Hường']],
  ['unsure', ['山田太郎'], ['Taro Yamada']],
  ['unsure', [], ['Kim']],
])('%s: %j and %j', (expected, a, b) => {
  expect(answer(a, b)).toBe(expected);
  expect(answer(b, a)).toBe(expected);
});

/** Pairs that look alike, most of them hard; real people who share a thing by chance are told apart far more often. */
test('of the labelled pairs hardly a different one is called the same, and hardly a same one different', () => {
  const rows = ['dev', 'blind', 'later', 'own'].flatMap((name) => {
    const parsed: { a: string; b: string; same: string }[] = parse(readFileSync(join(import.meta.dirname, `../facts/names/pairs.${name}.csv`)), { columns: true, bom: true });
    return parsed;
  });
  const count = (same: string, verdict: NamesOfLink): number => rows.filter((row) => row.same === same && answer([row.a], [row.b]) === verdict).length;
  const [same, different] = [rows.filter((row) => row.same === '1').length, rows.filter((row) => row.same === '0').length];
  expect(same + different).toBeGreaterThan(2500);
  expect(count('0', 'same') / different).toBeLessThan(0.001);
  expect(count('1', 'different') / same).toBeLessThan(0.01);
});
