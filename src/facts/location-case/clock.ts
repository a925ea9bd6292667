import type { BaseFacts } from '../base.ts';
import { distinct, gather } from '../lists.ts';
import { plausibleZones, sameClock, statementOffsets, type ZoneStatement } from '../location/zones.ts';
import { oncePer } from '../once-per.ts';
import type { PlaceFact } from '../place-statements.ts';

/** The zones that a place may have: of its town or region, else of every country it may mean. */
export function zonesOf({ zones, countries }: PlaceFact, base: Pick<BaseFacts, 'reference'>): readonly ZoneStatement[] {
  return zones.length > 0 ? statementsOf(zones) : countryZones(countries, base);
}

export function countryZones(countries: readonly string[], { reference }: Pick<BaseFacts, 'reference'>): readonly ZoneStatement[] {
  return gather(countries, (country) => statementsOf(plausibleZones(country, reference.location.countries)));
}

/** A batch reads the zones of the same towns and countries again and again, from the same lists. */
const statementsOf = oncePer((zones: readonly string[]): readonly ZoneStatement[] => zones.map((zone) => ({ kind: 'zone', zone })));

/** Midwinter and midsummer of the year of the assessment: "EST" is said all year round. */
function bothSeasons(asOf: string): readonly [number, number] {
  const year = Number(asOf.slice(0, 4));
  return [Date.UTC(year, 0, 15), Date.UTC(year, 6, 15)];
}

/** Offsets in minutes that a zone may have in the course of the year. */
export function offsetsInYear(zone: ZoneStatement, asOf: string): readonly number[] {
  const byDay = knownOffsets(zone);
  let offsets = byDay.get(asOf);
  if (offsets === undefined) byDay.set(asOf, (offsets = distinct(gather(bothSeasons(asOf), (instant) => statementOffsets(zone, instant)))));
  return offsets;
}

/** By date of the assessment. */
const knownOffsets = oncePer((_zone: ZoneStatement) => new Map<string, readonly number[]>());

/** Whether a stated zone can be the clock of one of the others at some time of the year. */
export function fitsAny(stated: ZoneStatement, others: readonly ZoneStatement[], asOf: string): boolean {
  if (stated.kind === 'zone' && others.some((other) => other.kind === 'zone' && other.zone === stated.zone)) return true;
  return others.some((other) => bothSeasons(asOf).some((instant) => sameClock(stated, other, instant) === true));
}

/** Distance in hours between a stated zone and the nearest of the others, on one day of the year; clocks go round, so at most 12. */
export function gapHours(stated: ZoneStatement, others: readonly ZoneStatement[], asOf: string): number {
  const gaps = bothSeasons(asOf).flatMap((instant) => {
    const there = others.flatMap((other) => statementOffsets(other, instant));
    return statementOffsets(stated, instant).flatMap((one) => there.map((offset) => Math.abs(one - offset) / 60));
  });
  return Math.min(...gaps.map((hours) => Math.min(hours, 24 - hours)));
}
