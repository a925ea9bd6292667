import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessWith, prepareRules } from '../../src/assess/index.ts';
import { observe } from '../../src/checks/index.ts';
import { deriveBase, type FoundLinks } from '../../src/facts/base.ts';
import { loadKnowledgeFrom } from '../../src/io/knowledge-files.ts';
import { LINK_EXPLANATIONS, LINK_KINDS, NAMES_OF_LINK, type Share } from '../../src/model/links.ts';
import { profileSchema, type Profile } from '../../src/model/profile/schema.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { CHECKLISTS, testReference } from '../reference.ts';

const knowledge = loadKnowledgeFrom(CHECKLISTS);
const rules = prepareRules(knowledge, knowledge.advisories.map(({ id }) => id), 'after-hire');
const profile = profileSchema.parse({ id: 'own', name: 'Kim Min-ji', contact: { phones: ['+82 10-0000-0001'] } }) as Profile;

function assess(links: FoundLinks | undefined): Assessment {
  const observations = observe(deriveBase({ profile, asOf: '2026-11-21', reference: testReference(), files: new Map(), ...(links !== undefined && { links }) }));
  return assessWith(rules, { profile, profileDigest: '0'.repeat(64), observations, asOf: '2026-11-21', shown: () => undefined, explain: false });
}

const pointer = '/contact/phones/0';
const share: fc.Arbitrary<Share> = fc.record(
  { kind: fc.constantFrom(...LINK_KINDS), candidate: fc.constantFrom('somebody-1', 'somebody-2', 'somebody-3'), pointer: fc.constant(pointer), names: fc.constantFrom(...NAMES_OF_LINK), explained: fc.constantFrom(...LINK_EXPLANATIONS) },
  { requiredKeys: ['kind', 'candidate', 'pointer', 'names'] },
);
const byMany = fc.record({ kind: fc.constantFrom(...LINK_KINDS), pointer: fc.constant(pointer), count: fc.integer({ min: 30, max: 1_000_000 }) });
const found: fc.Arbitrary<FoundLinks> = fc.record({ shares: fc.array(share, { maxLength: 6 }), byMany: fc.array(byMany, { maxLength: 3 }) });

describe('links that a comparison found', () => {
  test('weigh nothing where a reason is on file, where the names are the same, or where only name and birth date agree', () => {
    const weightless = share.filter(({ kind, names, explained }) => explained !== undefined || names === 'same' || kind === 'name-and-birth-date');
    const plain = assess(undefined).concern.atLeast;
    fc.assert(fc.property(fc.array(weightless, { maxLength: 6 }), fc.array(byMany, { maxLength: 3 }), (shares, many) => assess({ shares, byMany: many }).concern.atLeast === plain), { numRuns: 150 });
  });

  test('are no verdict by themselves: of one kind, they never lead to escalation', () => {
    for (const kind of LINK_KINDS) expect(assess({ shares: [{ kind, candidate: 'somebody-1', pointer, names: 'different' }], byMany: [] }).verdict).not.toBe('escalate');
  });

  test('name nobody in what is found', () => {
    fc.assert(
      fc.property(found, (links) => {
        expect(JSON.stringify(assess(links).findings)).not.toContain('somebody');
      }),
      { numRuns: 150 },
    );
  });

  test('give the same in any order', () => {
    fc.assert(
      fc.property(found, ({ shares, byMany: many }) => {
        const states = ({ findings, concern }: Assessment): unknown => [concern.atLeast, findings.map(({ checkId, state, reason, values }) => [checkId, state, reason, values])];
        expect(states(assess({ shares: [...shares].reverse(), byMany: [...many].reverse() }))).toEqual(states(assess({ shares, byMany: many })));
      }),
      { numRuns: 150 },
    );
  });
});
