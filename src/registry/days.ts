const DAY_MS = 86_400_000;

/** Days since 1970-01-01; dates are stored so, in two bytes instead of ten. Throws for what is no date: a fault of the caller. */
export function dayOf(date: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError('not a date of the form YYYY-MM-DD');
  return ms / DAY_MS;
}

export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
