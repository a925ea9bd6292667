import { deriveBase } from '../../src/facts/base.ts';
import { identifiersOf, type Identifier, type LinkInput } from '../../src/links/identifiers.ts';
import { linkParty, type LinkParty } from '../../src/links/party.ts';
import { profileSchema } from '../../src/model/profile/schema.ts';
import { testReference } from '../reference.ts';

/** What identifiers are read from, of a made-up candidate with these fields. */
export function linkInput(fields: object): LinkInput {
  const profile = profileSchema.parse({ id: 'case', name: 'Quillan Madeup', ...fields });
  return deriveBase({ profile, asOf: '2026-11-21', reference: testReference(), files: new Map() });
}

export function valuesOf(fields: object, kind: Identifier['kind']): readonly string[] {
  return identifiersOf(linkInput(fields)).filter((identifier) => identifier.kind === kind).map(({ value }) => value);
}

export function partyOf(ordinal: number, fields: object): LinkParty {
  return linkParty(linkInput({ id: `c-${ordinal}`, ...fields }), ordinal);
}
