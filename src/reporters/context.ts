import type { Knowledge } from '../model/knowledge.ts';
import type { Report } from '../model/report.ts';
import type { Translator } from '../i18n/translator.ts';

export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface ReportContext {
  readonly t: Translator;
  readonly knowledge: Knowledge;
  /** Where a pointer of a candidate's profile stands in its file, where that file was read in this run. */
  readonly locate?: (candidateId: string, pointer: string) => Place | undefined;
}

/** A format is a function from the one document to a string that ends with a line break, and nothing else. */
export type Reporter = (report: Report, context: ReportContext) => string;
