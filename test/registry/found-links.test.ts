import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryOf } from '../../src/cli/registry/question.ts';
import { limits, registryLinksOf } from '../../src/cli/registry/found-links.ts';
import { deriveBase, type BaseFacts } from '../../src/facts/base.ts';
import { openReference } from '../../src/io/reference.ts';
import type { Share } from '../../src/model/links.ts';
import { profileSchema, type Profile } from '../../src/model/profile/schema.ts';
import type { Registry } from '../../src/registry/index.ts';
import { DAY, freshRegistry } from './places.ts';

const reference = openReference();
let registry: Registry;
beforeAll(async () => {
  ({ registry } = await freshRegistry('embedded'));
});
afterAll(() => registry.close());

function profileOf(id: string, rest: object): Profile {
  return profileSchema.parse({ id, name: `Name of ${id}`, ...rest });
}

function baseOf(profile: Profile): BaseFacts {
  return deriveBase({ profile, asOf: DAY, reference, files: new Map() });
}

async function sharesFor(profile: Profile): Promise<readonly Share[]> {
  return (await registryLinksOf(registry, baseOf(profile))).shares;
}

async function stored(...profiles: readonly Profile[]): Promise<void> {
  await registry.add(profiles.map((profile) => entryOf(baseOf(profile), profile.id)));
}

test('one thing however it is written, with the place in the asking profile', async () => {
  await stored(profileOf('a1', { name: 'Kim Cheolsu', contact: { phones: ['+1 212-555-0111'] } }));
  expect(await sharesFor(profileOf('a2', { name: 'Lee Younghee', contact: { phones: ['+1 212 555 0110', '+1 (212) 555 0111'] } }))).toEqual([
    { kind: 'phone', candidate: 'a1', pointer: '/contact/phones/1', names: 'different', seen: DAY },
  ]);
});

test('a reason that this file gives is kept beside the share', async () => {
  const contact = { emails: ['shared.box@example.com'] };
  await stored(profileOf('b1', { contact }));
  const explained = profileOf('b2', { contact, sharedWith: [{ kind: 'email', candidate: 'b1', explained: 'siblings who share a mailbox' }] });
  expect(await sharesFor(explained)).toMatchObject([{ kind: 'email', candidate: 'b1', explained: 'recorded' }]);
  expect((await sharesFor(profileOf('b3', { contact })))[0]).not.toHaveProperty('explained');
});

test('an address of a network for many explains itself', async () => {
  const logins = [{ at: '2026-11-01T09:00:00+09:00', ip: '121.130.5.7', network: 'vpn' }];
  await stored(profileOf('c1', { logins }));
  expect(await sharesFor(profileOf('c2', { logins }))).toMatchObject([{ kind: 'ip', explained: 'shared-network' }]);
});

test('and so does one behind which many strangers are, but not for two who share something else, too', async () => {
  const logins = [{ at: '2026-11-01T09:00:00+09:00', ip: '121.130.5.8' }];
  const people = [['d1', 'Kim Cheolsu'], ['d2', 'Robert Thompson'], ['d3', 'Olga Vetrova'], ['d4', 'Juan Garza'], ['d5', 'Park Jisung'], ['d6', 'Dagobert Krause']] as const;
  await stored(...people.map(([id, name], at) => profileOf(id, { name, logins, contact: { phones: [`+1 212 555 013${String(at)}`] } })));
  const links = await registryLinksOf(registry, baseOf(profileOf('d9', { name: 'Wolfram Hjelm', logins, contact: { phones: ['+1 212 555 0131'] } })));
  const explanations = links.shares.filter(({ kind }) => kind === 'ip').map(({ candidate, explained }) => [candidate, explained]);
  expect(explanations).toEqual(people.map(([id]) => [id, id === 'd2' ? undefined : 'shared-network']));
});

test('beyond the limit of its kind a value is counted, the asking candidate included, as a batch counts', async () => {
  const { ip } = limits(reference);
  const logins = [{ at: '2026-11-01T09:00:00+09:00', ip: '121.130.5.9' }];
  await stored(...Array.from({ length: ip + 1 }, (_, at) => profileOf(`e${String(at)}`, { logins })));
  const links = await registryLinksOf(registry, baseOf(profileOf('e99', { logins })));
  expect(links).toEqual({ shares: [], byMany: [{ kind: 'ip', pointer: '/logins/0/ip', count: ip + 2 }] });
});

test('namesakes of one birth date count only where the names may be one', async () => {
  const born = (id: string, name: string): Profile => profileOf(id, { name, claims: { legalName: name, birthDate: '1990-04-17' } });
  await stored(born('f1', 'Anna Lind'), born('f2', 'Bertil Ost'));
  expect((await sharesFor(born('f3', 'Anna Lind'))).map(({ kind, candidate, names }) => [kind, candidate, names])).toEqual([['name-and-birth-date', 'f1', 'same']]);
});
