// Days as numbers since 1950-01-01, written once.

const FIRST = Date.UTC(1950, 0, 1);
const DAY = 86_400_000;
const written = Array.from({ length: 31_000 }, (_, day) => new Date(FIRST + day * DAY).toISOString().slice(0, 10));

/** @param {number} day @returns {string} YYYY-MM-DD */
export const iso = (day) => written[day];

/** @param {number} year @param {number} month 1 to 12 @param {number} day 1 to 31 */
export const dayOf = (year, month, day) => Math.round((Date.UTC(year, month - 1, day) - FIRST) / DAY);

/** @param {number} day @param {number} minutes since midnight UTC @returns {string} */
export function instant(day, minutes) {
  const hour = Math.floor(minutes / 60);
  const minute = minutes % 60;
  return `${written[day]}T${hour < 10 ? '0' : ''}${hour}:${minute < 10 ? '0' : ''}${minute}:00Z`;
}

/** The last day of any generated file. */
export const TODAY = dayOf(2026, 10, 31);
