/** How far a run is. */
export interface BatchProgress {
  /** Candidates finished. */
  readonly done: number;
  /** Candidates in all, where that is known before the end. */
  readonly total?: number;
  /** 0 to 1, such as by bytes read, where the total is not known. */
  readonly share?: number;
  /** Candidates a second. */
  readonly rate: number;
  /** Absent where nobody can say yet. */
  readonly secondsLeft?: number;
}

/** 0 to 100, rounded down; undefined where neither a total nor a share is known. */
export function percentDone({ done, total, share }: BatchProgress): number | undefined {
  const part = total === undefined ? share : total === 0 ? 1 : done / total;
  return part === undefined ? undefined : Math.floor(part * 100);
}

/** A stretch of time as people say it: seconds below a minute, whole minutes below an hour, then hours and minutes; rounded up. */
export function spokenTime(seconds: number, units: { readonly hours: string; readonly minutes: string; readonly seconds: string }): string {
  const whole = Math.max(0, Math.ceil(seconds));
  if (whole < 60) return `${whole}${units.seconds}`;
  const minutes = Math.ceil(whole / 60);
  const rest = minutes % 60;
  if (minutes < 60) return `${minutes}${units.minutes}`;
  return `${Math.floor(minutes / 60)}${units.hours}${rest === 0 ? '' : ` ${rest}${units.minutes}`}`;
}
