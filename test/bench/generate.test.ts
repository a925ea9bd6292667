import { describe, expect, it } from 'vitest';
import { generation } from '../../bench/generate/index.mjs';
import type { TruthLine } from '../../bench/generate/index.mjs';
import { parseProfile } from '../../src/importers/profile.ts';
import type { Profile } from '../../src/model/profile/schema.ts';

const COUNT = 400;
const wish = { count: COUNT, seed: 11, clusters: 0.5, crowds: 0.3, sharedIp: 0.1, sharedDocument: 0.1 };
const generated = generation(wish);
const lines = [...generated.lines()];
const profiles = new Map(lines.map((text, at) => parseProfile({ path: `${at}.json`, text }).profile).map((profile) => [profile.id, profile]));
const truth = [...generated.truth()];

function membersOf({ candidates = [] }: TruthLine): readonly Profile[] {
  return candidates.flatMap((id) => profiles.get(id) ?? []);
}

function linesOf(kind: string): readonly TruthLine[] {
  return truth.filter((line) => line.kind === kind && line.expected !== 'many');
}

const numberOf = (phone: string | { readonly number: string } | undefined): string => (typeof phone === 'string' ? phone : (phone?.number ?? ''));
const addressesOf = (profile: Profile): readonly string[] => (profile.logins ?? []).flatMap(({ ip }) => ip ?? []);
const documentOf = (profile: Profile): string | undefined => profile.identity?.documents?.[0]?.number;

describe('the generator of candidates', () => {
  it('writes profiles that the schema takes, each with an id of its own', () => {
    expect(profiles.size).toBe(COUNT);
  });

  it('gives the same bytes for the same seed, whole or in pieces', () => {
    const pieces = [...generation(wish).lines(0, 150), ...generation(wish).lines(150, COUNT)];
    expect(pieces).toEqual(lines);
    expect([...generation({ ...wish, seed: 12 }).lines(0, 1)]).not.toEqual(lines.slice(0, 1));
  });

  it('writes with escapes what it writes without', () => {
    const escaped = [...generation({ ...wish, ascii: true }).lines(0, 20)];
    expect(escaped.every((line) => /^[ -~]*$/.test(line))).toBe(true);
    expect(escaped.map((line) => JSON.stringify(JSON.parse(line)))).toEqual(lines.slice(0, 20));
  });

  it('plants what its truth says', () => {
    for (const line of linesOf('phone')) {
      expect(new Set(membersOf(line).map(({ contact }) => numberOf(contact?.phones?.[0]).replaceAll(/\D/g, '').slice(-7))).size).toBe(1);
    }
    for (const line of linesOf('document')) {
      expect(new Set(membersOf(line).map((profile) => documentOf(profile)?.replace(' ', '').toUpperCase())).size).toBe(1);
    }
    for (const line of linesOf('ip')) {
      const [first, ...rest] = membersOf(line).map(addressesOf);
      expect(first?.some((address) => rest.every((others) => others.includes(address)))).toBe(true);
    }
    for (const line of linesOf('name-and-birth-date')) {
      expect(new Set(membersOf(line).map(({ claims }) => `${claims?.legalName} ${claims?.birthDate}`)).size).toBe(1);
    }
    expect(linesOf('phone').length * linesOf('document').length * linesOf('ip').length * linesOf('name-and-birth-date').length).toBeGreaterThan(0);
  });

  it('gives one address and one document to the share asked for', () => {
    const all = [...profiles.values()];
    const withAddress = all.filter((profile) => addressesOf(profile).includes('203.236.8.1')).length;
    const withDocument = all.filter((profile) => documentOf(profile) === 'M700K0001').length;
    expect(withAddress).toBeGreaterThan(COUNT * 0.06);
    expect(withAddress).toBeLessThanOrEqual(COUNT * 0.1);
    expect(withDocument).toBeGreaterThan(COUNT * 0.06);
    expect(withDocument).toBeLessThanOrEqual(COUNT * 0.1);
  });
});
