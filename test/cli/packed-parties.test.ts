import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPartyStore, packParties, type ReadParty } from '../../src/cli/batch/packed-parties.ts';

function partyOf(ordinal: number, name: string): ReadParty {
  return {
    party: { ordinal, id: `c-${ordinal}`, names: [name], otherNames: [], identifiers: [{ kind: 'email', value: `${name}@example.com`, pointer: '/contact/emails/0/address', shown: 'm…@example.com' }], family: [], recorded: [], attested: [] },
    texts: [{ kind: 'resume-text', text: name.repeat(3), pointer: '/claims/resumeText' }],
  };
}

const jobs = fc.array(fc.array(fc.record({ gap: fc.integer({ min: 1, max: 900 }), name: fc.string({ unit: 'grapheme', maxLength: 12 }) }), { maxLength: 12 }), { maxLength: 40 });

test('every candidate comes out as it went in, whatever the job and the order of asking', () => {
  fc.assert(
    fc.property(jobs, fc.infiniteStream(fc.nat()), (lists, order) => {
      let ordinal = -1;
      const parties = lists.map((list) => list.map(({ gap, name }) => partyOf((ordinal += gap), name)));
      const store = openPartyStore();
      for (const list of parties) store.add(packParties(list));
      const all = parties.flat();
      expect(store.size()).toBe(all.length);
      const asked = all.map((one) => ({ one, rank: order.next().value })).sort((a, b) => a.rank - b.rank);
      for (const { one } of asked) expect(store.get(one.party.ordinal)).toEqual(one);
      const known = new Set(all.map(({ party }) => party.ordinal));
      for (const other of [0, ordinal + 1, Math.max(0, ordinal - 1)]) if (!known.has(other)) expect(store.get(other)).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});
