import { readDocument } from '../importers/read-document.ts';
import { reportSchema } from '../model/report-schema.ts';
import type { Report } from '../model/report.ts';
import { readTextFile } from './read-file.ts';

/** Largest saved report that is read back, in bytes (the tool's own limit). */
const MAX_REPORT_BYTES = 256 * 1024 ** 2;

/**
 * Reads a saved JSON report as it stands, keys in their order and empty lists kept, so that it renders byte for byte.
 * Throws `InputProblem` with the places where it is none.
 */
export function readReport(path: string): Report {
  const file = readTextFile(path, MAX_REPORT_BYTES);
  const value = parsedJson(file.text);
  return reportSchema.safeParse(value).success ? (value as Report) : (readDocument(reportSchema, file).value as Report);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
