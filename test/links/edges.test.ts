import { describe, expect, test } from 'vitest';
import { clustersOf } from '../../src/links/clusters.ts';
import { edgesOfGroup, sharedByMany, type Edge } from '../../src/links/edges.ts';
import { finishEdges } from '../../src/links/finish-edges.ts';
import { identifierCode } from '../../src/links/identifier-code.ts';
import type { LinkKind } from '../../src/model/links.ts';
import { testReference } from '../reference.ts';
import { partyOf } from './case.ts';

const reference = testReference();
const context = { reference, code: identifierCode([1, 2]) };
const PEOPLE = ['Quillan Oberric', 'Tamsin Vellacott', 'Bertrand Lumsigen', 'Ysolde Quarrington', 'Ottokar Wimmelried', 'Philippa Nethersole'] as const;

function edges(kind: LinkKind, ...fields: readonly object[]): readonly Edge[] {
  const parties = fields.map((own, at) => partyOf(at, { name: PEOPLE[at % PEOPLE.length], ...own }));
  const values = new Set(parties.flatMap(({ identifiers }) => identifiers.filter((identifier) => identifier.kind === kind)).map((identifier) => context.code(identifier)));
  return finishEdges([...values].flatMap((code) => edgesOfGroup({ kind, code }, parties, context)));
}

const phone = (number: string): object => ({ contact: { phones: [number] } });
const login = (ip: string, more: object = {}): object => ({ logins: [{ at: '2026-01-01T00:00:00Z', ip, ...more }] });
const account = (fields: object): object => ({ payment: { accounts: [{ accountNumber: '000000-00-123457', bank: '국민은행', country: 'KR', ...fields }] } });

describe('a link between two', () => {
  test('names both, the places and the masked value', () => {
    const [edge, ...more] = edges('phone', phone('+1 212 555 0142'), phone('+12125550142'));
    expect(more).toEqual([]);
    expect(edge).toMatchObject({ kind: 'phone', candidates: ['c-0', 'c-1'], pointers: ['/contact/phones/0', '/contact/phones/0'], names: 'different' });
    expect(edge?.explained).toBeUndefined();
  });

  test('of one name is no link of two people', () => {
    const [edge] = edges('phone', { ...phone('+1 212 555 0142'), name: 'Quillan Oberric' }, { ...phone('+12125550142'), name: 'Oberric, Quillan' });
    expect(edge?.names).toBe('same');
    expect(clustersOf(edge === undefined ? [] : [edge], reference)).toEqual([]);
  });
});

describe('what is ordinary is explained and joins nobody', () => {
  const cases: Readonly<Record<string, readonly [LinkKind, object, object, string]>> = {
    'a spouse': ['bank-account', account({ holder: 'Tamsin Vellacott', holderRelation: 'spouse' }), account({ holder: 'Tamsin Vellacott', holderRelation: 'self' }), 'spouse'],
    'an employer of record': ['bank-account', account({ holderRelation: 'employer-of-record' }), account({ holderRelation: 'employer-of-record' }), 'employer-of-record'],
    'an agency that one of both names': ['bank-account', account({ holderRelation: 'agency' }), account({ holderRelation: 'unknown' }), 'agency'],
    'a reason on file': ['phone', { ...phone('+1 212 555 0142'), sharedWith: [{ kind: 'phone', candidate: 'c-1', explained: 'brother and sister, one family plan' }] }, phone('+1 212 555 0142'), 'recorded'],
    'a carrier': ['ip', login('8.8.8.8', { network: 'mobile' }), login('8.8.8.8'), 'shared-network'],
  };
  test.each(Object.entries(cases))('%s', (_, [kind, a, b, explained]) => {
    const found = edges(kind, a, b);
    expect(found).toMatchObject([{ explained }]);
    expect(clustersOf(found, reference)).toEqual([]);
  });

  test('a spouse explains no second passport', () => {
    const document = { identity: { documents: [{ kind: 'passport', issuingCountry: 'KR', number: 'M12345679' }] } };
    expect(edges('document', { ...document, ...account({ holder: 'Tamsin Vellacott', holderRelation: 'spouse' }) }, document)[0]?.explained).toBeUndefined();
  });
});

describe('an address of the network', () => {
  test('of two strangers is a link', () => expect(edges('ip', login('8.8.8.8'), login('8.8.8.8'))).toMatchObject([{ kind: 'ip' }]));

  test('of a crowd of strangers explains itself', () => {
    const found = edges('ip', ...PEOPLE.map(() => login('8.8.8.8')));
    expect(found).toHaveLength(15);
    expect(found.every(({ explained }) => explained === 'shared-network')).toBe(true);
  });

  test('never joins anybody to a cluster', () => expect(clustersOf(edges('ip', login('8.8.8.8'), login('8.8.8.8')), reference)).toEqual([]));
});

test('links grow with the number of candidates, not with its square', () => {
  const found = edges('phone', ...Array.from({ length: 40 }, () => phone('+1 212 555 0142')));
  expect(found.length).toBeLessThanOrEqual(3 * 40);
  expect(clustersOf(found, reference)[0]?.candidates).toHaveLength(40);
});

test('no value stands in a link in clear', () => {
  const secrets = ['2125550142', 'quillan.oberric', '00000000123457', 'M12345679', 'PF0X1A7K', '5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '8.8.8.8', '4860:4860:0:1'];
  const fields = {
    contact: { phones: ['+1 212 555 0142'], emails: ['quillan.oberric@example.com'] },
    payment: { accounts: [{ accountNumber: '000000-00-123457', bank: '국민은행', country: 'KR' }, { wallet: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' }] },
    identity: { documents: [{ kind: 'passport', issuingCountry: 'KR', number: 'M12345679' }] },
    device: { issued: [{ serial: 'PF0X1A7K' }] },
    logins: [{ at: '2026-01-01T00:00:00Z', ip: '8.8.8.8' }, { at: '2026-01-02T00:00:00Z', ip: '2001:4860:4860:0:1::1' }],
  };
  const kinds: readonly LinkKind[] = ['phone', 'email', 'bank-account', 'wallet', 'document', 'device', 'ip'];
  const found = kinds.flatMap((kind) => edges(kind, fields, fields));
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(kinds));
  const told = JSON.stringify(found);
  for (const secret of secrets) expect(told).not.toContain(secret);
  const party = partyOf(0, fields);
  const many = party.identifiers.map((identifier) => sharedByMany({ kind: identifier.kind, code: context.code(identifier), members: [0, 1], byMany: true }, party, context.code));
  for (const secret of secrets) expect(JSON.stringify(many)).not.toContain(secret);
});
