import type { Report } from '../../model/report.ts';
import type { CheckId, Verdict } from '../../model/vocabulary.ts';
import { codeOfId } from './ids.ts';
import { UNREAD } from './severity.ts';
import type { Head } from './tasks.ts';

/** Unreadable entries of one job that are kept with their words; of the rest only the number. */
const MOST_UNREADABLE = 100;

/** Gathers what a job gives, record by record, into the parts of a segment. */
export interface Collector {
  readonly assessed: (id: string, line: string, verdict: Verdict, severity: number) => void;
  readonly unreadable: (entry: Report['unreadable'][number], line: string) => void;
  readonly openMustHave: (check: CheckId) => void;
  readonly skipped: (path: string) => void;
  readonly encoding: (path: string, encoding: string) => void;
  readonly limits: (limits: Report['limits']) => void;
  readonly retainUntil: (date: string) => void;
  readonly count: () => number;
  readonly finish: (lines: number, input: string | undefined) => { readonly head: Head; readonly parts: Readonly<Record<string, Uint8Array>> };
}

export function openCollector(): Collector {
  const severities: number[] = [];
  const ids: number[] = [];
  const lines: string[] = [];
  const verdicts: Record<Verdict, number> = { proceed: 0, incomplete: 0, review: 0, escalate: 0 };
  const mustHaves: Record<CheckId, number> = {};
  const unreadable: Report['unreadable'][number][] = [];
  const skipped: string[] = [];
  const encodings: (readonly [string, string])[] = [];
  const limits: Report['limits'][number][] = [];
  let unread = 0;
  let nearest: string | undefined;
  const add = (line: string, severity: number, id: number): void => {
    severities.push(severity);
    ids.push(id);
    lines.push(line);
  };
  return {
    assessed: (id, line, verdict, severity) => {
      verdicts[verdict] += 1;
      add(line, severity, codeOfId(id));
    },
    unreadable: (entry, line) => {
      unread += 1;
      if (unreadable.length < MOST_UNREADABLE) unreadable.push(entry);
      add(line, UNREAD, NaN);
    },
    openMustHave: (check) => {
      mustHaves[check] = (mustHaves[check] ?? 0) + 1;
    },
    skipped: (path) => void skipped.push(path),
    encoding: (path, encoding) => void encodings.push([path, encoding]),
    limits: (found) => void limits.push(...found),
    retainUntil: (date) => {
      if (nearest === undefined || date < nearest) nearest = date;
    },
    count: () => lines.length,
    finish: (count, input) => {
      const { bytes, ends } = joined(lines);
      return {
        head: { records: lines.length, lines: count, ...(input !== undefined && { input }), verdicts, mustHaves, unreadable: { count: unread, first: unreadable }, skipped, encodings, limits, ...(nearest !== undefined && { retainUntil: nearest }) },
        parts: { severities: bytesOf(Uint32Array.from(severities)), ids: bytesOf(Float64Array.from(ids)), ends: bytesOf(ends), lines: bytes },
      };
    },
  };
}

/** The lines as one run of bytes, with the place at which each ends. */
function joined(lines: readonly string[]): { readonly bytes: Uint8Array; readonly ends: Uint32Array } {
  const ends = new Uint32Array(lines.length);
  const bytes = Buffer.from(lines.length === 0 ? '' : lines.join(''), 'utf8');
  let end = 0;
  lines.forEach((line, at) => {
    end += Buffer.byteLength(line, 'utf8');
    ends[at] = end;
  });
  return { bytes, ends };
}

function bytesOf(numbers: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
