import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessWith, prepareRules } from '../src/assess/index.ts';
import { observe } from '../src/checks/index.ts';
import { deriveBase } from '../src/facts/base.ts';
import { loadKnowledgeFrom } from '../src/io/knowledge-files.ts';
import { profileSchema, type Profile } from '../src/model/profile/schema.ts';
import type { Assessment } from '../src/model/assessment.ts';
import { CHECKLISTS, testReference } from './reference.ts';

const knowledge = loadKnowledgeFrom(CHECKLISTS);
const rules = prepareRules(knowledge, knowledge.advisories.map(({ id }) => id), 'after-hire');

function assess(profile: unknown): Assessment {
  const parsed = profileSchema.parse(profile) as Profile;
  const observations = observe(deriveBase({ profile: parsed, asOf: '2026-11-21', reference: testReference(), files: new Map() }));
  return assessWith(rules, { profile: parsed, profileDigest: '0'.repeat(64), observations, asOf: '2026-11-21', shown: () => undefined, explain: false });
}

/** What a life in one country looks like on paper. Swapping all of it at once must change nothing. */
interface Home {
  readonly country: string;
  readonly city: string;
  readonly zone: string;
  readonly phone: string;
  readonly person: string;
  readonly other: string;
}

const HOMES: readonly Home[] = [
  { country: 'KR', city: 'Daegu', zone: 'Asia/Seoul', phone: '+82 10-0000-1111', person: 'Kim Min-jun', other: 'Park Seo-jun' },
  { country: 'CN', city: 'Shenyang', zone: 'Asia/Shanghai', phone: '+86 139 0000 1111', person: 'Wang Xiaoming', other: 'Zhao Lijun' },
  { country: 'RU', city: 'Vladivostok', zone: 'Asia/Vladivostok', phone: '+7 914 000-11-11', person: 'Ivan Petrov', other: 'Oleg Smirnov' },
  { country: 'VN', city: 'Hanoi', zone: 'Asia/Ho_Chi_Minh', phone: '+84 90 000 11 11', person: 'Nguyen Van An', other: 'Tran Thi Mai' },
  { country: 'NG', city: 'Ibadan', zone: 'Africa/Lagos', phone: '+234 803 000 1111', person: 'Chinedu Okafor', other: 'Amina Bello' },
  { country: 'DE', city: 'Munich', zone: 'Europe/Berlin', phone: '+49 1511 0001111', person: 'Stefan Bauer', other: 'Ute Lehmann' },
  { country: 'BR', city: 'Recife', zone: 'America/Recife', phone: '+55 81 90000-1111', person: 'Thiago Moreira', other: 'Larissa Campos' },
  { country: 'PL', city: 'Krakow', zone: 'Europe/Warsaw', phone: '+48 600 001 111', person: 'Piotr Zielinski', other: 'Ewa Mazur' },
  { country: 'JP', city: 'Sapporo', zone: 'Asia/Tokyo', phone: '+81 90-0000-1111', person: 'Takashi Mori', other: 'Naoko Ishida' },
  { country: 'LA', city: 'Vientiane', zone: 'Asia/Vientiane', phone: '+856 20 5555 1111', person: 'Somchai Phommavong', other: 'Bounmy Sengdara' },
];

interface Shape {
  readonly phoneAway: boolean;
  readonly bankAway: boolean;
  readonly documentAway: boolean;
  readonly loginsAway: boolean;
  readonly moved: boolean;
  readonly otherHolder: boolean;
  readonly otherName: boolean;
  readonly crypto: boolean;
  readonly declined: boolean;
  readonly citizenOfAway: boolean;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  phoneAway: fc.boolean(), bankAway: fc.boolean(), documentAway: fc.boolean(), loginsAway: fc.boolean(), moved: fc.boolean(),
  otherHolder: fc.boolean(), otherName: fc.boolean(), crypto: fc.boolean(), declined: fc.boolean(), citizenOfAway: fc.boolean(),
});

/** One story told of a home and a second country. */
function story(home: Home, away: Home, told: Shape): unknown {
  const seat = (there: boolean): Home => (there ? away : home);
  const document = seat(told.documentAway);
  return {
    id: 'story',
    name: home.person,
    engagement: { kind: 'contractor', knownBefore: 'no' },
    claims: { legalName: home.person, citizenship: [seat(told.citizenOfAway).country], residence: { country: home.country, city: home.city }, timeZone: home.zone },
    ...(told.moved && { circumstances: { moves: [{ on: '2026-09-01', from: { country: away.country, city: away.city }, to: { country: home.country, city: home.city }, proof: 'registration seen' }] } }),
    identity: { documents: [{ kind: 'passport', issuingCountry: document.country, citizenship: seat(told.citizenOfAway).country, name: told.otherName ? home.other : home.person, address: { country: document.country, city: document.city } }] },
    contract: { party: { name: home.person, citizenship: seat(told.citizenOfAway).country, address: { country: home.country, city: home.city } } },
    contact: { phones: [seat(told.phoneAway).phone] },
    payment: {
      agreedMethod: 'bank transfer',
      accounts: [{ holder: told.otherHolder ? home.other : home.person, holderRelation: told.otherHolder ? 'other' : 'self', method: 'bank transfer', country: seat(told.bankAway).country }],
      ...(told.crypto && { requests: [{ kind: 'crypto', reaction: 'repeated' }] }),
    },
    interviews: [told.declined ? { mode: 'video', outcome: 'declined' } : { mode: 'video', outcome: 'held', minutes: 40, cameraMinutes: 40 }],
    logins: [1, 2, 3, 4].map((day) => ({ at: `2026-10-0${day}T10:00:00Z`, account: 'a', country: seat(told.loginsAway).country, city: seat(told.loginsAway).city })),
  };
}

/** The score and what speaks against the case. What a number plan can tell of a line differs between countries, and only ever leaves a question open. */
function outcome({ concern, verdict, findings }: Assessment): unknown {
  const adverse = findings.filter(({ state }) => state === 'concern' || state === 'partial' || state === 'refused');
  return { atLeast: concern.atLeast, band: concern.band, verdict, adverse: adverse.map(({ checkId, state, reason }) => [checkId, state, reason]) };
}

describe('fairness', () => {
  test('the same story gives the same score wherever it plays and whoever it is about', () => {
    const pair = fc.tuple(fc.constantFrom(...HOMES), fc.constantFrom(...HOMES)).filter(([home, away]) => home.country !== away.country);
    fc.assert(
      fc.property(pair, pair, shape, ([homeA, awayA], [homeB, awayB], told) => {
        expect(outcome(assess(story(homeA, awayA, told)))).toEqual(outcome(assess(story(homeB, awayB, told))));
      }),
      { numRuns: 300 },
    );
  });

  test('a name, a country or a citizenship alone is never an input to points', () => {
    for (const home of HOMES) {
      const assessment = assess({ id: 'x', name: home.person, claims: { citizenship: [home.country], residence: { country: home.country, city: home.city } }, contact: { phones: [home.phone] } });
      expect(assessment.concern.atLeast, home.country).toBe(0);
    }
  });

  test('an empty file raises no concern, and what is missing never does', () => {
    expect(assess({ id: 'x', name: 'Somebody' }).concern.atLeast).toBe(0);
  });
});
