import type { BaseFacts } from './base.ts';
import { ageFacts, type AgeFacts } from './footprint/ages.ts';
import { sharedContacts, type SharedContact } from './footprint/contacts.ts';
import { allProfiles, ownProfiles, type ProfileRecord } from './footprint/own-profiles.ts';
import { pictureRecords, type PictureRecord } from './footprint/pictures.ts';
import { repositoryRecords, type RepositoryRecord } from './footprint/repositories.ts';

export interface FootprintFacts {
  readonly base: BaseFacts;
  readonly all: readonly ProfileRecord[];
  /** Those that stand for the candidate; see `ownProfiles`. */
  readonly own: readonly ProfileRecord[];
  readonly ages: AgeFacts;
  readonly pictures: readonly PictureRecord[];
  readonly repositories: readonly RepositoryRecord[];
  readonly contacts: readonly SharedContact[];
  /** Pointer of a recorded other or earlier name. */
  readonly otherName: string | undefined;
}

export function deriveFootprintFacts(base: BaseFacts): FootprintFacts {
  const { profile } = base;
  const own = ownProfiles(profile);
  const changed = profile.circumstances?.nameChanges?.[0] === undefined ? undefined : '/circumstances/nameChanges/0';
  return {
    base,
    all: allProfiles(profile),
    own,
    ages: ageFacts(base, own),
    pictures: pictureRecords(base, own),
    repositories: repositoryRecords(base, own),
    contacts: sharedContacts(base),
    otherName: changed ?? (profile.claims?.otherNames?.[0] === undefined ? undefined : '/claims/otherNames/0'),
  };
}
