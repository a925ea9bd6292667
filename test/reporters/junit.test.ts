import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { junit } from '../../src/reporters/junit.ts';
import { tap } from '../../src/reporters/tap.ts';
import { ATTACK, assessment, contextIn, fact, finding, report, SMALL } from './report-fixture.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements in document order; throws where the text is no well-formed XML. */
function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: { ...attributes } }));
  parser.write(xml).close();
  return elements;
}

describe('JUnit XML', () => {
  test('is well-formed whatever a candidate writes, and no text becomes an element', () => {
    const names = elementsOf(junit(ATTACK, contextIn('ko'))).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['testsuites', 'testsuite', 'properties', 'property', 'testcase', 'failure', 'skipped', 'error', 'system-out', 'system-err']));
    expect(names.filter((name) => name === 'testsuite')).toHaveLength(2);
  });

  test('counts what it holds', () => {
    const suites = elementsOf(junit(SMALL, contextIn('en'))).filter(({ name }) => name === 'testsuite');
    expect(suites.map(({ attributes }) => [attributes['name'], attributes['tests'], attributes['failures'], attributes['skipped'], attributes['errors']])).toEqual([
      ['acme-1', '6', '3', '2', '0'], ['bolt-2', '3', '2', '0', '0'], ['core-3', '2', '0', '0', '0'], ['vendors/broken.yaml', '1', '0', '0', '1'],
    ]);
  });

  test('says the same as the exit code: with "proceed" nothing fails, waived findings never do', () => {
    const small = finding('payment/holder-same', 'concern');
    const proceeding = report([assessment('a', { findings: [small], concern: { atLeast: 3, atMost: 3, band: 'none', worstBand: 'none', lines: [fact('payment/holder-same', 3)] } })]);
    expect(junit(proceeding, contextIn('en'))).not.toContain('<failure');
    expect(junit(proceeding, contextIn('en'))).toContain('<skipped');
    const waived = report([assessment('a', { verdict: 'review', findings: [{ ...small, waived: { id: 'w', owner: 'o', approver: 'p', reason: 'r', until: '2027-01-01T00:00:00Z' } }] })]);
    expect(elementsOf(junit(waived, contextIn('en'))).filter(({ name }) => name === 'failure')).toEqual([{ name: 'failure', attributes: expect.objectContaining({ type: 'verdict' }) as Element['attributes'] }]);
  });
});

describe('TAP', () => {
  test('plans what it prints and fails a candidate with its checks', () => {
    const lines = tap(SMALL, contextIn('en')).split('\n');
    expect(lines[0]).toBe('TAP version 14');
    expect(lines[2]).toBe('1..4');
    expect(lines.filter((line) => /^(not )?ok \d/.test(line))).toEqual(['not ok 1 - acme-1', 'not ok 2 - bolt-2', 'ok 3 - core-3', 'not ok 4 - vendors/broken.yaml']);
    const inner = lines.filter((line) => /^ {4}(not )?ok \d/.test(line));
    const plans = lines.filter((line) => /^ {4}1\.\.\d+$/.test(line)).map((line) => Number(line.split('..')[1]));
    expect(plans.reduce((sum, count) => sum + count, 0)).toBe(inner.length);
    expect(lines.filter((line) => line.trim() === '---')).toHaveLength(lines.filter((line) => line.trim() === '...').length);
  });

  test('lets no candidate begin a line or a directive', () => {
    const lines = tap(ATTACK, contextIn('en')).split('\n');
    for (const line of lines.filter((one) => one !== '')) expect(line).toMatch(/^( {4})?(TAP version 14|# |1\.\.\d+|(not )?ok \d+ - | {2}(---|\.\.\.|message: "|severity: "|fingerprint: "|at: \{))/);
    const failed = lines.filter((line) => /^ *not ok/.test(line));
    for (const line of failed) expect(line.replaceAll('\\#', '')).not.toContain('#');
  });

  test('skips all where there is nobody', () => {
    expect(tap(report([]), contextIn('ko'))).toContain('\n1..0 # ');
  });
});
