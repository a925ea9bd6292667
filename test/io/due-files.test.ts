import { createHash } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deleteMetFile } from '../../src/io/delete-file.ts';
import { findDue, type Due } from '../../src/io/due-files.ts';
import { MESSAGES } from '../../src/i18n/messages.ts';
import { InputProblem } from '../../src/model/problem.ts';
import { LANGUAGES } from '../../src/model/vocabulary.ts';
import { assessment, report } from '../reporters/report-fixture.ts';
import { EIGHT } from '../reporters/batch/summary-fixture.ts';

const PAST = '2026-01-31';
const FUTURE = '2027-01-31';
const AS_OF = '2026-11-21';

function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'knowhire-purge-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const profile = (id: string, until: string | undefined, more = ''): string => `id: ${id}\nname: Made Up\n${until === undefined ? '' : `retainUntil: ${until}\n`}${more}`;
const answers = (candidate: string, until?: string, more = 'answers: {}\n'): string => `schema: knowhire/answers/1\ncandidate: ${candidate}\n${until === undefined ? '' : `retainUntil: ${until}\n`}${more}`;
const saved = (...dates: readonly (string | undefined)[]): string => JSON.stringify(report(dates.map((date, at) => assessment(`c${at}`, { profileDigest: String(at + 1).repeat(64), ...(date !== undefined && { retainUntil: date }) }))));
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const found = (root: string, due: Due): readonly string[] => due.files.map(({ kind, path }) => `${kind} ${path.slice(root.length + 1)}`).sort();
const left = (root: string, due: Due): readonly string[] => due.left.map(({ why, path }) => `${why} ${path.slice(root.length + 1)}`).sort();

describe('what is due', () => {
  test('profiles, answers and reports by their own date, the day itself included', () => {
    const root = folder({
      'a.yaml': profile('a', PAST), 'b.yaml': profile('b', FUTURE), 'sub/c.json': JSON.stringify({ id: 'c', name: 'C', retainUntil: AS_OF }), 'd.yaml': profile('d', undefined),
      'b.answers.yaml': answers('b', PAST), 'r.json': saved(PAST), 's.json': saved(FUTURE), 'package.json': '{"name":"x"}', 'policy.yaml': 'schema: knowhire/policy/1\n',
    });
    const due = findDue([root], AS_OF);
    expect(found(root, due)).toEqual(['answers b.answers.yaml', 'profile a.yaml', 'profile sub/c.json', 'report r.json']);
    expect(due.undated.map((path) => path.slice(root.length + 1))).toEqual(['d.yaml']);
    expect(due.left).toEqual([]);
  });

  test('answers without a date go by the profile beside them, if it is theirs', () => {
    const root = folder({ 'a.yaml': profile('a', PAST), 'a.answers.yaml': answers('a'), 'x.yaml': profile('x', PAST), 'x.answers.yaml': answers('other') });
    expect(found(root, findDue([root], AS_OF))).toEqual(['answers a.answers.yaml', 'profile a.yaml', 'profile x.yaml']);
  });

  test('the summary of a batch is told when the first of its candidates is due', () => {
    const summary = (retainUntil: string): string => JSON.stringify({ ...EIGHT, retainUntil });
    const root = folder({ 'past/summary.json': summary(PAST), 'future/summary.json': summary(FUTURE) });
    const due = findDue([root], AS_OF);
    expect(found(root, due)).toEqual([]);
    expect(left(root, due)).toEqual(['batch-folder past/summary.json']);
  });

  test('a report of several cases only when all are due', () => {
    const root = folder({ 'all.json': saved(PAST, PAST), 'some.json': saved(PAST, FUTURE), 'half.json': saved(PAST, undefined) });
    const due = findDue([root], AS_OF);
    expect(found(root, due)).toEqual(['report all.json']);
    expect(left(root, due)).toEqual(['several-cases half.json', 'several-cases some.json']);
  });

  test('a file with a resident registration number is due all the same', () => {
    const root = folder({ 'a.yaml': profile('a', PAST, 'notes: 900101-1234568\n') });
    expect(found(root, findDue([root], AS_OF))).toEqual(['profile a.yaml']);
  });

  test('nothing that cannot be read, whatever it seems to say', () => {
    const root = folder({ 'broken.yaml': `${profile('a', PAST)}claims: [`, 'wrong.yaml': profile('a', PAST, 'interviews: yes\n'), 'old.json': `{"schema":"knowhire/report/1","assessments":[{"retainUntil":"${PAST}"}]}`, 'odd.yaml': profile('a', '2026-13-77') });
    const due = findDue([root], AS_OF);
    expect(due.files).toEqual([]);
    expect(left(root, due)).toEqual(['unreadable broken.yaml', 'unreadable odd.yaml', 'unreadable old.json', 'unreadable wrong.yaml']);
    expect(() => findDue([join(root, 'wrong.yaml')], AS_OF)).toThrow(InputProblem);
    expect(() => findDue([join(root, 'none.yaml')], AS_OF)).toThrow(InputProblem);
  });
});

