import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProfile } from '../../src/importers/profile.ts';
import { describeProblem } from '../../src/i18n/problems.ts';
import { MAX_PROBLEMS } from '../../src/model/problem.ts';
import type { Profile } from '../../src/model/profile/schema.ts';
import { inShort, problemsOf } from './problems-of.ts';

const HEAD = 'id: kim\nname: Kim\n';

function profileOf(text: string): Profile {
  return parseProfile({ path: 'kim.yaml', text: HEAD + text }).profile;
}

function refused(text: string): readonly string[] {
  return inShort(problemsOf(() => profileOf(text)));
}

describe('numbers', () => {
  test('stay as they were written where the profile wants text', () => {
    const { contact, claims } = profileOf('contact:\n  phones: [01012345678, {number: 12}]\nclaims:\n  residence: {postcode: 04524}\n  employment: [{employer: 1.10, from: 2021}]\n');
    expect(contact?.phones).toEqual(['01012345678', { number: '12' }]);
    expect(claims?.residence).toEqual({ postcode: '04524' });
    expect(claims?.employment).toEqual([{ employer: '1.10', from: '2021' }]);
  });

  test('count as numbers where the profile wants one', () => {
    expect(profileOf('fee: {amount: 1.50, hours: 8}').fee).toEqual({ amount: 1.5, hours: 8 });
  });

  test('are text in JSON, too, where text is wanted', () => {
    const { profile } = parseProfile({ path: 'a.json', text: '{"id":"a","name":7,"contact":{"phones":[12]}}' });
    expect(profile).toEqual({ id: 'a', name: '7', contact: { phones: ['12'] } });
  });
});

describe('bad values, with place, expectation and cure', () => {
  test.each([
    ['a wrong type', 'fee: {amount: lots}', '3:15 number/text/digits-only'],
    ['a number with separators', 'fee: {amount: "5,000,000"}', '3:15 number/text/did-you-mean-value'],
    ['a leading zero where a number is wanted', 'fee: {hours: 007}', '3:14 number/text/did-you-mean-value'],
    ['text where a list is wanted', 'claims: {citizenship: KR}', '3:23 list/text/write-list'],
    ['a list where keys are wanted', 'contact: [a]', '3:10 keys/list/write-keys'],
    ['text where keys are wanted', 'fee: a lot', '3:6 keys/text/write-keys'],
    ['a boolean where text is wanted', 'claims: {legalName: true}', '3:21 text/true-or-false/quote-it'],
    ['a choice in capitals', 'interviews: [{mode: Video}]', '3:21 one-of/text/did-you-mean-value'],
    ['no choice at all', 'interviews: [{mode: dance}]', '3:21 one-of/text/choose-one'],
    ['a judgement in Korean', 'interviews: [{mode: video, coached: 예}]', '3:37 one-of/text/choose-one'],
    ['a missing key', 'interviews: [{minutes: 3}]', '3:14 required-key/nothing/add-key'],
    ['a date with dots', 'appliedOn: 2026.3.5', '3:12 date/text/write-date-as'],
    ['a day that does not exist', 'appliedOn: 2026-02-30', '3:12 date/no-such-day/write-date'],
    ['a time without offset', 'logins: [{at: "2026-03-05T09:00:00"}]', '3:15 instant/no-offset/add-offset'],
    ['a month', 'claims: {employment: [{employer: A, to: now}]}', '3:41 month-or-present/text/write-month'],
    ['a currency in small letters', 'fee: {currency: krw}', '3:17 currency/text/did-you-mean-value'],
    ['a number out of range', 'interviews: [{mode: video, minutes: -1}]', '3:37 number-from/number/change-number'],
    ['a long text', `requisition: ${'x'.repeat(301)}`, '3:14 text-up-to/text-of-length/shorten'],
    ['a place of the wrong keys', 'claims: {residence: {contry: KR}}', '3:22 a-known-key/key/did-you-mean'],
    ['a place that is a list', 'claims: {residence: [KR]}', '3:21 text-or-keys/list/write-text'],
  ])('%s', (_, text, expected) => {
    expect(refused(text)).toEqual([expected]);
  });
});

describe('unknown keys', () => {
  test.each([
    ['requisiton: a', 'did-you-mean', { key: 'requisition' }],
    ['applied_on: 2026-01-01', 'did-you-mean', { key: 'appliedOn' }],
    ['phones: [a]', 'move-key', { where: 'contact.phones' }],
    ['birth-date: 2001-01-01', 'move-key', { where: 'claims.birthDate' }],
    ['nationality: x', 'left-out-on-purpose', undefined],
    ['출생지: x', 'left-out-on-purpose', undefined],
    ['xyzzy: x', 'remove-key', undefined],
    ['"__proto__": {a: 1}', 'remove-key', undefined],
  ])('%s', (text, code, values) => {
    const [problem] = problemsOf(() => profileOf(text));
    expect(problem?.cure).toEqual(values === undefined ? { code } : { code, values });
    expect(problem).toMatchObject({ line: 3, column: 1 });
  });

  test('a key of another section is sent back to the top', () => {
    expect(problemsOf(() => profileOf('fee: {meetings: []}'))[0]?.cure).toEqual({ code: 'move-key-up', values: { where: 'meetings' } });
  });
});

