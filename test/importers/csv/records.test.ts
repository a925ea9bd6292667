import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../src/importers/csv/cells.ts';
import { recordAt } from '../../../src/importers/csv/records.ts';

const COMMA = 44;
const LINE_FEED = 10;

/** All records of a text: their cells, or what is wrong with them. */
function recordsOf(text: string, delimiter = COMMA, lineEnd = LINE_FEED, limit = 10_000): readonly unknown[] {
  const bytes = Buffer.from(text);
  const records: unknown[] = [];
  for (let at = 0; at < bytes.length; ) {
    const span = recordAt({ units: bytes, complete: true }, at, { delimiter, lineEnd }, limit);
    if (span === undefined) throw new Error('a complete text has an end');
    records.push(span.fault ?? cellsOf(bytes.subarray(at, span.end).toString('utf8'), { delimiter, lineEnd }));
    at = span.end;
  }
  return records;
}

describe('records', () => {
  test('end at line ends outside of quotes', () => {
    expect(recordsOf('a,b\r\n"1\r\n2","say ""hi"""\n,\n')).toEqual([['a', 'b'], ['1\n2', 'say "hi"'], ['', '']]);
  });

  test('may lack the last line end, and have blanks around quotes', () => {
    expect(recordsOf('a , "b, c" ,d\nx,,')).toEqual([['a', 'b, c', 'd'], ['x', '', '']]);
    expect(recordsOf('"a"\r\n"b"')).toEqual([['a'], ['b']]);
  });

  test('keep a quote within an unquoted cell as it is', () => {
    expect(recordsOf('5" screen,="010"\n')).toEqual([['5" screen', '="010"']]);
  });

  test('have the delimiter and line end of their table', () => {
    expect(recordsOf('a;b,c;"d;e"\n', 59)).toEqual([['a', 'b,c', 'd;e']]);
    expect(recordsOf('a\t b\t"c"\n', 9)).toEqual([['a', 'b', 'c']]);
    expect(recordsOf('a,b\rc,"d\re"\r', COMMA, 13)).toEqual([['a', 'b'], ['c', 'd\ne']]);
  });

  test('a quote that is never closed costs its own line', () => {
    expect(recordsOf('1,a\n2,"b\n3,c\n4,d\n')).toEqual([['1', 'a'], 'quotes', ['3', 'c'], ['4', 'd']]);
  });

  test('a quote that is closed by the next quoted cell costs its own line', () => {
    expect(recordsOf('1,"a\n2,"b, c"\n3,d\n')).toEqual(['quotes', ['2', 'b, c'], ['3', 'd']]);
    expect(recordsOf('1,"a" x\n2,b\n')).toEqual(['quotes', ['2', 'b']]);
  });

  test('a record over the limit costs its first line', () => {
    expect(recordsOf(`1,"${'x\n'.repeat(40)}"\n`, COMMA, LINE_FEED, 50).slice(0, 2)).toEqual(['quotes', ['x']]);
    expect(recordsOf(`1,${'x'.repeat(60)}\n2,b\n`, COMMA, LINE_FEED, 50)).toEqual(['too-long', ['2', 'b']]);
  });

  test('slips in every line cost no more than a look at each', () => {
    const slips = recordsOf('a,"b\n'.repeat(20_000), COMMA, LINE_FEED, 1_048_576);
    expect(new Set(slips)).toEqual(new Set(['quotes']));
  });
});

const cell = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('', '김민수', 'a,b', 'say "hi"', 'two\nlines', 'x;y', '5"', '""', 'cr\r\nlf'),
).map((text) => text.trim().replace(/\r\n?/g, '\n'));

function quoted(text: string): string {
  return /[",\n\r;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

test('a well-written table reads as csv-parse reads it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, ended) => {
      const text = rows.map((row) => row.map(quoted).join(',')).join(end) + (ended ? end : '');
      const expected: unknown = parse(text, { relax_column_count: true, trim: true, record_delimiter: ['\r\n', '\n'] });
      expect(recordsOf(text)).toEqual(expected);
    }),
  );
});

test('what is not complete is judged the same once the rest is there', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' '), maxLength: 40 }), fc.nat(40), (text, cut) => {
      const bytes = Buffer.from(text);
      const whole = recordAt({ units: bytes, complete: true }, 0, { delimiter: COMMA, lineEnd: LINE_FEED }, 12);
      const early = recordAt({ units: bytes.subarray(0, cut), complete: false }, 0, { delimiter: COMMA, lineEnd: LINE_FEED }, 12);
      if (early !== undefined && early.lines > 0) expect(early).toEqual(whole);
    }),
    { numRuns: 2000 },
  );
});
