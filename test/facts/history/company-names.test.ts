import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { compareCompanies, companyKey, withinEdits } from '../../../src/facts/history/company-names.ts';
import { testReference } from '../../reference.ts';

const compare = (a: string, b: string) => compareCompanies(a, b, testReference().themes.origins);

describe('names of companies and schools', () => {
  test.each([
    ['Lakeshore Analytics, Inc.', 'LAKESHORE ANALYTICS'],
    ['Old Mill GmbH', 'Old Mill'],
    ['Old Mill Pvt. Ltd.', 'Old Mill Private Limited'],
    ['Młyn Sp. z o.o.', 'Młyn'],
    ['주식회사 한빛', '(주)한빛'],
    ['㈜한빛', '한빛 주식회사'],
    ['株式会社みずうみ', 'みずうみ'],
    ['카카오', 'Kakao Corp.'],
    ['Tiny Speck', 'Slack Technologies, LLC'],
  ])('%s is %s', (a, b) => expect(compare(a, b)).toBe('same'));

  test.each([
    ['Samsung', 'Samsung Heavy Industries'],
    ['서울대', '서울대학교'],
    ['Massachusetts Institute of Technology', 'MIT'],
    ['Univ. of Harbour', 'University of Harbour'],
    ['Lakeshore Analytics', 'Lakeshore Analytcs'],
  ])('%s may be %s', (a, b) => expect(compare(a, b)).toBe('near'));

  test.each([
    ['Lakeshore Analytics', 'Old Mill Software'],
    ['한빛소프트', '두레정보'],
  ])('%s is not %s', (a, b) => expect(compare(a, b)).toBe('different'));

  test('two scripts that nothing connects are not compared', () => {
    expect(compare('Hanbit Soft', '한빛소프트')).toBe('not-comparable');
    expect(compare('みずうみ', 'Mizuumi')).toBe('not-comparable');
    expect(compare('...', 'Old Mill')).toBe('not-comparable');
  });

  test('a legal form alone keeps its word', () => {
    expect(companyKey('AG')).toBe('ag');
    expect(companyKey('The Company')).toBe('the');
  });

  test('the order of the two never matters', () => {
    const words = fc.constantFrom('Lake', 'Mill', 'Inc', 'GmbH', '한빛', '주식회사', 'of', 'A', 'Technology');
    const name = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(compare(a, b)).toBe(compare(b, a));
      }),
    );
  });

  test('two slips and no more', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
    fc.assert(fc.property(letters, letters, fc.nat(3), (a, b, most) => {
      expect(withinEdits(a, b, most)).toBe(distance(a, b) <= most);
    }));
    expect(withinEdits([...'mill'], [...'milk'], 1)).toBe(true);
    expect(withinEdits([], [...'abc'], 2)).toBe(false);
  });
});

/** By the definition. */
function distance([a, ...left]: readonly string[], [b, ...right]: readonly string[]): number {
  if (a === undefined || b === undefined) return left.length + right.length + Number(a !== undefined) + Number(b !== undefined);
  if (a === b) return distance(left, right);
  return 1 + Math.min(distance(left, right), distance(left, [b, ...right]), distance([a, ...left], right));
}
