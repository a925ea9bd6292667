import type { OpenSegment } from '../../io/work/segment.ts';
import { codesGivenTwice } from './ids.ts';
import type { ChangedRow, Head } from './tasks.ts';

export type Segment = OpenSegment<Head>;

/** Rows that differ from what the segment holds, by position in the job. */
export type ChangedRows = ReadonlyMap<number, Pick<ChangedRow, 'line' | 'severity'>>;

export interface Sink {
  readonly write: (bytes: Uint8Array | string) => void | Promise<void>;
}

/** Hands out the lines of a job in their order, changed ones in their new form. */
export async function putLines(segment: Segment, changed: ChangedRows | undefined, sink: Sink): Promise<void> {
  const bytes = segment.read('lines');
  if (changed === undefined || changed.size === 0) {
    if (bytes.length > 0) await sink.write(bytes);
    return;
  }
  const ends = endsOf(segment);
  let from = 0;
  for (const at of [...changed.keys()].sort((a, b) => a - b)) {
    const start = at === 0 ? 0 : (ends[at - 1] ?? 0);
    if (start > from) await sink.write(bytes.subarray(from, start));
    await sink.write(changed.get(at)?.line ?? '');
    from = ends[at] ?? start;
  }
  if (from < bytes.length) await sink.write(bytes.subarray(from));
}

/** One line of a job as it is handed out. */
export function lineAt(segment: Segment, at: number, changed: ChangedRows | undefined): string {
  const row = changed?.get(at);
  if (row !== undefined) return row.line;
  const ends = endsOf(segment);
  return segment.read('lines', at === 0 ? 0 : (ends[at - 1] ?? 0), ends[at] ?? 0).toString('utf8');
}

/** How grave each record of a job is, after the changes. */
export function severitiesOf(segment: Segment, changed: ChangedRows | undefined): Uint32Array {
  const bytes = segment.read('severities');
  const severities = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / Uint32Array.BYTES_PER_ELEMENT);
  for (const [at, { severity }] of changed ?? []) severities[at] = severity;
  return severities;
}

function endsOf(segment: Segment): Uint32Array {
  const bytes = segment.read('ends');
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / Uint32Array.BYTES_PER_ELEMENT);
}

/** A record whose id an earlier one has already. */
export interface GivenTwice {
  readonly id: string;
  readonly first: { readonly job: number; readonly at: number };
  readonly again: readonly { readonly job: number; readonly at: number }[];
}

/** Ids that occur more than once, in the order of input. */
export function idsGivenTwice(segments: readonly Segment[]): readonly GivenTwice[] {
  const suspects = codesGivenTwice(segments.map((segment) => idCodes(segment)));
  if (suspects.size === 0) return [];
  const places = new Map<string, { job: number; at: number }[]>();
  segments.forEach((segment, job) => {
    idCodes(segment).forEach((code, at) => {
      if (!suspects.has(code)) return;
      const { candidate } = JSON.parse(lineAt(segment, at, undefined)) as { readonly candidate: string };
      const known = places.get(candidate);
      if (known === undefined) places.set(candidate, [{ job, at }]);
      else known.push({ job, at });
    });
  });
  return [...places].flatMap(([id, [first, ...again]]) => (first === undefined || again.length === 0 ? [] : [{ id, first, again }]));
}

function idCodes(segment: Segment): Float64Array {
  const bytes = segment.read('ids');
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / Float64Array.BYTES_PER_ELEMENT);
}
