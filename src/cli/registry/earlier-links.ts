import type { FoundLinks } from '../../facts/base.ts';
import type { LinkEdge, SharedByMany } from '../../model/links.ts';
import { shownValue } from '../../model/mask.ts';
import type { Profile } from '../../model/profile/schema.ts';

/** What the registry found, as a report shows it: the candidate first, the earlier one second, values masked unless revealed. */
export function earlierLinks(profile: Profile, { shares }: FoundLinks, reveal = false): readonly LinkEdge[] {
  return shares.map(({ kind, candidate, pointer, names, explained, likeness, seen }) => ({
    kind,
    candidates: [profile.id, candidate],
    pointers: [pointer],
    shown: shownValue(profile, pointer, reveal) ?? '…',
    names,
    ...(explained !== undefined && { explained }),
    ...(likeness !== undefined && { likeness }),
    ...(seen !== undefined && { seen }),
  }));
}

export function earlierByMany(profile: Profile, { byMany }: FoundLinks, reveal = false): readonly SharedByMany[] {
  return byMany.map(({ kind, pointer, count }) => ({ kind, shown: shownValue(profile, pointer, reveal) ?? '…', count }));
}
