import type { Profile } from '../../model/profile/schema.ts';
import type { BaseFacts } from '../base.ts';
import { collect } from '../lists.ts';
import { parsePhone, type PhoneKind } from '../location/phone.ts';

type StoredPhone = Exclude<NonNullable<NonNullable<Profile['contact']>['phones']>[number], string>;

export interface PhoneRecord {
  readonly calledBack: StoredPhone['calledBack'];
  /** Absent where the number could not be read. */
  readonly kind: PhoneKind | undefined;
  readonly pointer: string;
}

/** The candidate's own numbers; a national one is read as of the claimed country. */
export function phoneRecords({ profile, reference, places }: BaseFacts): readonly PhoneRecord[] {
  const country = places.find(({ source }) => source === 'residence')?.country;
  const kindOf = (number: string): PhoneKind | undefined => {
    const read = parsePhone(number, reference.location.phones, country);
    return 'problem' in read ? undefined : read.kind;
  };
  const given = collect(profile.contact?.phones, (phone, at) => {
    const { number, calledBack } = typeof phone === 'string' ? { number: phone, calledBack: undefined } : phone;
    return { calledBack, kind: kindOf(number), pointer: `/contact/phones/${at}` };
  });
  const party = profile.contract?.party?.phone;
  return [...given, ...(party === undefined ? [] : [{ calledBack: undefined, kind: kindOf(party), pointer: '/contract/party/phone' }])];
}