describe.each(LANGUAGES)('renderings in %s', (language) => {
  const { closing } = MESSAGES[language];
  const markdown = (digest: string, date: string): string => `# x\n\n- ${closing.retain(date)}\n- ${closing.profile(`\`${digest}\``)}\n`;
  const html = (digest: string, date: string): string => `<ul><li>${closing.retain(date)}</li><li>${closing.profile(`<bdi class="v">${digest}</bdi>`)}</li></ul>`;

  test('go only with the profile or report that they were made from', () => {
    const text = profile('a', PAST);
    const root = folder({ 'a.yaml': text, 'a.md': markdown(sha(text), PAST), 'a.html': html(sha(text), PAST), 'later.md': markdown(sha(text), FUTURE), 'r.json': saved(PAST), 'r.md': markdown('1'.repeat(64), PAST), 'stray.md': markdown('e'.repeat(64), PAST), 'notes.md': `# Notes\nTo be deleted on ${PAST}.\n` });
    const due = findDue([root], AS_OF);
    expect(found(root, due)).toEqual(['profile a.yaml', 'rendering a.html', 'rendering a.md', 'rendering r.md', 'report r.json']);
    expect(left(root, due)).toEqual(['rendering-unmatched stray.md']);
  });

  test('are found beside a file named by itself, and another file’s are not', () => {
    const text = profile('a', PAST);
    const root = folder({ 'a.yaml': text, 'a.md': markdown(sha(text), PAST), 'b.md': markdown(sha(text), PAST) });
    expect(found(root, findDue([join(root, 'a.yaml')], AS_OF))).toEqual(['profile a.yaml', 'rendering a.md']);
  });

  test('a candidate’s words never pass for the closing lines', () => {
    const text = profile('a', PAST);
    const root = folder({ 'a.yaml': text, 'x.md': `name: \`${closing.profile(`\`${sha(text)}\``)}\` - ${closing.retain(PAST)}\n` });
    expect(found(root, findDue([root], AS_OF))).toEqual(['profile a.yaml']);
  });
});

