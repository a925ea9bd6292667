import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SUMMARY_FORMATS, type BatchSummary } from '../../../src/model/batch-summary.ts';
import { LANGUAGES } from '../../../src/model/vocabulary.ts';
import { SUMMARY_REPORTERS } from '../../../src/reporters/batch/index.ts';
import { HOSTILE } from '../report-fixture.ts';
import { LIVE, outsideCode, STEERING } from './outside-code.ts';
import { contextIn, edge, EIGHT, row } from './summary-fixture.ts';

const OTHER = `x${HOSTILE}`;

/** Everything that comes from outside is hostile. */
const ATTACK: BatchSummary = {
  ...EIGHT,
  rows: { shown: [row(1, HOSTILE, { source: HOSTILE, line: 3, requisition: `=${HOSTILE}`, links: 1, cluster: 1 }), row(2, OTHER, { cluster: 1 })], leftOut: 4_000_000 },
  links: {
    registry: true, open: 3, explained: 1, namesakes: 1,
    clusters: { shown: [{ candidates: [HOSTILE, OTHER], edges: [edge('phone', [HOSTILE, OTHER], HOSTILE), edge('handle', [HOSTILE, OTHER], HOSTILE, { explained: 'recorded', likeness: 0.5 })] }], leftOut: 2 },
    apart: { shown: [edge('ip', [HOSTILE, OTHER], HOSTILE)], leftOut: 2 },
    earlier: { shown: [edge('wallet', [HOSTILE, OTHER], HOSTILE, { pointers: [`/${HOSTILE}`], seen: '2026-01-02' })], leftOut: 1 },
    byMany: { shown: [{ kind: 'ip', shown: HOSTILE, count: 99 }], leftOut: 1 },
  },
  unreadable: { shown: [{ path: HOSTILE, problem: HOSTILE, line: 1, column: 1 }], leftOut: 1 },
  duplicates: { shown: [{ id: HOSTILE, count: 2 }], leftOut: 1 },
  limits: [{ code: 'file-unreadable', values: { path: HOSTILE } }],
};

const cases = SUMMARY_FORMATS.flatMap((format) => LANGUAGES.map((language) => [format, language] as const));

describe.each(cases)('%s in %s of a hostile summary', (format, language) => {
  const text = SUMMARY_REPORTERS[format](ATTACK, contextIn(language));

  test('ends with a line break and has nothing that steers a screen', () => {
    expect(text.endsWith('\n')).toBe(true);
    expect(text.isWellFormed()).toBe(true);
    expect(text.replaceAll('\r\n', '\n')).not.toMatch(STEERING);
  });

  test('says what is left out', () => {
    expect(text).toMatch(/4,000,000|4000000/);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('Markdown keeps outside text in code spans', () => {
    const outside = outsideCode(SUMMARY_REPORTERS.md(ATTACK, contextIn(language)));
    for (const live of LIVE) expect(outside).not.toContain(live);
  });

  test('a graph has outside text in quoted labels only, and of that only letters, digits and entities', () => {
    const graphs = [...SUMMARY_REPORTERS.md(ATTACK, contextIn(language)).matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, graph]) => graph ?? '');
    expect(graphs).toHaveLength(1);
    const [first, ...lines] = (graphs[0] ?? '').trimEnd().split('\n');
    expect(first).toBe('graph LR');
    for (const line of lines) expect(line).toMatch(/^ {2}c\d+(\["[\p{L}\p{M}\p{N} #;-]*"\]|\(\["[\p{L}\p{M}\p{N} #;-]*"\]\)| (---|-\.-)\|"[\p{L}, ]+"\| c\d+)$/u);
  });

  test('the page has no script, no handler, no resource, and closes what it opens', () => {
    const page = SUMMARY_REPORTERS.html(ATTACK, contextIn(language));
    const open: string[] = [];
    for (const [, end, name = '', attributes = '', self] of page.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^>]*?)(\/?)>/gi)) {
      expect(['script', 'img', 'iframe', 'object', 'link', 'base', 'form', 'use', 'image', 'failure']).not.toContain(name.toLowerCase());
      expect(attributes).not.toMatch(/\son[a-z]+\s*=|\ssrc\s*=|\sstyle\s*=|javascript:/i);
      if (name === 'meta' || self === '/') continue;
      if (end === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
    for (const [, address] of page.matchAll(/ href="([^"]*)"/g)) expect(address).toMatch(/^#cluster-\d+$/);
  });

  test('CSV has no cell that a spreadsheet would run', () => {
    const rows: readonly Readonly<Record<string, string>>[] = parse(SUMMARY_REPORTERS.csv(ATTACK, contextIn(language)), { columns: true, bom: true, record_delimiter: '\r\n' });
    expect(rows).toHaveLength(2 + 1 + 1 + 1);
    for (const cell of rows.flatMap((cells) => Object.values(cells))) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/);
  });

  test('NDJSON is one object a line', () => {
    const kinds = SUMMARY_REPORTERS.ndjson(ATTACK, contextIn(language)).trimEnd().split('\n').map((line) => (JSON.parse(line) as { readonly kind: string }).kind);
    expect(kinds).toEqual(['candidate', 'candidate', 'cluster', 'link', 'link', 'shared-by-many', 'unreadable', 'duplicate', 'summary']);
  });
});

describe('a graph', () => {
  test('stays a graph whatever an id is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        const links = { ...ATTACK.links, registry: false, open: 1, explained: 0, namesakes: 0, clusters: { shown: [{ candidates: [id, 'b'], edges: [edge('phone', [id, 'b'], '…01')] }], leftOut: 0 }, apart: { shown: [], leftOut: 0 }, earlier: { shown: [], leftOut: 0 }, byMany: { shown: [], leftOut: 0 } };
        const [, graph = ''] = /^```mermaid\n([\s\S]*?)^```$/m.exec(SUMMARY_REPORTERS.md({ ...EIGHT, links }, contextIn('en'))) ?? [];
        const lines = graph.trimEnd().split('\n');
        expect(lines).toHaveLength(4);
        expect(lines[1]).toMatch(/^ {2}c1\["[\p{L}\p{M}\p{N} #;-]+"\]$/u);
      }),
      { numRuns: 300 },
    );
  });
});

describe('formats that travel to other systems', () => {
  test('mask identifiers even where the summary was revealed', () => {
    const links = { registry: false, open: 1, explained: 0, namesakes: 0, clusters: { shown: [{ candidates: ['a', 'b'], edges: [edge('phone', ['a', 'b'], '+1 212 555 0142')] }], leftOut: 0 }, apart: { shown: [], leftOut: 0 }, earlier: { shown: [], leftOut: 0 }, byMany: { shown: [{ kind: 'phone', shown: '+1 212 555 0142', count: 60 } as const], leftOut: 0 } };
    for (const format of ['csv', 'ndjson'] as const) expect(SUMMARY_REPORTERS[format]({ ...EIGHT, revealed: true, links }, contextIn('en'))).not.toContain('555 0142');
  });
});
