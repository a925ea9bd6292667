import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { compareCompanies, companyKey, editDistance } from '../../../src/facts/history/company-names.ts';
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

  test('edit distance', () => {
    expect(editDistance('mill', 'milk')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('lakeshore', 'lakeshore')).toBe(0);
  });
});
