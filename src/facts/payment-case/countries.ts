import type { PlaceStatement } from '../../model/profile/values.ts';
import type { BaseFacts } from '../base.ts';
import { collect, gather } from '../lists.ts';
import { findCountry } from '../location/country.ts';
import { sharesBanking } from '../payment/account-home.ts';
import { readPlace, type PlaceSource } from '../place-statements.ts';

/** A country (ISO 3166-1 alpha-2) and where the profile states it. */
export interface StatedCountry {
  readonly code: string;
  readonly pointer: string;
}

/** Every country that the candidate's own statements connect with their life, by what the connection is. */
export interface LifeCountries {
  readonly residence: readonly StatedCountry[];
  readonly workplace: readonly StatedCountry[];
  readonly border: readonly StatedCountry[];
  readonly moves: readonly StatedCountry[];
  readonly papers: readonly StatedCountry[];
  /** Earlier employers and schools. */
  readonly earlier: readonly StatedCountry[];
}

export type LifeLink = keyof LifeCountries;

/** In the order in which an agreement is reported. */
export const LIFE_LINKS = ['residence', 'workplace', 'border', 'moves', 'papers', 'earlier'] as const satisfies readonly LifeLink[];

export function lifeCountries(base: BaseFacts): LifeCountries {
  const read = (pointer: string, text: string | undefined): readonly StatedCountry[] => statedCountry(base, pointer, text);
  const from = (...sources: readonly PlaceSource[]): readonly StatedCountry[] =>
    collect(base.places, ({ source, country, pointer }) => (country === undefined || !sources.includes(source) ? undefined : { code: country, pointer }));
  const { circumstances, identity } = base.profile;
  const border = circumstances?.worksAcrossBorder;
  return {
    residence: from('residence', 'address-proof', 'contract', 'contact'),
    workplace: from('workplace', 'employer'),
    border: border === undefined ? [] : [...read('/circumstances/worksAcrossBorder/residence', border.residence), ...read('/circumstances/worksAcrossBorder/workplace', border.workplace)],
    moves: gather(circumstances?.moves, (move, at) => [
      ...placeCountry(base, `/circumstances/moves/${at}/from`, move.from),
      ...placeCountry(base, `/circumstances/moves/${at}/to`, move.to),
    ]),
    papers: [
      ...from('document'),
      ...gather(identity?.documents, ({ issuingCountry, citizenship }, at) => [
        ...read(`/identity/documents/${at}/issuingCountry`, issuingCountry),
        ...read(`/identity/documents/${at}/citizenship`, citizenship),
      ]),
    ],
    earlier: earlierCountries(base),
  };
}

function earlierCountries(base: BaseFacts): readonly StatedCountry[] {
  const { claims } = base.profile;
  return [
    ...gather(claims?.employment, ({ place }, at) => placeCountry(base, `/claims/employment/${at}/place`, place)),
    ...gather(claims?.education, ({ place }, at) => placeCountry(base, `/claims/education/${at}/place`, place)),
  ];
}

/** How a country is connected with the life that the profile describes; undefined where it is not. */
export function linkOf(country: string, life: LifeCountries, { reference }: Pick<BaseFacts, 'reference'>): { readonly link: LifeLink; readonly pointer: string } | undefined {
  for (const link of LIFE_LINKS) {
    const found = life[link].find(({ code }) => sharesBanking(code, country, reference.payment.homes));
    if (found) return { link, pointer: found.pointer };
  }
  return undefined;
}

export function statedCountry({ reference }: Pick<BaseFacts, 'reference'>, pointer: string, text: string | undefined): readonly StatedCountry[] {
  const match = text === undefined ? undefined : findCountry(text, reference.location.countries);
  return match !== undefined && 'code' in match ? [{ code: match.code, pointer }] : [];
}

function placeCountry({ reference }: BaseFacts, pointer: string, place: PlaceStatement | undefined): readonly StatedCountry[] {
  if (place === undefined) return [];
  const { country } = readPlace('employer', pointer, place, reference);
  return country === undefined ? [] : [{ code: country, pointer }];
}
