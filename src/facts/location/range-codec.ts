import type { RangeTable } from './tables.ts';

interface RangeStart {
  readonly start: bigint;
  readonly value: number;
}

/**
 * Packs ascending range starts for a general compressor: a header of row count and value width, then columns. The step
 * from one start to the next is a power of two times an odd number; the two go into columns of their own, since most
 * steps are whole prefixes.
 */
export function encodeRanges(rows: readonly RangeStart[], valueBytes: 1 | 3): Uint8Array {
  const powers: number[] = [];
  const odds: number[] = [];
  const columns: number[][] = Array.from({ length: valueBytes }, () => []);
  let previous = 0n;
  for (const { start, value } of rows) {
    let step = start - previous;
    let power = 0;
    while (step > 0n && (step & 1n) === 0n) {
      step >>= 1n;
      power++;
    }
    if (step > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`Step before ${start} is too long`);
    powers.push(power);
    writeVarint(step, odds);
    columns.forEach((column, i) => column.push((value >>> (8 * (valueBytes - 1 - i))) & 255));
    previous = start;
  }
  const head = new Uint8Array(headBytes);
  new DataView(head.buffer).setUint32(0, rows.length);
  head[4] = valueBytes;
  return Uint8Array.from([...head, ...powers, ...columns.flat(), ...odds]);
}

/** Undoes `encodeRanges` for addresses of 32 bits, or for the upper 64 bits of IPv6. */
export function decodeRanges(bytes: Uint8Array, bits: 32 | 64): RangeTable {
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const valueBytes = bytes[4] ?? 1;
  const powers = bytes.subarray(headBytes, headBytes + count);
  const odds = bytes.subarray(headBytes + count * (1 + valueBytes));
  const values = valueBytes === 1 ? bytes.slice(headBytes + count, headBytes + 2 * count) : wideValues(bytes.subarray(headBytes + count), count);
  return bits === 32 ? { high: shortStarts(powers, odds), values } : { ...longStarts(powers, odds), values };
}

const headBytes = 5;
const word = 2 ** 32;
const powersOfTwo = Float64Array.from({ length: 64 }, (_, power) => 2 ** power);

function shortStarts(powers: Uint8Array, odds: Uint8Array): Uint32Array {
  const starts = new Uint32Array(powers.length);
  let at = 0;
  let start = 0;
  for (let row = 0; row < powers.length; row++) {
    let byte = odds[at++] ?? 0;
    let odd = byte & 127;
    for (let scale = 128; byte > 127; scale *= 128) {
      byte = odds[at++] ?? 0;
      odd += (byte & 127) * scale;
    }
    start += odd * (powersOfTwo[powers[row] ?? 0] ?? 0);
    starts[row] = start;
  }
  return starts;
}

/** Starts as two words; a step is an odd number below 2^53 shifted left by up to 63. */
function longStarts(powers: Uint8Array, odds: Uint8Array): { readonly high: Uint32Array; readonly low: Uint32Array } {
  const high = new Uint32Array(powers.length);
  const low = new Uint32Array(powers.length);
  let at = 0;
  let top = 0;
  let bottom = 0;
  for (let row = 0; row < powers.length; row++) {
    let byte = odds[at++] ?? 0;
    let odd = byte & 127;
    for (let scale = 128; byte > 127; scale *= 128) {
      byte = odds[at++] ?? 0;
      odd += (byte & 127) * scale;
    }
    const power = powers[row] ?? 0;
    if (power >= 32) {
      top += odd * (powersOfTwo[power - 32] ?? 0);
    } else {
      const factor = powersOfTwo[power] ?? 0;
      const upper = Math.floor(odd / word);
      bottom += (odd - upper * word) * factor;
      const carry = Math.floor(bottom / word);
      bottom -= carry * word;
      top += upper * factor + carry;
    }
    high[row] = top;
    low[row] = bottom;
  }
  return { high, low };
}

function wideValues(columns: Uint8Array, count: number): Uint32Array {
  const values = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    values[row] = ((columns[row] ?? 0) << 16) | ((columns[count + row] ?? 0) << 8) | (columns[2 * count + row] ?? 0);
  }
  return values;
}

function writeVarint(value: bigint, into: number[]): void {
  let rest = value;
  while (rest >= 128n) {
    into.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  into.push(Number(rest));
}
