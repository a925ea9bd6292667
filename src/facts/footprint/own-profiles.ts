import type { Profile } from '../../model/profile/schema.ts';
import { collect } from '../lists.ts';
import { judged } from '../said.ts';

export type OnlineProfile = NonNullable<Profile['profiles']>[number];

export interface ProfileRecord {
  readonly profile: OnlineProfile;
  readonly pointer: string;
}

export function allProfiles({ profiles }: Profile): readonly ProfileRecord[] {
  return collect(profiles, (profile, at) => ({ profile, pointer: `/profiles/${at}` }));
}

/**
 * Profiles that stand for the candidate. One that is, or may be, somebody else's does not; nor does one that only a search brought up and
 * that nothing ties to the candidate: it may be a namesake's.
 */
export function ownProfiles(profile: Profile): readonly ProfileRecord[] {
  return allProfiles(profile).filter(({ profile: one }) => {
    const other = judged(one.belongsToOther);
    const foundOnly = one.foundBy === 'search' && (one.confirms ?? []).length === 0;
    return other !== 'yes' && other !== 'unsure' && (!foundOnly || other === 'no');
  });
}
