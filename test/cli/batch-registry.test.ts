import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { madeUpTexts, reworded, written } from '../links/made-up-texts.ts';
import { AS_OF, freshFolder, knowhire, linesFile } from './batch-fixture.ts';

vi.setConfig({ testTimeout: 400_000 });

const NAMES = ['Mira Okafor', 'Tomas Lindqvist', 'Ana Ferreira', '김하늘', 'Jonas Weber', 'Leila Haddad'];

const made = madeUpTexts(9);
const TEXTS = Array.from({ length: 5 }, () => made.sentences(12));

/** A resume that four share with some words changed and a sentence moved; everybody else has one of their own. */
function resumeOf(at: number): string {
  const text = at % 2 === 0 ? TEXTS[at % 5] : made.sentences(12);
  const [first = [], ...rest] = reworded(text ?? [], 0.04, made);
  return written(at % 3 === 0 ? [...rest, first] : [first, ...rest]);
}

/** Everybody shares a phone with the next but one, some a mail address or a resume; nobody is known elsewhere. */
function people(): readonly string[] {
  return Array.from({ length: 24 }, (_, at) =>
    JSON.stringify({
      id: `person-${String(at).padStart(2, '0')}`,
      name: `${NAMES[at % NAMES.length]} ${String.fromCharCode(65 + at)}.`,
      claims: { resumeText: resumeOf(at) },
      contact: { phones: [`+1 212 555 01${String(10 + (at % 12)).padStart(2, '0')}`], emails: [at % 5 === 0 ? `desk${at % 10}@example.com` : `own-${at}@example.com`] },
    }),
  );
}

interface Pair {
  readonly kind: string;
  readonly candidates: readonly [string, string];
}

function pairs(text: string): readonly string[] {
  const all = text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Pair);
  return all.filter(({ candidates }) => candidates !== undefined).map(({ kind, candidates }) => [kind, ...[...candidates].sort()].join(' ')).sort();
}

/** Which changed copies are found hangs on the key by a pair in some hundred; one and the same key finds the same ones in every run. */
function knownKey(folder: string): void {
  const key = { created: AS_OF, secret: Buffer.alloc(32, 7).toString('base64') };
  writeFileSync(join(folder, 'knowhire-registry.key'), JSON.stringify({ schema: 'knowhire/registry-key/1', keys: [key] }), { mode: 0o600 });
}

test('shards that write into one registry are joined there to the links of one run', () => {
  const folder = freshFolder();
  const all = people();
  linesFile(folder, 'people.ndjson', all);
  knowhire(['batch', 'people.ndjson', '--out', 'one', '--format', 'ndjson', '--as-of', AS_OF, '--quiet'], { cwd: folder });
  const one = pairs(readFileSync(join(folder, 'one/links.ndjson'), 'utf8'));
  expect(one.length).toBeGreaterThan(12);

  knownKey(folder);
  expect(knowhire(['registry', 'init'], { cwd: folder }).code).toBe(0);
  for (const shard of [all.slice(0, 9), all.slice(9, 15), all.slice(15)]) {
    const { stdout } = knowhire(['batch', '-', '--format', 'ndjson', '--no-links', '--quiet', '--as-of', AS_OF, '--registry', 'knowhire-registry.db', '--workers', '1'], { cwd: folder, input: `${shard.join('\n')}\n` });
    expect(stdout.split('\n').filter(Boolean)).toHaveLength(shard.length);
  }
  const { stdout } = knowhire(['registry', 'links', '--format', 'json', '--as-of', AS_OF], { cwd: folder });
  expect(pairs(stdout)).toEqual(one);
  expect(one.filter((pair) => pair.startsWith('resume-text')).length).toBeGreaterThan(5);
});

test('a later batch is held against the earlier ones, and its own reports say so', () => {
  const folder = freshFolder();
  const all = people();
  linesFile(folder, 'first.ndjson', all.slice(0, 12));
  linesFile(folder, 'second.ndjson', all.slice(12));
  knownKey(folder);
  knowhire(['registry', 'init'], { cwd: folder });
  const run = (name: string): void => {
    const { code, stderr } = knowhire(['batch', `${name}.ndjson`, '--out', name, '--format', 'md', '--as-of', AS_OF, '--registry', 'knowhire-registry.db'], { cwd: folder });
    expect([code, stderr]).not.toEqual([2, expect.anything()]);
  };
  run('first');
  run('second');
  expect(readFileSync(join(folder, 'second/reports/person-12.md'), 'utf8')).toContain('person-00');
  expect(readFileSync(join(folder, 'second/reports/person-12.md'), 'utf8')).toMatch(/text of the resume.*\d\d % alike.*person-02/);
  expect(readFileSync(join(folder, 'first/reports/person-00.md'), 'utf8')).not.toContain('person-12');
  for (const file of ['second/results.ndjson', 'second/summary.md', 'knowhire-registry.db']) expect(readFileSync(join(folder, file), 'latin1')).not.toContain('2125550');
});
