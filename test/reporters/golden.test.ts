import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES, type FormatName } from '../../src/model/format-names.ts';
import { LANGUAGES } from '../../src/model/vocabulary.ts';
import { REPORTERS } from '../../src/reporters/index.ts';
import { ATTACK, contextIn, HOSTILE, report, SMALL } from './report-fixture.ts';

const ENDINGS: Readonly<Partial<Record<FormatName, string>>> = {
  html: 'html', sarif: 'sarif', junit: 'xml', 'github-annotations': 'annotations.txt', 'github-summary': 'summary.md', gitlab: 'gitlab.json', tap: 'tap', csv: 'csv', ndjson: 'ndjson',
};

const cases = LANGUAGES.flatMap((language) => Object.entries(ENDINGS).map(([format, ending]) => [format as FormatName, language, ending] as const));

describe('golden files', () => {
  test.each(cases)('%s in %s', async (format, language, ending) => {
    await expect(REPORTERS[format](SMALL, contextIn(language))).toMatchFileSnapshot(join(import.meta.dirname, `golden/small.${language}.${ending}`));
  });
});

const OURS = FORMAT_NAMES.filter((format) => format !== 'md' && format !== 'json');

describe.each(OURS.flatMap((format) => LANGUAGES.map((language) => [format, language] as const)))('%s in %s', (format, language) => {
  const render = REPORTERS[format];

  test('hides no control or reordering character and ends with a line break', () => {
    const text = render(ATTACK, contextIn(language));
    const lines = format === 'csv' ? text.replaceAll('\r\n', '\n') : text;
    expect(lines.endsWith('\n')).toBe(true);
    expect(text.isWellFormed()).toBe(true);
    expect(lines).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
  });

  test('renders a report of nobody', () => {
    expect(render(report([]), contextIn(language)).endsWith('\n')).toBe(true);
  });

  test('gives the same bytes again', () => {
    expect(render(SMALL, contextIn(language))).toBe(render(structuredClone(SMALL), contextIn(language)));
  });
});

describe('formats that travel to other systems', () => {
  const travelling = OURS.filter((format) => format !== 'html');

  test.each(travelling)('%s masks identifiers in values', (format) => {
    const text = REPORTERS[format](ATTACK, contextIn('en'));
    for (const secret of ['secret.person@', '555-0100-2222']) expect(text).not.toContain(secret);
  });

  test.each(travelling)('%s masks even a revealed report', (format) => {
    const [first] = SMALL.assessments;
    const findings = (first?.findings ?? []).map((one) => ({ ...one, evidence: one.evidence.map((evidence) => ({ ...evidence, shown: evidence.pointer === '/contact/phones/0' ? '+1 555-0100' : 'Ann Other' })) }));
    const revealed = report(first === undefined ? [] : [{ ...first, findings }], { revealed: true });
    const text = REPORTERS[format](revealed, contextIn('en'));
    expect(text).not.toContain('555-0100');
  });

  test('nothing of the notes and explanations of people is in them', () => {
    const spoken = { ...ATTACK, assessments: ATTACK.assessments.map((one) => ({ ...one, findings: one.findings.map((each) => ({ ...each, note: 'private words' })) })) };
    for (const format of travelling) expect(REPORTERS[format](spoken, contextIn('en'))).not.toContain('private words');
  });

  test('the hostile text is there to be seen', () => {
    expect(HOSTILE).toContain('\u202e');
    for (const format of travelling) expect(REPORTERS[format](ATTACK, contextIn('en'))).toMatch(/(<|&lt;|\\u003c)U\+202E/);
  });
});
