import { describe, expect, test } from 'vitest';
import { likelyOffsets, overlapWithClaimedHours } from '../../../src/facts/location/activity.ts';
import { tables } from './tables.ts';

const { activity } = tables.thresholds;

/** One event an hour from one UTC hour up to another, on a number of days. */
function workdays(days: number, fromHour: number, toHour: number): number[] {
  const events: number[] = [];
  for (let day = 0; day < days; day++) for (let hour = fromHour; hour < toHour; hour++) events.push(Date.UTC(2026, 4, 1 + day, hour, 15));
  return events;
}

describe('overlapWithClaimedHours', () => {
  const office = { fromMinute: 540, toMinute: 1080 };
  test('office hours in Seoul are nights in New York', () => {
    const events = workdays(5, 0, 9);
    expect(overlapWithClaimedHours(events, { clock: 'Asia/Seoul', ...office })).toEqual({ inside: 45, total: 45, share: 1 });
    expect(overlapWithClaimedHours(events, { clock: 'America/New_York', ...office })?.share).toBe(0);
  });
  test('hours may run past midnight', () => {
    expect(overlapWithClaimedHours([Date.UTC(2026, 4, 1, 23), Date.UTC(2026, 4, 1, 12)], { clock: 0, fromMinute: 1320, toMinute: 360 })).toMatchObject({ inside: 1 });
  });
  test('no events, no share', () => {
    expect(overlapWithClaimedHours([], { clock: 0, ...office })).toBeUndefined();
  });
});

describe('likelyOffsets', () => {
  test('says when there is too little', () => {
    expect(likelyOffsets(workdays(3, 0, 9), activity)).toEqual({ problem: 'too-few-events', events: 27, days: 3 });
    expect(likelyOffsets(workdays(5, 0, 20), activity)).toEqual({ problem: 'too-few-days', events: 100, days: 5 });
  });
  test('says when the clock runs round', () => {
    expect(likelyOffsets(workdays(20, 0, 24), activity)).toMatchObject({ problem: 'no-pattern' });
  });
  test('office hours in Seoul fit Seoul and its neighbours, not New York in winter or London', () => {
    const found = likelyOffsets(workdays(20, 0, 9), activity);
    const offsets = 'offsets' in found ? found.offsets : [];
    expect(offsets).toContain(540);
    expect(offsets).toContain(480);
    expect(offsets).not.toContain(0);
    expect(offsets).not.toContain(-300);
    expect(offsets.length).toBeGreaterThan(6);
  });
  test('a long waking day narrows the set', () => {
    const found = likelyOffsets(workdays(20, 0, 15), activity);
    expect('offsets' in found && found.offsets).toContain(540);
    expect('offsets' in found && found.offsets).not.toContain(60);
  });
});
