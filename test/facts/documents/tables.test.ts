import { describe, expect, test } from 'vitest';
import { documentTables, mrzStates, numberShapes, validityTable } from './tables-for-tests.ts';

describe('software.yaml', () => {
  const { software } = documentTables.software;

  test('every entry can be found', () => {
    for (const { appearsAs, marks } of software) expect(appearsAs.length + (marks?.length ?? 0)).toBeGreaterThan(0);
  });

  test('no name stands for two programs', () => {
    const names = software.flatMap(({ appearsAs }) => appearsAs.map((name) => name.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('every mark of a generator or editor names a field and what it holds, or a field of that program alone', () => {
    const anything = software.flatMap(({ marks }) => marks ?? []).filter(({ contains }) => contains.length === 0).map(({ field }) => field);
    expect(anything.sort()).toEqual(['png:Dream', 'png:invokeai_metadata', 'png:sd-metadata']);
  });
});

test('every shape is a sound expression that takes no more than one line', () => {
  for (const { pattern } of numberShapes.shapes) {
    expect(() => new RegExp(`^(?:${pattern})$`, 'u')).not.toThrow();
    expect(pattern).not.toMatch(/[*+]/);
  }
});

test('an official limit names its law, another says that it is none', () => {
  for (const { official, source } of validityTable.longest) {
    expect(/Act|CFR|Regulation|Directive|Office/.test(source)).toBe(official);
  }
});

test('every code stands for one country, and no status for any', () => {
  expect(new Set(Object.values(mrzStates.iso)).size).toBe(Object.keys(mrzStates.iso).length);
  for (const code of mrzStates.noCountry) expect(Object.hasOwn(mrzStates.iso, code)).toBe(false);
  expect([mrzStates.iso['KOR'], mrzStates.iso['PRK'], mrzStates.special['D'], mrzStates.iso['NOR']]).toEqual(['KR', 'KP', 'DE', 'NO']);
});
