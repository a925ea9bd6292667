import { opendirSync } from 'node:fs';
import { join } from 'node:path';
import { asFileProblem, systemCode } from '../file-problem.ts';

/** The answers of the candidates of one NDJSON or CSV file. */
export interface AnswersBeside {
  /** Path of a candidate's answers, undefined where there are none. */
  readonly pathOf: (id: string) => string | undefined;
  /** Ids for which there are answers, by code units. */
  readonly ids: () => readonly string[];
}

const ENDING = '.answers.yaml';

/** The form that the profile's schema gives ids: none of them leads out of a folder. */
const SAFE_ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u;

/** `applicants.csv` has its answers in `applicants.csv.answers/<id>.answers.yaml`. The folder is listed once; undefined where there is none. */
export function answersBeside(inputPath: string): AnswersBeside | undefined {
  const folder = `${inputPath}.answers`;
  const names = namesIn(folder);
  if (names === undefined) return undefined;
  return {
    pathOf: (id) => {
      const name = SAFE_ID.test(id) ? names.get(id.normalize('NFC')) : undefined;
      return name === undefined ? undefined : join(folder, name);
    },
    ids: () => [...names.keys()].sort(),
  };
}

/** By id; a Mac hands out names that are decomposed. */
function namesIn(folder: string): ReadonlyMap<string, string> | undefined {
  const names = new Map<string, string>();
  try {
    const listing = opendirSync(folder);
    try {
      for (let entry = listing.readSync(); entry !== null; entry = listing.readSync()) {
        if (entry.name.endsWith(ENDING) && !entry.isDirectory()) names.set(entry.name.slice(0, -ENDING.length).normalize('NFC'), entry.name);
      }
    } finally {
      listing.closeSync();
    }
    return names;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw asFileProblem('reading', folder, error);
  }
}
