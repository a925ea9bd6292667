import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/reporters/csv.ts';
import { ndjson } from '../../src/reporters/ndjson.ts';
import { ATTACK, assessment, contextIn, finding, report, SMALL } from './report-fixture.ts';

function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });
}

describe('CSV', () => {
  test('has one row a check and one a file that could not be read', () => {
    const rows = rowsOf(csv(SMALL, contextIn('en')));
    expect(rows).toHaveLength(5 + 2 + 1 + 1);
    expect(rows[0]).toMatchObject({ candidate: 'acme-1', verdict: 'Review', check: 'identity/id-matches', points: '14', level: 'error', file: '업체 목록/acme 1.yaml', line: '12' });
    expect(rows.at(-1)).toMatchObject({ candidate: '', check: 'input/unreadable', file: 'vendors/broken.yaml', line: '4' });
  });

  test('begins with a byte order mark in Korean only', () => {
    expect(csv(SMALL, contextIn('ko')).startsWith('\ufeff지원자 ID,')).toBe(true);
    expect(csv(SMALL, contextIn('en')).startsWith('candidate,')).toBe(true);
  });

  test('ends every line as RFC 4180 wants', () => {
    const text = csv(ATTACK, contextIn('en'));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('leaves no cell that a spreadsheet would run, and loses no cell', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝', '"', ',', '');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (first, rest) => {
        const text = first + rest;
        const given = report([assessment('a', { candidate: { id: 'a', name: text, requisition: text }, findings: [finding('identity/id-matches', 'concern', { reason: 'differs', values: { observed: text, expected: text }, evidence: [{ pointer: '/a', shown: text }] })] })]);
        const rows = rowsOf(csv(given, contextIn('en')));
        expect(rows).toHaveLength(1);
        for (const cell of Object.values(rows[0] ?? {})) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('NDJSON', () => {
  interface Line {
    readonly id?: string;
    readonly verdict?: string;
    readonly band?: string;
    readonly assurance?: number;
    readonly findings?: readonly { readonly check: string; readonly fingerprint?: string; readonly line?: number }[];
    readonly unreadable?: { readonly path: string };
  }
  const linesOf = (text: string): readonly Line[] => text.trimEnd().split('\n').map((line) => JSON.parse(line) as Line);

  test('has a line a candidate and a line a file that could not be read', () => {
    const lines = linesOf(ndjson(SMALL, contextIn('en')));
    expect(lines.map(({ id, verdict, band, assurance, unreadable }) => [id, verdict, band, assurance, unreadable?.path])).toEqual([
      ['acme-1', 'review', 'elevated', 81, undefined], ['bolt-2', 'incomplete', 'none', 50, undefined], ['core-3', 'proceed', 'none', 100, undefined], [undefined, undefined, undefined, undefined, 'vendors/broken.yaml'],
    ]);
    expect(lines[0]?.findings?.map(({ check, line }) => [check, line])).toEqual([
      ['identity/id-matches', 12], ['interview/video-held', undefined], ['payment/holder-same', 1], ['payment/own-idea', 31], ['payment/late-check', undefined],
    ]);
  });

  test('stays one line a record whatever a candidate writes', () => {
    expect(linesOf(ndjson(ATTACK, contextIn('ko')))).toHaveLength(2);
  });
});
