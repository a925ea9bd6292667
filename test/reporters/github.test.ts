import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import { githubAnnotations } from '../../src/reporters/github-annotations.ts';
import { githubSummary } from '../../src/reporters/github-summary.ts';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { ATTACK, assessment, contextIn, fact, finding, report, SMALL } from './report-fixture.ts';

const COMMAND = /^::(error|warning|notice) file=([^,:\n]*),line=(\d+),col=(\d+),title=([^,:\n]*)::([^\n]*)$/;
const LAST = /^::notice title=knowhire::[^\n]*$/;

function loaded(id: string, points: number): Assessment {
  return assessment(id, { verdict: 'review', findings: [finding('identity/id-matches', 'concern', { reason: 'fits' })], concern: { atLeast: points, atMost: points, band: 'elevated', worstBand: 'elevated', lines: [fact('identity/id-matches', points)] } });
}

describe('GitHub annotations', () => {
  test('are one command a line, whatever a candidate writes', () => {
    const lines = githubAnnotations(ATTACK, contextIn('en')).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(COMMAND);
    expect(lines.join('\n')).not.toMatch(/^::set-output/m);
    expect(lines[1]).toContain('%25');
  });

  test('keep to GitHub’s number with the gravest first and count the rest', () => {
    const cases = [...Array.from({ length: 14 }, (_, at) => loaded(`heavy-${at}`, 12 + at)), ...Array.from({ length: 13 }, (_, at) => loaded(`light-${at}`, 1 + (at % 5))), ...Array.from({ length: 12 }, (_, at) => loaded(`none-${at}`, 0))];
    const lines = githubAnnotations(report(cases), contextIn('en')).trimEnd().split('\n');
    const kinds = lines.map((line) => /^::([a-z]+) /.exec(line)?.[1]);
    expect(kinds.filter((kind) => kind === 'error')).toHaveLength(10);
    expect(kinds.filter((kind) => kind === 'warning')).toHaveLength(10);
    expect(kinds.filter((kind) => kind === 'notice')).toHaveLength(10);
    expect(lines[0]).toContain('heavy-13: ');
    expect(lines[9]).toContain('heavy-4: ');
    expect(lines.at(-1)).toMatch(LAST);
    expect(lines.at(-1)).toContain('errors 4, warnings 3, notes 3');
  });

  test('show ten of a kind without a word about a rest', () => {
    const lines = githubAnnotations(report(Array.from({ length: 10 }, (_, at) => loaded(`none-${at}`, 0))), contextIn('ko')).trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    for (const line of lines) expect(line).toMatch(COMMAND);
  });

  test('escape what a property may not hold', () => {
    const given = report([{ ...loaded('a', 14), source: './dir/a,b:c 100%.yaml' }]);
    expect(githubAnnotations(given, contextIn('en'))).toContain('file=dir/a%2Cb%3Ac 100%25.yaml,line=1');
  });
});

describe('the step summary', () => {
  test('keeps candidate text inside code spans', () => {
    const outside = githubSummary(ATTACK, contextIn('en')).replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    for (const live of ['<script', 'javascript:', 'evil.example.com', '::error', '::set-output', 'onerror']) expect(outside).not.toContain(live);
  });

  test('puts the gravest first', () => {
    const text = githubSummary(SMALL, contextIn('en'));
    const order = ['acme-1', 'bolt-2', 'core-3'].map((id) => text.indexOf(`### \`${id}\``));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const two = githubSummary(report([assessment('mild'), loaded('grave', 20)]), contextIn('en'));
    expect(two.indexOf('### `mild`')).toBeGreaterThan(two.indexOf('### `grave`'));
  });

  test.each(['en', 'ko'] as const)('stays under 1 MiB in %s, cut at a whole candidate, and counts the rest', (language) => {
    const text = githubSummary(report(Array.from({ length: 9000 }, (_, at) => loaded(`vendor-${at}`, 12))), contextIn(language));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 ** 2);
    expect(Buffer.byteLength(text)).toBeGreaterThan(1024 ** 2 - 2000);
    const shown = text.match(/^### /gm)?.length ?? 0;
    expect(text).toMatch(new RegExp(`(^|\\D)${9000 - shown}( |명)`));
    expect(text.match(/\(`vendors\/vendor-\d+\.yaml:1:1`\)/g)).toHaveLength(shown);
  });
});

describe('GitLab code quality', () => {
  interface Entry {
    readonly check_name: string;
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }
  const entries = (given: Parameters<typeof gitlab>[0]): readonly Entry[] => JSON.parse(gitlab(given, contextIn('en'))) as Entry[];

  test('grades and places every entry', () => {
    expect(entries(SMALL).map(({ check_name, severity, location }) => [check_name, severity, location.path, location.lines.begin])).toEqual([
      ['input/unreadable', 'blocker', 'vendors/broken.yaml', 4],
      ['identity/id-matches', 'critical', '업체 목록/acme 1.yaml', 12],
      ['payment/holder-same', 'major', '업체 목록/acme 1.yaml', 1],
      ['payment/own-idea', 'info', '업체 목록/acme 1.yaml', 31],
      ['interview/video-held', 'major', 'vendors/bolt-2.yaml', 1],
    ]);
  });

  test('gives no two entries one fingerprint', () => {
    const twice = entries(report([loaded('same', 14), loaded('same', 14)]));
    expect(twice).toHaveLength(2);
    expect(new Set(twice.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});
