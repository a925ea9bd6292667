import { oncePer } from '../once-per.ts';
import type { ActivityThresholds } from './tables.ts';
import { offsetAt } from './zones.ts';

/** An IANA zone, or an offset in minutes east of Greenwich. */
export type Clock = string | number;

const dayMinutes = 1440;

export interface HoursOverlap {
  readonly inside: number;
  readonly total: number;
  /** inside / total, 0 to 1. */
  readonly share: number;
}

/**
 * How many events fall into the hours somebody says to work. Minutes of the local day; hours may run past midnight (1320 to
 * 360). Undefined without events or for an unknown zone.
 */
export function overlapWithClaimedHours(
  instants: readonly number[],
  claimed: { readonly clock: Clock; readonly fromMinute: number; readonly toMinute: number },
): HoursOverlap | undefined {
  if (instants.length === 0) return undefined;
  const { clock, fromMinute, toMinute } = claimed;
  let inside = 0;
  for (const instant of instants) {
    const minute = localMinute(instant, clock);
    if (minute === undefined) return undefined;
    if (isBetween(minute, fromMinute, toMinute)) inside++;
  }
  return { inside, total: instants.length, share: inside / instants.length };
}

export type OffsetEstimate =
  /** Minutes east of Greenwich, ascending; every one of them is as plausible as the next. */
  | { readonly offsets: readonly number[]; readonly events: number; readonly days: number }
  | { readonly problem: 'too-few-events' | 'too-few-days' | 'no-pattern'; readonly events: number; readonly days: number };

/**
 * The offsets at which a history of activity leaves a night's sleep and falls mostly into the day. A wide set as a rule:
 * office hours fit a dozen offsets. People work at night, so the set is a question to ask and no finding. Without
 * enough events or days, or where no offset fits, it says so instead. The limits are the tool's own (thresholds.yaml).
 */
export function likelyOffsets(instants: readonly number[], thresholds: ActivityThresholds): OffsetEstimate {
  const usable = instants.filter(Number.isFinite);
  const events = usable.length;
  const days = new Set(usable.map((instant) => Math.floor(instant / 86_400_000))).size;
  if (events < thresholds.minEvents) return { problem: 'too-few-events', events, days };
  if (days < thresholds.minDays) return { problem: 'too-few-days', events, days };
  const counts = new Map<number, number>();
  for (const instant of usable) {
    const slot = Math.floor((localMinute(instant, 0) ?? 0) / 30);
    counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  const halfHours = [...counts];
  const offsets: number[] = [];
  for (let offset = -720; offset <= 840; offset += 30) if (isPlausible(halfHours, events, offset / 30, thresholds)) offsets.push(offset);
  return offsets.length === 0 ? { problem: 'no-pattern', events, days } : { offsets, events, days };
}

/** Takes the half hours of the day in UTC at which something happened, each with how often, and an offset in half hours. */
function isPlausible(halfHours: readonly (readonly [number, number])[], events: number, offset: number, thresholds: ActivityThresholds): boolean {
  const { night, day } = partsOfDay(thresholds);
  let atNight = 0;
  let byDay = 0;
  for (const [slot, count] of halfHours) {
    const local = (slot + offset + night.length) % night.length;
    if (night[local] === true) atNight += count;
    if (day[local] === true) byDay += count;
  }
  return atNight / events <= thresholds.maxNightShare && byDay / events >= thresholds.minDayShare;
}

/** For each half hour of the local day, whether it counts as night and as day. */
const partsOfDay = oncePer(({ nightStartHour, nightEndHour, dayStartHour, dayEndHour }: ActivityThresholds) => {
  const minutes = Array.from({ length: 48 }, (_, slot) => slot * 30);
  return {
    night: minutes.map((minute) => isBetween(minute, nightStartHour * 60, nightEndHour * 60)),
    day: minutes.map((minute) => isBetween(minute, dayStartHour * 60, dayEndHour * 60)),
  };
});

function localMinute(instant: number, clock: Clock): number | undefined {
  const offset = typeof clock === 'number' ? clock : offsetAt(clock, instant);
  if (offset === undefined) return undefined;
  const minute = Math.floor(instant / 60_000) + offset;
  return ((minute % dayMinutes) + dayMinutes) % dayMinutes;
}

function isBetween(minute: number, from: number, to: number): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
