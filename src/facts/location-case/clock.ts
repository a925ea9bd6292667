import type { BaseFacts } from '../base.ts';
import { plausibleZones, sameClock, statementOffsets, type ZoneStatement } from '../location/zones.ts';
import type { PlaceFact } from '../place-statements.ts';

/** The zones that a place may have: of its town or region, else of every country it may mean. */
export function zonesOf({ zones, countries }: PlaceFact, base: Pick<BaseFacts, 'reference'>): readonly ZoneStatement[] {
  return zones.length > 0 ? zones.map((zone) => ({ kind: 'zone', zone })) : countryZones(countries, base);
}

export function countryZones(countries: readonly string[], { reference }: Pick<BaseFacts, 'reference'>): readonly ZoneStatement[] {
  return countries.flatMap((country) => plausibleZones(country, reference.location.countries)).map((zone) => ({ kind: 'zone', zone }));
}

/** Midwinter and midsummer of the year of the assessment: "EST" is said all year round. */
export function bothSeasons(asOf: string): readonly [number, number] {
  const year = Number(asOf.slice(0, 4));
  return [Date.UTC(year, 0, 15), Date.UTC(year, 6, 15)];
}

/** Offsets in minutes that a zone may have in the course of the year. */
export function offsetsInYear(zone: ZoneStatement, asOf: string): readonly number[] {
  return [...new Set(bothSeasons(asOf).flatMap((instant) => statementOffsets(zone, instant)))];
}

/** Whether a stated zone can be the clock of one of the others at some time of the year. */
export function fitsAny(stated: ZoneStatement, others: readonly ZoneStatement[], asOf: string): boolean {
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