describe('evidence', () => {
  test('inside the folder goes with the profile; a candidate cannot name anything else', () => {
    const named = ['papers/id.pdf', '../outside.pdf', '/etc/hostname', 'lee.yaml', '.git/config', '.hidden/x.pdf', 'link.pdf', 'linked/x.pdf', 'gone.pdf'];
    const root = folder({ 'in/papers/id.pdf': 'x', 'outside.pdf': 'x', 'in/.git/config': 'x', 'in/.hidden/x.pdf': 'x', 'elsewhere/x.pdf': 'x', 'in/lee.yaml': profile('lee', FUTURE), 'in/a.yaml': profile('a', PAST, `identity:\n  documents:\n${named.map((file) => `    - { kind: passport, file: "${file}" }\n`).join('')}`) });
    symlinkSync(join(root, 'outside.pdf'), join(root, 'in/link.pdf'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'in/linked'));
    const due = findDue([join(root, 'in')], AS_OF);
    expect(found(root, due)).toEqual(['evidence in/papers/id.pdf', 'profile in/a.yaml']);
    expect(due.left.map(({ why }) => why).sort()).toEqual(['kind', 'kind', 'kind', 'link', 'link', 'outside', 'outside']);
    expect(due.links).toHaveLength(2);
  });

  test.each([['the folder is given', (root: string) => root], ['the profile is given', (root: string) => join(root, 'a.yaml')]])('that another case still needs stays, where %s', (_, given) => {
    const root = folder({ 'shared.pdf': 'x', 'a.yaml': profile('a', PAST, 'claims: { resumeFile: shared.pdf }\n'), 'b.yaml': profile('b', FUTURE, 'claims: { resumeFile: ./shared.pdf }\n') });
    const due = findDue([given(root)], AS_OF);
    expect(found(root, due)).toEqual(['profile a.yaml']);
    expect(left(root, due)).toEqual(['needed shared.pdf']);
  });

  test('of an answer goes only with the content on record', () => {
    const file = (path: string, text: string): string => `{ path: ${path}, sha256: ${sha(text)} }`;
    const root = folder({ 'same.png': 'same', 'other.png': 'other', 'a.answers.yaml': answers('a', PAST, `answers:\n  interview/video-held: { state: clear, by: HR, at: 2026-01-02T09:00:00Z, files: [${file('same.png', 'same')}, ${file('other.png', 'was')}] }\n`) });
    const due = findDue([root], AS_OF);
    expect(found(root, due)).toEqual(['answers a.answers.yaml', 'evidence same.png']);
    expect(left(root, due)).toEqual(['changed other.png']);
  });
});

describe('links and races', () => {
  test('a link is refused where given and passed over where met', () => {
    const root = folder({ 'real/a.yaml': profile('a', PAST), 'in/b.yaml': profile('b', FUTURE) });
    symlinkSync(join(root, 'real'), join(root, 'in/to-real'));
    symlinkSync(join(root, 'real/a.yaml'), join(root, 'in/a.yaml'));
    expect(findDue([join(root, 'in')], AS_OF)).toMatchObject({ files: [], links: [expect.any(String), expect.any(String)] });
    expect(() => findDue([join(root, 'in/to-real')], AS_OF)).toThrow(InputProblem);
    expect(() => findDue([join(root, 'in/a.yaml')], AS_OF)).toThrow(InputProblem);
  });

  test('what changed or was swapped for a link since it was listed is not deleted', () => {
    const root = folder({ 'sub/a.yaml': profile('a', PAST), 'b.yaml': profile('b', PAST), 'c.yaml': profile('c', PAST), 'safe/a.yaml': profile('safe', FUTURE) });
    const due = findDue([root], AS_OF);
    const by = (name: string) => due.files.find(({ path }) => path.endsWith(name));
    const [swapped, changed, replaced] = [by('sub/a.yaml'), by('b.yaml'), by('c.yaml')];
    renameSync(join(root, 'sub'), join(root, 'moved'));
    symlinkSync(join(root, 'safe'), join(root, 'sub'));
    writeFileSync(join(root, 'b.yaml'), profile('b', FUTURE));
    renameSync(join(root, 'c.yaml'), join(root, 'c.old'));
    symlinkSync(join(root, 'safe/a.yaml'), join(root, 'c.yaml'));
    expect([swapped, changed, replaced].map((file) => file && deleteMetFile(file))).toEqual(['changed', 'changed', 'changed']);
    expect(readFileSync(join(root, 'safe/a.yaml'), 'utf8')).toContain('id: safe');
  });

  test('of a file with two names only the one listed goes', () => {
    const root = folder({ 'in/a.yaml': profile('a', PAST), 'out/x': '' });
    linkSync(join(root, 'in/a.yaml'), join(root, 'out/a.yaml'));
    const [file] = findDue([join(root, 'in')], AS_OF).files;
    expect(file && deleteMetFile(file)).toBeUndefined();
    expect(lstatSync(join(root, 'out/a.yaml')).isFile()).toBe(true);
  });

  test('a file reached by two arguments is listed once', () => {
    const root = folder({ 'a.yaml': profile('a', PAST) });
    expect(findDue([root, `${root}/./a.yaml`, `${root}//`], AS_OF).files).toHaveLength(1);
  });
});