test('all problems come together, in the order of the file', () => {
  expect(inShort(problemsOf(() => parseProfile({ path: 'a.yaml', text: 'fee: 3\nnmae: x\ninterviews:\n  - minutes: long\n' })))).toEqual([
    '1:1 required-key/nothing/add-key',
    '1:1 required-key/nothing/add-key',
    '1:6 keys/number/write-keys',
    '2:1 a-known-key/key/did-you-mean',
    '4:5 required-key/nothing/add-key',
    '4:14 number/text/digits-only',
  ]);
});

test('no more problems are listed than anybody reads', () => {
  expect(problemsOf(() => profileOf(`logins:\n${'  - {at: x}\n'.repeat(5000)}`))).toHaveLength(MAX_PROBLEMS);
});

test('a pointer leads to its line and column', () => {
  const { locate } = parseProfile({ path: 'kim.yaml', text: `${HEAD}profiles:\n  - site: GitHub\n    forensics: {"a/b": 1}\n` });
  expect(locate('/profiles/0/site')).toEqual({ line: 4, column: 11 });
  expect(locate('/profiles/0/forensics/a~1b')).toEqual({ line: 5, column: 24 });
  expect(locate('/profiles/1')).toBeUndefined();
});

describe('resident registration numbers', () => {
  // Made up: the birth date is possible, the rest is counting.
  const NUMBER = '900101-1234567';
  const refusals = (text: string, path = 'kim.yaml'): readonly string[] => inShort(problemsOf(() => parseProfile({ path, text: HEAD + text })));
  test.each([
    ['in a value', `notes: "his is ${NUMBER}"`, '3:16'],
    ['in a key', `"${NUMBER}": x`, '3:2'],
    ['in a comment', `notes: x # ${NUMBER}`, '3:12'],
    ['folded over two lines', 'notes: 900101-\n  1234567', '3:8'],
    ['behind an escape', 'notes: "9\\u0030\\u0030101-1234567"', '3:8'],
    ['in full-width digits', 'notes: ９００１０１－１２３４５６７', '3:8'],
  ])('%s', (_, text, place) => {
    expect(refusals(text)).toContain(`${place} no-resident-number/resident-number/leave-number-out`);
  });

  test('in the name of the file', () => {
    expect(refusals('', `${NUMBER}.yaml`)).toEqual(['-:- no-resident-number/resident-number/rename-file']);
  });

  test('are refused even where the text cannot be parsed', () => {
    expect(refusals(`notes: [${NUMBER}`)[0]).toContain('no-resident-number');
  });

  test('are never repeated, by whatever problem', () => {
    const texts = [`"${NUMBER}": x`, `fee: "${NUMBER}"`, `interviews: [{mode: "${NUMBER}"}]`, `appliedOn: ${NUMBER}`, `notes: "${NUMBER}"`];
    const problems = texts.flatMap((text) => problemsOf(() => parseProfile({ path: `${NUMBER}.yaml`, text: HEAD + text })));
    expect(JSON.stringify(problems)).not.toMatch(/1234567/);
    expect(problems.map((problem) => describeProblem(problem, 'ko')).join('\n')).not.toMatch(/1234567/);
  });

  test('other long numbers pass', () => {
    expect(profileOf('contact: {phones: [+821012345678]}\npayment: {accounts: [{accountNumber: 1234567890123}]}\n').payment?.accounts?.[0]?.accountNumber).toBe('1234567890123');
  });
});

describe('nothing but InputProblem is ever thrown', () => {
  test('on arbitrary text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void problemsOf(() => parseProfile({ path: 'a.yaml', text }))), { numRuns: 400 });
  });

  test('on text made of what YAML is made of', () => {
    const piece = fc.constantFrom('id', 'name', ': ', ':', '- ', '\n', '  ', '\t', '[', ']', '{', '}', '"', "'", '&a ', '*a', '!t ', '|', '>', '? ', '#', '%', '---\n', ',', 'claims', 'x', '0', '.', '<<', '__proto__', '\u0000', '\\');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void problemsOf(() => parseProfile({ path: 'a.yaml', text: pieces.join('') }))), { numRuns: 1000 });
  });

  test('on arbitrary values in every field', () => {
    const key = fc.constantFrom('id', 'name', 'claims', 'fee', 'logins', 'interviews', 'contact', 'phones', 'residence', 'employment', 'mode', 'at', 'from', 'to', 'amount', '__proto__', 'constructor');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 5 }, fc.jsonValue({ maxDepth: 1 }), fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(key, tie('tree'), { maxKeys: 5 })),
    }));
    fc.assert(fc.property(tree, (value) => void problemsOf(() => parseProfile({ path: 'a.json', text: JSON.stringify(value) }))), { numRuns: 300 });
  });
});
