import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { fingerprintOf } from '../../src/model/fingerprint.ts';
import { shownValue } from '../../src/model/mask.ts';
import { isHiddenAt, maskedAt } from '../../src/model/masked-evidence.ts';
import { placedAssessment } from '../../src/model/placed-assessment.ts';
import { assessment, finding } from './report-fixture.ts';

const BASE = finding('identity/id-matches', 'concern', {
  reason: 'differs', values: { observed: 'a', expected: 'b' }, evidence: [{ pointer: '/a', shown: 'x' }, { pointer: '/b', shown: 'y' }], note: 'first words', by: 'one', at: '2026-01-01T00:00:00Z',
});

describe('a fingerprint', () => {
  test('is 64 hex digits and the same in every release', () => {
    expect(fingerprintOf('acme-1', BASE)).toBe('1e2ab145c84043881351302b6c7df991c608609e46d7ae0c6cdcb7cda5720cb1');
  });

  test.each<[string, Partial<Finding>]>([
    ['words of people', { note: 'other words', by: 'two', at: '2026-02-02T00:00:00Z' }],
    ['an explanation', { explanation: { text: 'why', grade: 'documented', by: 'me', at: '2026-02-02T00:00:00Z' } }],
    ['a waiver', { waived: { id: 'w', owner: 'o', approver: 'a', reason: 'r', until: '2027-01-01T00:00:00Z' } }],
    ['the lines of the file', { evidence: [{ pointer: '/a', shown: 'x', place: { line: 9, column: 9 } }, { pointer: '/b', shown: 'y' }] }],
    ['the order of evidence', { evidence: [{ pointer: '/b', shown: 'y' }, { pointer: '/a', shown: 'x' }] }],
    ['the order of values', { values: { expected: 'b', observed: 'a' } }],
  ])('does not change with %s', (_, changes) => {
    expect(fingerprintOf('acme-1', { ...BASE, ...changes })).toBe(fingerprintOf('acme-1', BASE));
  });

  test.each<[string, Partial<Finding>]>([
    ['the check', { checkId: 'identity/photo-fits' }],
    ['the state', { state: 'partial' }],
    ['the reason', { reason: 'other' }],
    ['a value', { values: { observed: 'a', expected: 'c' } }],
    ['a pointer', { evidence: [{ pointer: '/a', shown: 'x' }, { pointer: '/c', shown: 'y' }] }],
    ['what stands there', { evidence: [{ pointer: '/a', shown: 'x' }, { pointer: '/b', shown: 'z' }] }],
    ['which pointer has which value', { evidence: [{ pointer: '/a', shown: 'y' }, { pointer: '/b', shown: 'x' }] }],
    ['an evidence file', { files: [{ path: 'a.pdf', sha256: 'c'.repeat(64) }] }],
  ])('changes with %s', (_, changes) => {
    expect(fingerprintOf('acme-1', { ...BASE, ...changes })).not.toBe(fingerprintOf('acme-1', BASE));
  });

  test('changes with the candidate', () => {
    expect(fingerprintOf('acme-2', BASE)).not.toBe(fingerprintOf('acme-1', BASE));
  });

  test('is the same for a revealed report', () => {
    const pointers = ['/contact/phones/0', '/contact/emails/0', '/payment/accounts/0/iban', '/claims/birthDate', '/fee/amount', '/claims/legalName', '/network/0/ip'];
    const texts = fc.oneof(fc.constantFrom('+1 555-0100', 'ann@example.com', 'DE00 1234 5678', '1990-01-02', '203.0.113.7', '2001:db8::1', 'Ann Example'), fc.string());
    fc.assert(
      fc.property(fc.constantFrom(...pointers), fc.oneof(texts, fc.integer()), (pointer, value) => {
        const profile = pointer.split('/').slice(1).reduceRight<unknown>((below, step) => ({ [step]: below }), value);
        const of = (reveal: boolean): Finding => {
          const shown = shownValue(profile, pointer, reveal);
          return finding('identity/id-matches', 'concern', { evidence: [{ pointer, ...(shown !== undefined && { shown }) }] });
        };
        fc.pre(typeof value === 'number' ? !isHiddenAt(pointer) : !/^-?\d{8,}$/.test(value));
        return fingerprintOf('a', of(true), true) === fingerprintOf('a', of(false), false);
      }),
    );
  });

  test('never holds a telephone number that could be tried out', () => {
    const at = (shown: string): Finding => finding('identity/id-matches', 'concern', { evidence: [{ pointer: '/contact/phones/0', shown }] });
    expect(fingerprintOf('a', at('+1 555-010-1234'), true)).toBe(fingerprintOf('a', at('+1 555-019-1234'), true));
  });
});

describe('masking at a pointer', () => {
  test('is what a report without --reveal shows', () => {
    expect(maskedAt('/contact/emails/0', 'ann@example.com')).toBe('a…@example.com');
    expect(maskedAt('/claims/legalName', 'Ann')).toBe('Ann');
    expect(isHiddenAt('/contact/phones/0')).toBe(true);
    expect(isHiddenAt('/claims/legalName')).toBe(false);
    expect(maskedAt('/__proto__/phone', '+1 555-0100-2222')).toBe('…2222');
  });
});

describe('a placed assessment', () => {
  test('carries its file and the places of its evidence', () => {
    const placed = placedAssessment(assessment('a', { findings: [BASE] }), 'dir/a.yaml', (pointer) => (pointer === '/a' ? { line: 3, column: 5 } : undefined));
    expect(placed.source).toBe('dir/a.yaml');
    expect(placed.findings[0]?.evidence).toEqual([{ pointer: '/a', shown: 'x', place: { line: 3, column: 5 } }, { pointer: '/b', shown: 'y' }]);
  });

  test('repeats no resident registration number from a file name', () => {
    expect(placedAssessment(assessment('a'), 'kim 900101-1234567.yaml', () => undefined).source).not.toContain('1234567');
  });
});
