import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { FORMAT_WORDS } from '../../i18n/format-words.ts';
import { SUMMARY_WORDS } from '../../i18n/summary-words.ts';
import { LANGUAGES } from '../../model/vocabulary.ts';
import { MAX_TEXT_BYTES } from '../open-file.ts';
import { isOtherKind, startOfFile } from '../other-kinds.ts';

/** `profile`: one candidate a file; `ndjson`: one a line; `csv`: one a row. */
export type FileKind = 'profile' | 'ndjson' | 'csv';

const BY_ENDING: Readonly<Record<string, FileKind>> = {
  '.yaml': 'profile', '.yml': 'profile', '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.csv': 'csv', '.tsv': 'csv',
};

/** The kind of a file that was named outright: by its ending, and for all others by whether it holds JSON lines. */
export function kindOfFile(path: string): FileKind {
  return BY_ENDING[extname(path).toLowerCase()] ?? (holdsJsonLines(path) ? 'ndjson' : 'profile');
}

/**
 * The kind of a file that a folder or pattern brought along, undefined for what an earlier run left there. Small files, of which there
 * may be very many, are not opened: who reads them tells.
 */
export function kindOfFound(path: string): FileKind | undefined {
  const kind = BY_ENDING[extname(path).toLowerCase()];
  if (kind === 'profile') return kind;
  if (kind === undefined) return isLargerThanAProfile(path) && holdsJsonLines(path) ? 'ndjson' : 'profile';
  return isFromARun(path, kind) ? undefined : kind;
}

function isLargerThanAProfile(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_TEXT_BYTES;
}

/** Whether the text has several lines and each that can be seen holds a JSON object. */
export function areJsonLines(start: string): boolean {
  const [first = '', ...rest] = start.replace(/^\uFEFF/, '').split('\n').filter((line) => line.trim() !== '');
  return rest.length > 0 && rest.every((line) => line.trimStart().startsWith('{')) && isJsonObject(first);
}

function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function holdsJsonLines(path: string): boolean {
  return areJsonLines(startOfFile(path, 2 * MAX_TEXT_BYTES).toString('utf8'));
}

/** Lines and tables that this program wrote: results, not candidates. */
function isFromARun(path: string, kind: FileKind): boolean {
  const start = startOfFile(path).toString('utf8').replace(/^\uFEFF/, '');
  if (isOtherKind(path, start)) return true;
  return kind === 'ndjson' ? MADE_LINES.test(start) : ownTables().some((headings) => start.startsWith(headings));
}

const MADE_LINES = /^\s*\{"id":.*"profileDigest":"/;

/** The first headings of the tables that this program writes, in every language. */
function ownTables(): readonly string[] {
  return LANGUAGES.flatMap((language) => {
    const [report, summary] = [FORMAT_WORDS[language].csv, SUMMARY_WORDS[language].csv];
    return [`${report.candidate},${report.name},${report.requisition},${report.stage},`, `${summary.candidate},${summary.requisition},${summary.file},${summary.line},`];
  });
}
