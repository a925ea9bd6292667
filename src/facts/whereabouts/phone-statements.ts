import type { Profile } from '../../model/profile/schema.ts';

export interface PhoneStatement {
  readonly number: string;
  readonly pointer: string;
}

/** The candidate's own telephone numbers, from the application and the contract. */
export function phoneStatements({ contact, contract }: Profile): readonly PhoneStatement[] {
  const given = (contact?.phones ?? []).map((phone, at) =>
    typeof phone === 'string' ? { number: phone, pointer: `/contact/phones/${at}` } : { number: phone.number, pointer: `/contact/phones/${at}/number` },
  );
  const party = contract?.party?.phone;
  return party === undefined ? given : [...given, { number: party, pointer: '/contract/party/phone' }];
}
