import type { LocationFacts } from '../../facts/location.ts';
import { threshold } from '../../facts/reference.ts';
import { loginsElsewhere } from './connections.ts';
import { codes, type Say } from './say.ts';

/** US guidance of 2022-05-16: observed hours that contradict the place. Hours alone are a question; they count in full beside a second sign. */
export function timeZone(facts: LocationFacts): Say<'time-zone'> {
  const { zone, life, base } = facts;
  const { stated, activity } = zone;
  if (stated === undefined && activity === undefined) return undefined;
  const claimed = codes(life.claimed);
  const odd = stated !== undefined && !stated.fits && stated.explainedBy === undefined;
  if (activity?.fits === false && activity.agreedHours === undefined) {
    const second = odd || commitsElsewhere(facts)?.never === true || loginsElsewhere(facts).mostly;
    return { reason: second ? 'hours-and-place' : 'hours-elsewhere', values: { count: activity.events, claimed }, evidence: odd ? [...activity.pointers, stated.pointer] : activity.pointers };
  }
  if (odd) {
    const near = stated.gapHours <= threshold(base.reference, 'whereabouts', 'small-zone-gap');
    return { reason: near ? 'small-gap' : 'zone-differs', values: { hours: stated.gapHours, claimed }, evidence: [stated.pointer] };
  }
  if (stated?.explainedBy !== undefined) return { reason: BY_ZONE[stated.explainedBy], values: {}, evidence: [stated.pointer, ...(stated.ground === undefined ? [] : [stated.ground])] };
  if (activity?.agreedHours !== undefined) return { reason: 'agreed-hours', values: { count: activity.events }, evidence: [...activity.pointers, activity.agreedHours] };
  return { reason: 'fits', values: { claimed }, evidence: stated === undefined ? (activity?.pointers ?? []) : [stated.pointer] };
}

const BY_ZONE = { 'required-hours': 'required-hours', trip: 'on-trip', move: 'moved', border: 'across-border' } as const;

/** US guidance of 2022-05-16: portfolio and hours that contradict the place. Every home on file counts, not only the present one. */
export function commitZones(facts: LocationFacts): Say<'commit-zones'> {
  const found = commitsElsewhere(facts);
  if (found === undefined || facts.commits === undefined) return undefined;
  const { total, elsewhere, atKnown, atClaimed, pointers } = facts.commits;
  if (found.never) return { reason: 'never-at-stated-place', values: { count: total }, evidence: pointers };
  if (found.mostly) return { reason: 'mostly-elsewhere', values: { elsewhere, count: total }, evidence: pointers };
  return { reason: atKnown > atClaimed ? 'known-places' : 'at-stated-place', values: { count: total }, evidence: pointers };
}

function commitsElsewhere({ commits, base }: LocationFacts): { readonly mostly: boolean; readonly never: boolean } | undefined {
  if (commits === undefined || commits.total < threshold(base.reference, 'whereabouts', 'commits-needed')) return undefined;
  const mostly = commits.elsewhere > threshold(base.reference, 'whereabouts', 'commits-elsewhere') * commits.total;
  return { mostly, never: mostly && commits.atClaimed + commits.atKnown === 0 };
}
