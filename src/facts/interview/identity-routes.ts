import type { Profile } from '../../model/profile/schema.ts';
import { collect, gather } from '../lists.ts';
import { isYes } from '../said.ts';

export type IdentityCheck = NonNullable<NonNullable<Profile['identity']>['checks']>[number];

export interface RouteRecord {
  readonly kind: IdentityCheck['kind'];
  readonly result: IdentityCheck['result'];
  readonly alternativeOffered: boolean;
  readonly pointer: string;
}

/** By which ways the identity was checked. A medical or biometric test is none of them and is not read here. */
export interface IdentityRoutes {
  /** Meetings in person and notaries. */
  readonly present: readonly RouteRecord[];
  /** A service or a bank that identified the person at a distance, with success. */
  readonly distant: readonly RouteRecord[];
  /** Identity documents of which somebody held the original before the person. */
  readonly originalsSeen: readonly string[];
  /** Identity documents that were shown live on video. */
  readonly shownOnVideo: readonly string[];
}

export function identityRoutes(profile: Profile): IdentityRoutes {
  const checks = collect(profile.identity?.checks, (check, at) => ({
    kind: check.kind,
    result: check.result,
    alternativeOffered: isYes(check.alternativeOffered),
    pointer: `/identity/checks/${at}/result`,
  }));
  return {
    present: checks.filter(({ kind }) => kind === 'in-person' || kind === 'notary'),
    distant: checks.filter(({ kind, result }) => result === 'passed' && (kind === 'verification-service' || kind === 'bank')),
    originalsSeen: inspectedBy(profile, 'original-in-person'),
    shownOnVideo: inspectedBy(profile, 'shown-live-on-video'),
  };
}

function inspectedBy(profile: Profile, how: 'original-in-person' | 'shown-live-on-video'): readonly string[] {
  return gather(profile.identity?.documents, (document, at) =>
    collect(document.inspections, (inspection, place) => (inspection.how === how ? `/identity/documents/${at}/inspections/${place}/how` : undefined)),
  );
}
