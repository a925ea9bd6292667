import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutSubject } from '../../src/checks/without-subject.ts';
import type { Check } from '../../src/model/check.ts';
import { pointerSteps } from '../../src/model/pointer.ts';
import type { Profile } from '../../src/model/profile/schema.ts';
import { makeCheck } from '../assess/fixtures/rule-set.ts';

/** A second way to the same answer: each pattern walked by itself. */
function stands(here: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return here !== undefined && !(Array.isArray(here) && here.length === 0);
  if (step === '*') return Array.isArray(here) && here.some((item) => stands(item, rest));
  return typeof here === 'object' && here !== null && Object.hasOwn(here, step) && stands((here as Record<string, unknown>)[step], rest);
}

const key = fc.constantFrom('logins', 'ip', 'payment', 'wallet', 'constructor', 'length');
const pattern = fc.array(fc.oneof(key, fc.constant('*')), { minLength: 1, maxLength: 4 }).map((steps) => steps.map((step) => `/${step}`).join(''));
const document = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, fc.constantFrom(null, undefined, '', 0, false, 'x'), tie('list'), tie('section')),
  list: fc.array(tie('any'), { maxLength: 3 }),
  section: fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
})).section as fc.Arbitrary<unknown>;
const checksArbitrary = fc.array(fc.option(fc.array(pattern, { minLength: 1, maxLength: 3 }), { nil: undefined }), { minLength: 1, maxLength: 10 }).map((subjects) =>
  subjects.map((subject, n): Check => makeCheck(`a/c${n}`, subject === undefined ? {} : { subject })),
);

test('a check lacks its subject where none of its patterns leads to something', () => {
  fc.assert(
    fc.property(checksArbitrary, fc.array(document, { minLength: 1, maxLength: 5 }), (checks, documents) => {
      for (const one of documents) {
        const expected = checks.filter(({ subject }) => subject !== undefined && !subject.some((steps) => stands(one, pointerSteps(steps)))).map(({ id }) => id);
        expect([...withoutSubject(one as Profile, checks)]).toEqual(expected);
      }
    }),
    { numRuns: 1000 },
  );
});

test('profiles that lack the same share one set', () => {
  const checks = [makeCheck('a/logins', { subject: ['/logins/*/ip'] }), makeCheck('a/always')];
  const profile = (id: string, logins: Profile['logins']): Profile => ({ id, name: id, logins });
  const lacking = withoutSubject(profile('one', []), checks);
  expect([...lacking]).toEqual(['a/logins']);
  expect(withoutSubject(profile('two', [{ at: '2024-05-01T09:00:00Z' }]), checks)).toBe(lacking);
  expect(withoutSubject(profile('three', [{ at: '2024-05-01T09:00:00Z', ip: '192.0.2.1' }]), checks).size).toBe(0);
});
