/** A moment as metadata states it: ISO local time, with the offset where it is stated. */
export interface MetadataTime {
  /** YYYY-MM-DDTHH:MM:SS */
  readonly local: string;
  /** +09:00, or Z */
  readonly offset?: string;
}

const HOUR = 3_600_000;

/** EXIF ("2026:03:01 12:00:00") with its separate offset field. */
export function readExifTime(text: string | undefined, offset?: string): MetadataTime | undefined {
  const match = /^\s*(\d{4}):(\d{2}):(\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(text ?? '');
  return match === null ? undefined : toTime(match.slice(1), offset);
}

/** XMP and ISO 8601 ("2026-03-01T12:00:00+09:00"); a bare date is taken as midnight. */
export function readIsoTime(text: string | undefined): MetadataTime | undefined {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:\d{2})?)?/.exec(text ?? '');
  return match === null ? undefined : toTime(match.slice(1, 7), match[7]);
}

/** PDF ("D:20260301120000+09'00'"); what is left out counts as the first moment. */
export function readPdfTime(text: string | undefined): MetadataTime | undefined {
  const match = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/.exec(text ?? '');
  if (match === null) return undefined;
  const [, year = '', month = '01', day = '01', hour, minute, second, z, sign, offsetHours, offsetMinutes = '00'] = match;
  const offset = sign === undefined ? z : `${sign}${offsetHours}:${offsetMinutes}`;
  return toTime([year, month, day, hour, minute, second], offset);
}

export function isoTime({ local, offset }: MetadataTime): string {
  return `${local}${offset ?? ''}`;
}

/**
 * By how many milliseconds `a` is later than `b` for certain, 0 where it need not be. Without both offsets two clock times may lie
 * `unknownHours` apart and still be one moment.
 */
export function certainlyLaterBy(a: MetadataTime, b: MetadataTime, unknownHours: number): number {
  const known = a.offset !== undefined && b.offset !== undefined;
  const apart = epoch(a) - epoch(b) - (known ? 0 : unknownHours * HOUR);
  return Math.max(0, apart);
}

function epoch({ local, offset }: MetadataTime): number {
  return Date.parse(`${local}${offset ?? 'Z'}`);
}

/** Cameras without a set clock write zeros, and nobody was photographed on 31 February: neither is a time. */
function toTime(parts: readonly (string | undefined)[], offset: string | undefined): MetadataTime | undefined {
  const [year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00'] = parts;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${local}Z`);
  if (Number.isNaN(time) || Number(year) < 1900 || new Date(time).toISOString().slice(0, 10) !== local.slice(0, 10)) return undefined;
  const zone = /^(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.test(offset?.trim() ?? '') ? offset?.trim() : undefined;
  return zone === undefined ? { local } : { local, offset: zone };
}
