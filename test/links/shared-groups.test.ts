import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBlocks, type LinkBlocks, type OpenBlocks } from '../../src/links/block.ts';
import { findShared } from '../../src/links/find-shared.ts';
import type { Seed } from '../../src/links/hash.ts';
import { identifierCode } from '../../src/links/identifier-code.ts';
import type { Identifier } from '../../src/links/identifier.ts';
import { createLinkRecorder } from '../../src/links/recorder.ts';
import { testReference } from '../reference.ts';

type Value = Pick<Identifier, 'kind' | 'value'>;

const SEED: Seed = [0x12345678, 0x9abcdef0];
const values = fc.record({ kind: fc.constantFrom('phone', 'email', 'ip', 'document', 'address'), value: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h') }) satisfies fc.Arbitrary<Value>;
const candidates = fc.array(fc.array(values, { maxLength: 6 }), { maxLength: 60 });

/** Blocks of these sizes in turn; a size of 0 is a block without candidates. */
function opened(parties: readonly (readonly Value[])[], sizes: readonly number[], seed: Seed = SEED): OpenBlocks {
  const blocks: Uint8Array[] = [];
  const recorder = createLinkRecorder({ seed, near: false, boilerplate: new Uint32Array(), reference: testReference() });
  for (let from = 0, at = 0; from < parties.length || at === 0; at += 1) {
    const part = parties.slice(from, from + (sizes[at % sizes.length] ?? 1));
    part.forEach((own, local) => recorder.add(local, own.map((value) => ({ ...value, pointer: '' })), []));
    blocks.push(recorder.finish(part.length));
    from += part.length;
  }
  return openBlocks(blocksOf(blocks));
}

function blocksOf(blocks: readonly Uint8Array[]): LinkBlocks {
  return { count: blocks.length, size: (block) => blocks[block]?.length ?? 0, read: (block, from, to) => (blocks[block] as Uint8Array).slice(from, to) };
}

function groupsOf(open: OpenBlocks, most?: number): readonly string[] {
  const groups: string[] = [];
  findShared(open, testReference(), ({ kind, code, members, byMany }) => void groups.push(`${kind} ${code} ${[...members].join(' ')} ${byMany}`), most);
  return groups;
}

function naive(parties: readonly (readonly Value[])[], seed: Seed): readonly string[] {
  const code = identifierCode(seed);
  const members = new Map<string, Set<number>>();
  parties.forEach((own, ordinal) => own.forEach((value) => {
    const key = `${value.kind} ${code(value)}`;
    members.set(key, (members.get(key) ?? new Set<number>()).add(ordinal));
  }));
  const limit = (key: string): number => testReference().themes.thresholds['links']?.[`many-${key.split(' ')[0]}`] ?? 0;
  return [...members].filter(([, own]) => own.size > 1).map(([key, own]) => `${key} ${[...own].join(' ')} ${own.size > limit(key)}`).sort();
}

describe('groups of candidates who share a value', () => {
  test('are those that a map of all values finds', () => {
    fc.assert(fc.property(candidates, fc.integer(), (parties, seed) => {
      expect([...groupsOf(opened(parties, [7], [seed, 1]))].sort()).toEqual(naive(parties, [seed, 1]));
    }));
  });

  test('are the same, in the same order, however the batch is cut to blocks and the search to pieces', () => {
    fc.assert(fc.property(candidates, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 50 }), (parties, sizes, most) => {
      expect(groupsOf(opened(parties, sizes), most)).toEqual(groupsOf(opened(parties, [parties.length + 1])));
    }));
  });

  test('follow the candidates when these come in another order', () => {
    fc.assert(fc.property(candidates, (parties) => {
      const last = parties.length - 1;
      const turned = naive([...parties].reverse(), SEED).map((group) => group.replace(/(?<=^\S+ \S+ )[\d ]+(?= (?:true|false)$)/, (members) => members.split(' ').map((member) => last - Number(member)).sort((a, b) => a - b).join(' ')));
      expect([...groupsOf(opened(parties, [5]))].sort()).toEqual([...turned].sort());
    }));
  });

  test('a value of very many is told to be one', () => {
    const crowd = Array.from({ length: 60 }, (): readonly Value[] => [{ kind: 'phone', value: 'shared' }]);
    expect(groupsOf(opened(crowd, [25]))).toEqual([expect.stringMatching(/ true$/)]);
  });
});

test('two kinds never have one code, nor do values that differ, as far as tried', () => {
  const code = identifierCode(SEED);
  const codes = new Set(['phone', 'email', 'handle'].flatMap((kind) => Array.from({ length: 2000 }, (_, at) => code({ kind: kind as Identifier['kind'], value: `value ${at}` }))));
  expect(codes.size).toBe(6000);
});
