import { MAX_TEXT_BYTES } from '../open-file.ts';
import { STANDARD_INPUT, type OverlongJob, type TextJob } from './job.ts';

const LINE_FEED = 10;

export interface StreamSplit {
  /** A job ends with the line on which it reaches this many bytes. */
  readonly size: number;
  /** Longest line that is kept, in bytes. */
  readonly limit?: number;
}

/**
 * Cuts a stream at line ends. Nothing is read ahead of what is asked for; a line over the limit is counted, not kept. Where the cuts fall
 * depends on the bytes alone, not on the pieces in which they come.
 */
export async function* splitStream(stream: AsyncIterable<Uint8Array>, { size, limit = MAX_TEXT_BYTES }: StreamSplit): AsyncGenerator<TextJob | OverlongJob> {
  const lines = gatherLines(size, limit);
  for await (const chunk of stream) yield* lines.take(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  yield* lines.rest();
}

interface GatheredLines {
  readonly take: (chunk: Buffer) => Generator<TextJob | OverlongJob>;
  readonly rest: () => Generator<TextJob | OverlongJob>;
}

function gatherLines(size: number, limit: number): GatheredLines {
  let buffer = emptyBuffer(size, limit);
  /** Position in the stream of the first byte in the buffer. */
  let from = 0;
  let filled = 0;
  /** Bytes so far of the line that has not ended; of a long one most are gone. */
  let open = 0;

  function handOut(end: number): TextJob {
    const job: TextJob = { kind: 'text', path: STANDARD_INPUT, bytes: new Uint8Array(buffer.buffer, 0, end), from };
    from += end;
    filled = 0;
    buffer = emptyBuffer(size, limit);
    return job;
  }

  function* takePiece(piece: Buffer, ended: boolean): Generator<TextJob | OverlongJob> {
    const before = open;
    open += piece.length;
    if (before > limit || open - Number(ended) > limit) {
      if (before <= limit && filled > before) yield handOut(filled - before);
      filled = 0;
      if (ended) yield finishOverlong(1);
      return;
    }
    filled += piece.copy(buffer, filled);
    if (!ended) return;
    open = 0;
    if (filled >= size) yield handOut(filled);
  }

  function finishOverlong(lineEnd: 0 | 1): OverlongJob {
    const job: OverlongJob = { kind: 'overlong', path: STANDARD_INPUT, from, length: open - lineEnd };
    from += open;
    open = 0;
    return job;
  }

  return {
    *take(chunk) {
      for (let at = 0; at < chunk.length; ) {
        const found = chunk.indexOf(LINE_FEED, at);
        const end = found < 0 ? chunk.length : found + 1;
        yield* takePiece(chunk.subarray(at, end), found >= 0);
        at = end;
      }
    },
    *rest() {
      if (open > limit) yield finishOverlong(0);
      else if (filled > 0) yield handOut(filled);
    },
  };
}

function emptyBuffer(size: number, limit: number): Buffer<ArrayBuffer> {
  return Buffer.from(new ArrayBuffer(size + limit + 1));
}
