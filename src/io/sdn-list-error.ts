export type SdnProblem =
  | 'unreadable' | 'unknown-format' | 'malformed' | 'document-type' | 'too-deep' | 'too-long' | 'too-large' | 'empty' | 'row';

/** Why a sanctions list could not be read; nothing of a list that fails is used, since half a list would read as clean. */
export class SdnListError extends Error {
  readonly problem: SdnProblem;
  readonly file: string;
  /** From 1; absent where the fault is not in one place. */
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(problem: SdnProblem, detail: string, where: { readonly file: string; readonly line?: number; readonly column?: number }) {
    const place = where.line === undefined ? where.file : `${where.file}:${where.line}${where.column === undefined ? '' : `:${where.column}`}`;
    super(`${place}: ${detail}`);
    this.name = 'SdnListError';
    this.problem = problem;
    this.file = where.file;
    this.line = where.line;
    this.column = where.column;
  }
}
