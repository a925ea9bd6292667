import type { BaseFacts } from '../base.ts';
import { countryCodes } from '../location/country.ts';
import { collect, distinct, gather } from '../lists.ts';
import { parsePhone } from '../location/phone.ts';
import { readPlace } from '../place-statements.ts';
import { groundFor, meets, type Ground, type Life } from '../whereabouts/life.ts';
import { phoneStatements } from '../whereabouts/phone-statements.ts';
import type { PlaceStanding } from './statements.ts';

export interface PhoneLine {
  readonly countries: readonly string[];
  readonly pointer: string;
}

export interface PhoneFacts {
  readonly lines: readonly PhoneLine[];
  /** Lines of a claimed country. */
  readonly local: readonly PhoneLine[];
  readonly ground: Ground | undefined;
  /** Pointer of an earlier home, school, employer or document of the number's country. */
  readonly earlierTie: string | undefined;
  /** All lines as one source of the candidate's place; a number kept from elsewhere is none. */
  readonly standing: PlaceStanding | undefined;
}

/** The candidate's own telephone numbers; one written without a country code is read in the claimed country. */
export function phoneFacts(base: BaseFacts, life: Life): PhoneFacts {
  const lines = linesOf(base, life);
  const local = lines.filter(({ countries }) => meets(countries, life.claimed));
  const [first] = lines;
  if (first === undefined || life.claimed.length === 0) return { lines, local, ground: undefined, earlierTie: undefined, standing: undefined };
  const countries = distinct(gather(lines, (line) => line.countries));
  const ground = groundFor(life, countries);
  const tie = local.length > 0 ? undefined : earlierTie(base, countries);
  const { pointer, countries: shown } = local[0] ?? first;
  const standing = { pointer, strong: false, kind: 'phone', countries: shown, agrees: local.length > 0, ground: local.length > 0 ? undefined : ground };
  return { lines, local, ground, earlierTie: tie, standing: local.length === 0 && tie !== undefined ? undefined : standing };
}

function linesOf({ profile, reference }: BaseFacts, life: Life): readonly PhoneLine[] {
  const [home] = life.claimed.length === 1 ? life.claimed : [];
  return collect(phoneStatements(profile), ({ number, pointer }) => {
    const phone = parsePhone(number, reference.location.phones, home);
    if ('problem' in phone || phone.countries.length === 0 || phone.kind === 'toll-free') return undefined;
    return { countries: phone.countries, pointer };
  });
}

/** People keep the number of a country they come from; that the two statements agree is all that is looked at. */
function earlierTie({ profile, reference }: BaseFacts, countries: readonly string[]): string | undefined {
  const document = (profile.identity?.documents ?? []).findIndex(({ issuingCountry }) => issuingCountry !== undefined && meets(countryCodes(issuingCountry, reference.location.countries), countries));
  if (document >= 0) return `/identity/documents/${document}/issuingCountry`;
  const stays = [
    ...(profile.claims?.employment ?? []).map(({ place }, at) => ({ place, pointer: `/claims/employment/${at}/place` })),
    ...(profile.claims?.education ?? []).map(({ place }, at) => ({ place, pointer: `/claims/education/${at}/place` })),
  ];
  return stays.find(({ place, pointer }) => place !== undefined && meets(readPlace('employer', pointer, place, reference).countries, countries))?.pointer;
}
