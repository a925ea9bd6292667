import { constants, inflateSync } from 'node:zlib';

/** What may still be unpacked of a file. A small PDF can hold gigabytes of blanks, so there is an end to it. */
export interface InflationBudget {
  left: number;
}

/** Technical limits of the tool's own, in bytes. */
const MOST_IN_ALL = 60_000_000;
const MOST_IN_ONE_STREAM = 8_000_000;

export function newBudget(): InflationBudget {
  return { left: MOST_IN_ALL };
}

/**
 * The content of a stream, unpacked where it is packed with deflate and nothing else. Undefined where it is packed in another way, is
 * broken, or goes beyond the budget.
 */
export function readStream(data: Uint8Array, dictionary: string, budget: InflationBudget): Uint8Array | undefined {
  const filter = /\/Filter\s*(\[[^\]]{0,200}\]|\/[^\s/>[\]]{1,40}|\d)/.exec(dictionary)?.[1];
  if (filter === undefined) return spend(data, budget);
  return /^\[?\s*\/Fl(?:ateDecode)?\s*\]?$/.test(filter) && !/\/Predictor\s+(?:[2-9]|1\d)/.test(dictionary) ? inflate(data, budget) : undefined;
}

/** Plain data costs as well, since it is going to be searched. */
function spend(data: Uint8Array, budget: InflationBudget): Uint8Array | undefined {
  if (budget.left < data.length) return undefined;
  budget.left -= data.length;
  return data;
}

function inflate(packed: Uint8Array, budget: InflationBudget): Uint8Array | undefined {
  if (budget.left <= 0) return undefined;
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: Math.min(MOST_IN_ONE_STREAM, budget.left), finishFlush: constants.Z_SYNC_FLUSH });
    budget.left -= unpacked.length;
    return unpacked;
  } catch {
    budget.left -= MOST_IN_ONE_STREAM;
    return undefined;
  }
}
