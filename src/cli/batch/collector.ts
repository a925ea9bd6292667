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
  const lines = openLines();
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
    lines.add(line);
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
    count: lines.count,
    finish: (count, input) => {
      const { bytes, ends } = lines.finish();
      return {
        head: { records: ends.length, lines: count, ...(input !== undefined && { input }), verdicts, mustHaves, unreadable: { count: unread, first: unreadable }, skipped, encodings, limits, ...(nearest !== undefined && { retainUntil: nearest }) },
        parts: { severities: bytesOf(Uint32Array.from(severities)), ids: bytesOf(Float64Array.from(ids)), ends: bytesOf(ends), lines: bytes },
      };
    },
  };
}

/** So many lines are turned into bytes together: before the next sweep of young objects, so that none of their text outlives one. */
const LINES_TOGETHER = 32;

interface Lines {
  readonly add: (line: string) => void;
  readonly count: () => number;
  /** One run of bytes, with the place at which each line ends. */
  readonly finish: () => { readonly bytes: Uint8Array; readonly ends: Uint32Array };
}

function openLines(): Lines {
  const ends: number[] = [];
  const packed: Buffer[] = [];
  let waiting: string[] = [];
  let end = 0;
  const pack = (): void => {
    packed.push(Buffer.from(waiting.join(''), 'utf8'));
    waiting = [];
  };
  return {
    add: (line) => {
      end += Buffer.byteLength(line, 'utf8');
      ends.push(end);
      waiting.push(line);
      if (waiting.length === LINES_TOGETHER) pack();
    },
    count: () => ends.length,
    finish: () => {
      pack();
      return { bytes: Buffer.concat(packed), ends: Uint32Array.from(ends) };
    },
  };
}

function bytesOf(numbers: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
