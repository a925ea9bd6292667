import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegistryAnswer, RegistryCrowdLink, RegistryEntry, RegistryLink } from '../../src/registry/index.ts';
import { collected, entry } from './entries.ts';
import { DAY, PLACES, freshRegistry, isLeftOut } from './places.ts';

const OPTIONS = { asOf: DAY, many: 3 };

/** Few values and few ids, so that candidates meet, come again and crowd. */
const entries = fc.array(
  fc
    .record({
      candidate: fc.integer({ min: 0, max: 9 }).map((n) => `c${String(n)}`),
      identifiers: fc.array(fc.tuple(fc.constantFrom('phone', 'email', 'ip'), fc.integer({ min: 0, max: 3 })).map(([kind, n]) => `${kind}:${String(n)}`), { maxLength: 4 }),
      seen: fc.constantFrom('2026-01-01', '2026-06-01', DAY),
      retainUntil: fc.constantFrom(undefined, '2026-11-01', '2027-01-01'),
      name: fc.constantFrom('kim min', 'kim ji', 'lee'),
    })
    .map(({ candidate, identifiers, seen, retainUntil, name }) =>
      entry(candidate, identifiers, { seen, nameKeys: { full: [name], parts: name.split(' '), scripts: ['latin'] }, ...(retainUntil !== undefined && { retainUntil }) }),
    ),
  { maxLength: 14 },
);

/** What a batch tells, by the words of the contract and without a database. */
function naiveAnswers(before: readonly RegistryEntry[], batch: readonly RegistryEntry[]): readonly RegistryAnswer[] {
  const stored = [...before, ...lastOfEach(batch)];
  const last = new Map(batch.map(({ candidate }, at) => [candidate, at]));
  return batch.map((asking, at) => {
    const others = latest(stored).filter((other) => other.candidate !== asking.candidate && (last.get(other.candidate) ?? -1) < at && isShown(other));
    const found = distinct(asking).map(({ kind, value, pointer, ordinal }) => ({
      asked: { kind, pointer, ordinal },
      others: others.filter((other) => other.identifiers.some((one) => one.kind === kind && one.value === value)),
      seenAt: (candidate: string): string => firstSeen(stored, candidate, kind, value),
    }));
    return {
      candidate: asking.candidate,
      crowds: found.filter((one) => one.others.length > OPTIONS.many).map((one) => ({ ...one.asked, count: one.others.length })),
      shares: found
        .filter((one) => one.others.length <= OPTIONS.many)
        .flatMap((one) =>
          one.others
            .map((other) => ({ ...one.asked, candidate: other.candidate, names: namesOf(asking, other), seen: one.seenAt(other.candidate), sameProfile: asking.profileDigest === other.profileDigest }))
            .sort((a, b) => (a.candidate < b.candidate ? -1 : 1)),
        ),
    };
  });
}

function latest(all: readonly RegistryEntry[]): readonly RegistryEntry[] {
  const retain = new Map<string, string>();
  for (const { candidate, retainUntil } of all) if (retainUntil !== undefined) retain.set(candidate, retainUntil);
  return [...new Map(all.map((one) => [one.candidate, one])).values()].map((one) => {
    const retainUntil = retain.get(one.candidate);
    return retainUntil === undefined ? one : { ...one, retainUntil };
  });
}

function isShown({ retainUntil }: RegistryEntry): boolean {
  return retainUntil === undefined || retainUntil > OPTIONS.asOf;
}

function distinct({ identifiers }: RegistryEntry) {
  const first = new Map(identifiers.map((one, ordinal) => [`${one.kind}:${one.value}`, { ...one, ordinal }] as const).reverse());
  return [...first.values()].sort((a, b) => a.ordinal - b.ordinal);
}

/** The earliest sighting since the candidate has had the value without a break. */
function firstSeen(all: readonly RegistryEntry[], candidate: string, kind: string, value: string): string {
  let first: string | undefined;
  for (const one of all.filter((other) => other.candidate === candidate)) {
    if (!one.identifiers.some((other) => other.kind === kind && other.value === value)) first = undefined;
    else if (first === undefined || one.seen < first) first = one.seen;
  }
  return first ?? 'never';
}

function namesOf(a: RegistryEntry, b: RegistryEntry): 'same' | 'different' | 'unsure' {
  if (a.nameKeys.full[0] === b.nameKeys.full[0]) return 'same';
  return a.nameKeys.parts.some((part) => b.nameKeys.parts.includes(part)) ? 'unsure' : 'different';
}

function naiveLinks(stored: readonly RegistryEntry[]): readonly string[] {
  const shown = latest(stored).filter(isShown);
  const holdings = shown.flatMap((one) => distinct(one).map(({ kind, value }) => ({ value: `${kind}:${value}`, kind, one })));
  return [...new Set(holdings.map(({ value }) => value))]
    .map((value) => holdings.filter((holding) => holding.value === value))
    .filter((group) => group.length > 1)
    .flatMap((group): readonly (RegistryLink | RegistryCrowdLink)[] => {
      const kind = group[0]?.kind ?? 'phone';
      if (group.length > OPTIONS.many + 1) return [{ kind, count: group.length }];
      const byId = group.map(({ one }) => one).sort((a, b) => (a.candidate < b.candidate ? -1 : 1));
      return byId.flatMap((a, at) =>
        byId.slice(at + 1).map((b) => {
          const value = group[0]?.value.split(':')[1] ?? '';
          const seen = [a, b].map(({ candidate }) => firstSeen(stored, candidate, kind, value));
          return { kind, candidates: [a.candidate, b.candidate] as const, names: namesOf(a, b), seen: [seen[0] ?? '', seen[1] ?? ''] as const };
        }),
      );
    })
    .map((link) => JSON.stringify(link))
    .sort();
}

describe.each(PLACES.filter((kind) => !isLeftOut(kind)))('laws of the registry, %s', (kind) => {
  const runs = { numRuns: kind === 'embedded' ? 40 : 8 };

  test('a stream in batches is told what the words of the contract say, and the stored pairs are those of a naive join', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entries, { minLength: 1, maxLength: 4 }), async (batches) => {
        const { registry } = await freshRegistry(kind);
        try {
          const stored: RegistryEntry[] = [];
          for (const batch of batches) {
            expect(await registry.addAndFind(batch, OPTIONS)).toEqual(naiveAnswers(stored, batch));
            stored.push(...lastOfEach(batch));
          }
          expect((await collected(registry.links(OPTIONS))).map((link) => JSON.stringify(link)).sort()).toEqual(naiveLinks(stored));
        } finally {
          await registry.close();
        }
      }),
      runs,
    );
  }, 300_000);

  test('a repeated batch gives the same answers, and asking together is asking one by one', async () => {
    await fc.assert(
      fc.asyncProperty(entries, entries, async (before, batch) => {
        const { registry } = await freshRegistry(kind);
        try {
          await registry.add(before);
          const [first] = [await registry.find(batch, OPTIONS)];
          expect(await Promise.all(batch.map(async (one) => (await registry.find([one], OPTIONS))[0]))).toEqual(first);
          expect(await registry.addAndFind(batch, OPTIONS)).toEqual(await registry.addAndFind(batch, OPTIONS));
        } finally {
          await registry.close();
        }
      }),
      runs,
    );
  }, 300_000);
});

/** Of a candidate twice in a batch the last is stored. */
function lastOfEach(batch: readonly RegistryEntry[]): readonly RegistryEntry[] {
  return [...new Map(batch.map((one) => [one.candidate, one])).values()];
}
