import type { BaseFacts } from '../../facts/base.ts';
import type { NameTables } from '../../facts/names/types.ts';
import { linkParty, type LinkParty } from '../../links/party.ts';
import { photosOf } from '../../links/photos.ts';
import { textRuns } from '../../links/text-runs.ts';
import { textsOf } from '../../links/texts.ts';
import { readJsonAsset } from '../../io/assets.ts';
import type { NameKeys, RegistryEntry, RegistryQuestion } from '../../registry/index.ts';
import { createRegistryNameKeys } from './name-keys.ts';

/** A candidate as the registry is asked about them. Plain data: it may go from a worker to the thread that has the registry open. */
export interface AskedCandidate {
  readonly party: LinkParty;
  readonly question: RegistryQuestion;
}

let keysOf: ((names: readonly string[]) => NameKeys) | undefined;

/** What the registry is asked about a candidate. Clear values: they go no further than into the registry's hashes. */
export function askedCandidate(base: BaseFacts, profileDigest?: string): AskedCandidate {
  keysOf ??= createRegistryNameKeys(readJsonAsset<NameTables>('names'));
  // Pictures that look alike are asked for by themselves: a band of one identifies nobody.
  const party = linkParty(base, 0, ({ kind }) => kind !== 'similar-photo');
  const question: RegistryQuestion = {
    candidate: party.id,
    identifiers: party.identifiers.map(({ kind, value, pointer }) => ({ kind, value, pointer })),
    texts: textRuns(textsOf(base.profile, base.reference)),
    pictures: photosOf(base),
    nameKeys: keysOf([...party.names, ...party.otherNames]),
    ...(profileDigest !== undefined && { profileDigest }),
  };
  return { party, question };
}

/** The same as an entry to be stored. */
export function entryOf(base: BaseFacts, profileDigest: string): RegistryEntry {
  const { retainUntil } = base.profile;
  return { ...askedCandidate(base).question, profileDigest, seen: base.asOf, ...(retainUntil !== undefined && { retainUntil }) };
}
