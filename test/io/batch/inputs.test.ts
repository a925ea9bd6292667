import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../../src/io/batch/files-of.ts';
import { findBatchInputs, type Aside } from '../../../src/io/batch/inputs.ts';
import { problemsOf } from '../../importers/problems-of.ts';

const root = mkdtempSync(join(tmpdir(), 'knowhire-inputs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;

/** A folder with these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = join(root, String((folders += 1)));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function found(named: readonly string[], files: Readonly<Record<string, string>>, aside?: Aside): readonly string[] {
  return findBatchInputs(named, folderWith(files), aside).map((input) => ('path' in input ? `${input.kind} ${input.path}${input.found ? '' : ' named'}` : input.kind));
}

const LINES = '{"id":"a","name":"A"}\n{"id":"b","name":"B"}\n';

describe('inputs', () => {
  test('come in the order of the arguments, within a folder by code units, each once', () => {
    const files = { 'c/b.yaml': '', 'c/a.json': '{}', 'c/a/z.yml': '', 'one.yaml': '', 'c/list.ndjson': LINES, 'c/list.csv': 'name\n', 'c/LIST.CSV': 'name\n' };
    expect(found(['one.yaml', 'c', '-', 'c/*.yaml', '-'], files)).toEqual([
      'profile one.yaml named', 'csv c/LIST.CSV', 'profile c/a.json', 'profile c/a/z.yml', 'profile c/b.yaml', 'csv c/list.csv', 'ndjson c/list.ndjson', 'stdin',
    ]);
  });

  test('that are named outright stay so, although a folder brings them along, too', () => {
    expect(found(['c', 'c/a.yaml'], { 'c/a.yaml': '' })).toEqual(['profile c/a.yaml named']);
  });

  test('of other endings are taken when named, and told by what they hold', () => {
    expect(found(['lines.txt', 'lines.json', 'one.json', 'pretty.json', 'kim'], { 'lines.txt': LINES, 'lines.json': LINES, 'one.json': '{"id":"a"}', 'pretty.json': '{\n  "id": "a"\n}\n', kim: 'id: a\n' })).toEqual([
      'ndjson lines.txt named', 'ndjson lines.json named', 'profile one.json named', 'profile pretty.json named', 'profile kim named',
    ]);
  });

  test('never are answers, schemas, packages, locks of open spreadsheets, what is hidden, the output or results of earlier runs', () => {
    const files = {
      'a.yaml': '', 'a.answers.yaml': '', 'x.csv.answers/a.answers.yaml': '', 'profile.schema.json': '{}', 'node_modules/p/package.json': '{}', '.git/x.yaml': '', '~$x.csv': '', 'notes.txt': '',
      'out/a.json': '{}', 'policy.yaml': 'schema: knowhire/policy/1\n',
      'lines.ndjson': '{"schema":"knowhire/line/1","tool":"0"}\n', 'summary.csv': 'candidate,requisition,file,line,verdict\n',
      'run.ndjson': '{"id":"a","requisition":"r","file":"a.yaml","profileDigest":"0","ruleset":"0"}\n', 'run.csv': 'candidate,name,requisition,stage,verdict\n', 'lauf.csv': '\uFEFF지원자 ID,이름,채용 건,단계,판단\n',
    };
    expect(found(['.'], files, { folders: ['out'], files: ['policy.yaml'] })).toEqual(['profile a.yaml']);
  });

  test('that lead to nothing are a problem', () => {
    for (const name of ['absent', '*.nothing', 'empty', '*'.repeat(5000)]) {
      expect(problemsOf(() => found([name], { 'empty/readme.md': '' })), name).toHaveLength(1);
    }
  });

  test.skipIf(process.platform === 'win32')('are no pipes or devices', () => {
    const folder = folderWith({});
    execFileSync('mkfifo', [join(folder, 'pipe.ndjson')]);
    expect(problemsOf(() => findBatchInputs(['pipe.ndjson'], folder)).map((problem) => problem.found.code)).toEqual(['special-file']);
  });
});

describe('files of a job', () => {
  test('are profiles, lines, files of other kinds, or unreadable, in their order', () => {
    const folder = folderWith({ 'a.yaml': 'id: a\nname: A\n', 'b.json': LINES, 'c.yaml': 'schema: knowhire/policy/1\n', 'd.json': '{"$schema":"https://example.com/sarif-2.1.0.json"}', 'e.yaml': 'x'.repeat(1_048_577) });
    const files = ['a.yaml', 'b.json', 'c.yaml', 'd.json', 'e.yaml', 'gone.yaml'].map((name) => ({ path: join(folder, name), found: true }));
    const entries = [...filesOf({ kind: 'files', files })];
    expect(entries.map((entry) => [entry.kind, entry.kind === 'line' ? entry.line : entry.kind === 'unreadable' ? entry.problems[0]?.found.code : ''])).toEqual([
      ['profile', ''], ['line', 1], ['line', 2], ['skipped', ''], ['skipped', ''], ['unreadable', 'bytes'], ['unreadable', 'missing-file'],
    ]);
  });

  test('that were named outright are profiles, whatever they say', () => {
    const folder = folderWith({ 'c.yaml': 'schema: knowhire/policy/1\n' });
    expect([...filesOf({ kind: 'files', files: [{ path: join(folder, 'c.yaml'), found: false }] })][0]?.kind).toBe('profile');
  });
});
