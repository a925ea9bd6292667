import { rememberFor } from '../remember.ts';
import { cleanText, textKey } from './text-key.ts';
import type { AbbreviationMeaning, CountryTable, ZoneTable } from './tables.ts';

export type ZoneStatement =
  | { readonly kind: 'zone'; readonly zone: string }
  /** Minutes east of Greenwich. */
  | { readonly kind: 'offset'; readonly minutes: number }
  /** One meaning, or several: "IST" is Indian, Irish or Israeli. */
  | { readonly kind: 'abbreviation'; readonly meanings: readonly AbbreviationMeaning[] };

const offsetText = /^(?:(?:utc|gmt)\s*)?([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?$/iu;
const etcText = /^etc\/gmt(?:([+-])(\d{1,2}))?$/iu;

/**
 * Reads a time zone as people state it: "Asia/Seoul", "KST", "GMT+9", "UTC+09:00", "Etc/GMT-9" (which is nine hours
 * east, by POSIX sign), "(UTC+09:00) Seoul", "한국 시간". Undefined where it is none of these.
 */
export const parseZone = rememberFor(1024, (text: string, table: ZoneTable): ZoneStatement | undefined => {
  const clean = cleanText(text).trim();
  const whole = parsePart(clean, table);
  if (whole !== undefined) return whole;
  const parts = clean.split(/[()[\],]|\s[-–/]\s/u).map((part) => part.trim()).filter((part) => part !== '');
  const read = [...parts, ...parts.flatMap((part) => part.split(/\s+/u))].map((part) => parsePart(part, table)).filter((part) => part !== undefined);
  return read.find(({ kind }) => kind === 'zone') ?? read.find(({ kind }) => kind === 'offset') ?? read[0];
});

function parsePart(part: string, table: ZoneTable): ZoneStatement | undefined {
  const minutes = parseOffset(part);
  if (minutes !== undefined) return { kind: 'offset', minutes };
  const meanings = own(table.abbreviations, textKey(part));
  if (meanings !== undefined) return { kind: 'abbreviation', meanings };
  const zone = own(table.names, part.toLowerCase().replaceAll(' ', '_'));
  return zone === undefined || zone.startsWith('Etc/') ? undefined : { kind: 'zone', zone };
}

function parseOffset(part: string): number | undefined {
  const etc = etcText.exec(part);
  if (etc !== null) return (etc[1] === '-' ? 60 : -60) * Number(etc[2] ?? 0) + 0;
  const match = offsetText.exec(part);
  if (match === null) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  const signed = match[1] === '+' ? minutes : -minutes;
  return signed > 14 * 60 || signed < -12 * 60 || Number(match[3] ?? 0) > 59 ? undefined : signed + 0;
}

/** Every offset, in minutes, that a statement may mean at an instant. */
export function statementOffsets(statement: ZoneStatement, instant: number): readonly number[] {
  if (statement.kind === 'offset') return [statement.minutes];
  if (statement.kind === 'abbreviation') return [...new Set(statement.meanings.flatMap(({ offsets }) => offsets))];
  const offset = offsetAt(statement.zone, instant);
  return offset === undefined ? [] : [offset];
}

/** Zones that a country's people live in; empty for an unknown code. */
export function plausibleZones(country: string, table: CountryTable): readonly string[] {
  return own(table.countries, country)?.zones ?? [];
}

/** Whether two statements, or zones given by name, can mean the same clock at an instant. Undefined where one cannot be read. */
export function sameClock(a: ZoneStatement, b: ZoneStatement, instant: number): boolean | undefined {
  if (a.kind === 'zone' && b.kind === 'zone' && a.zone === b.zone) return true;
  const [one, two] = [statementOffsets(a, instant), statementOffsets(b, instant)];
  if (one.length === 0 || two.length === 0) return undefined;
  return one.some((offset) => two.includes(offset));
}

const quarter = 900_000;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();
const remembered = new Map<string, Map<number, number>>();

/** Offset of an IANA zone from UTC in minutes at an instant (milliseconds); undefined for a zone the machine does not know. */
export function offsetAt(zone: string, instant: number): number | undefined {
  if (!Number.isFinite(instant)) return undefined;
  const known = remembered.get(zone);
  const slot = Math.floor(instant / quarter);
  const hit = known?.get(slot);
  if (hit !== undefined) return hit;
  const format = formatOf(zone);
  if (format === undefined) return undefined;
  const offset = Math.round((localMillis(format, slot * quarter) - slot * quarter) / 60_000);
  if (known === undefined || known.size > 20_000) remembered.set(zone, new Map([[slot, offset]]));
  else known.set(slot, offset);
  return offset;
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', era: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
  } catch {
    format = undefined;
  }
  formats.set(zone, format);
  return format;
}

function localMillis(format: Intl.DateTimeFormat, instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'] ?? 1, part['hour'] ?? 0, part['minute'] ?? 0, part['second'] ?? 0);
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
