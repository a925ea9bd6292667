import { findResidentNumbers } from './resident-number.ts';
import type { TableCureCode, TableExpectedCode, TableFoundCode } from './table-problem.ts';

/** What went wrong, as a stable code for machines. */
export type ProblemCode =
  | 'unreadable-file' | 'unwritable-file' | 'syntax' | 'schema' | 'resident-number' | 'changed-meanwhile'
  | 'unknown-reference' | 'duplicate-id' | 'inconsistent' | 'translation' | 'registry';

export type ExpectedCode =
  | TableExpectedCode
  | 'text' | 'text-not-empty' | 'text-up-to' | 'number' | 'whole-number' | 'number-from' | 'number-above' | 'number-up-to' | 'number-below'
  | 'true-or-false' | 'list' | 'list-at-least' | 'list-up-to' | 'keys' | 'text-or-keys' | 'text-or-list' | 'one-of' | 'exactly'
  | 'date' | 'instant' | 'date-or-instant' | 'month' | 'month-or-present' | 'clock-time' | 'utc-offset' | 'currency' | 'candidate-id'
  | 'check-id' | 'profile-part' | 'slug' | 'fact-name' | 'sha256' | 'as-described' | 'known-key' | 'a-known-key' | 'required-key' | 'key-once' | 'text-key' | 'fitting-value'
  | 'valid-yaml' | 'one-document' | 'values-written-out' | 'plain-values' | 'nesting-up-to' | 'parts-up-to' | 'content'
  | 'readable-file' | 'regular-file' | 'bytes-up-to' | 'text-file' | 'utf-8' | 'writable-file' | 'room-on-disk' | 'unchanged-file'
  | 'other-than-input' | 'new-file' | 'existing-folder' | 'no-resident-number' | 'built-asset'
  | 'known-check' | 'known-clause' | 'unique-id' | 'served-or-context' | 'called-for' | 'at-most' | 'name-as-file' | 'must-have-both'
  | 'translated' | 'translates-something' | 'same-placeholders' | 'same-number-of-items'
  | 'registry' | 'new-registry' | 'registry-place' | 'registry-driver' | 'registry-version' | 'registry-key' | 'own-registry-key' | 'registry-rights'
  | 'idle-registry' | 'reachable-server' | 'server-login';

export type FoundCode =
  | TableFoundCode
  | 'nothing' | 'empty' | 'value' | 'text' | 'number' | 'true-or-false' | 'list' | 'keys' | 'text-of-length' | 'items' | 'key' | 'no-such-day'
  | 'no-offset'
  | 'tab-indent' | 'bad-indent' | 'unclosed' | 'mapping-on-one-line' | 'reserved-start' | 'bad-escape' | 'key-too-long' | 'broken-syntax'
  | 'alias' | 'tag' | 'several-documents' | 'too-deep' | 'too-many-parts' | 'complex-key'
  | 'missing-file' | 'folder' | 'special-file' | 'symbolic-link' | 'no-permission' | 'bytes' | 'binary' | 'undecodable' | 'not-utf-8' | 'utf-16' | 'system-error'
  | 'disk-full' | 'read-only' | 'changed-file' | 'input-file' | 'existing-file' | 'no-folder' | 'resident-number' | 'alien-number'
  | 'not-defined' | 'defined-twice' | 'neither' | 'nobody-calls' | 'one-side-only' | 'placeholders' | 'nothing-of-that-name'
  | 'not-a-registry' | 'existing-registry' | 'damaged-registry' | 'busy-registry' | 'newer-registry' | 'not-a-place' | 'no-driver' | 'no-database'
  | 'not-a-key' | 'other-registry-key' | 'changed-registry-key' | 'no-answer' | 'refused-login';

export type CureCode =
  | TableCureCode
  | 'did-you-mean' | 'did-you-mean-value' | 'choose-one' | 'remove-key' | 'move-key' | 'move-key-up' | 'left-out-on-purpose' | 'add-key' | 'keep-one'
  | 'quote-it' | 'unquote-it' | 'digits-only' | 'write-date' | 'write-date-as' | 'write-instant' | 'add-offset' | 'write-month' | 'write-as-described'
  | 'shorten' | 'split' | 'write-list' | 'write-keys' | 'write-text' | 'fill-or-remove' | 'change-number'
  | 'use-spaces' | 'fix-indent' | 'close-it' | 'quote-value' | 'fix-line' | 'write-value-again' | 'remove-tag' | 'one-file-each' | 'flatten' | 'fill-file'
  | 'check-path' | 'check-path-near' | 'name-a-file' | 'copy-to-file' | 'change-permission' | 'make-smaller' | 'give-text-file' | 'save-as-utf-8'
  | 'see-system' | 'free-space' | 'other-output' | 'read-again' | 'name-other-file' | 'create-folder' | 'name-target' | 'use-own-answers' | 'leave-number-out' | 'rename-file' | 'reinstall'
  | 'define-or-correct' | 'rename-one' | 'add-checks-or-context' | 'cite-or-own-source' | 'lower-it' | 'name-alike' | 'list-both'
  | 'translate-it' | 'remove-translation' | 'match-placeholders' | 'match-items'
  | 'init-registry' | 'name-registry' | 'name-other-registry' | 'name-registry-place' | 'name-registry-key' | 'copy-registry-key' | 'restore-registry'
  | 'update-program' | 'install-driver' | 'try-registry-again' | 'free-registry-space' | 'start-server' | 'check-login' | 'create-database' | 'grant-rights';

/** A thing to be said, without the words: `src/i18n` has those, in every language. */
export interface Phrase<Code extends string> {
  readonly code: Code;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** One thing wrong with an input: where, what was expected, what was found, how to mend it. */
export interface Problem extends Partial<Place> {
  readonly code: ProblemCode;
  readonly file: string;
  /** JSON pointer (RFC 6901) into the file's content. */
  readonly pointer?: string;
  /** Heading of the column, where the file is a table; then `column` is the number of the cell. */
  readonly heading?: string;
  readonly expected: Phrase<ExpectedCode>;
  readonly found: Phrase<FoundCode>;
  readonly cure: Phrase<CureCode>;
}

/** Most problems that one error carries; of the rest only the fact is kept (the tool's own limit). */
export const MAX_PROBLEMS = 50;

/** Thrown for everything that is wrong with what the user gave; the command line ends with exit code 2. */
export class InputProblem extends Error {
  override readonly name = 'InputProblem';
  readonly problems: readonly Problem[];
  /** True where there were further problems beyond those listed. */
  readonly hasMore: boolean;

  constructor(problems: readonly Problem[], hasMore = false) {
    super(problems.map(({ code, file, line, column }) => [file, line, column, code].filter((part) => part !== undefined).join(':')).slice(0, MAX_PROBLEMS).join('\n'));
    this.problems = problems.slice(0, MAX_PROBLEMS);
    this.hasMore = hasMore || problems.length > MAX_PROBLEMS;
  }
}

/** Makes a problem whose texts never repeat a resident registration number, not even from a file's name. */
export function problem(draft: Problem): Problem {
  return {
    ...draft,
    file: withoutResidentNumbers(draft.file),
    ...(draft.pointer === undefined ? {} : { pointer: withoutResidentNumbers(draft.pointer) }),
    ...(draft.heading === undefined ? {} : { heading: withoutResidentNumbers(draft.heading) }),
    expected: masked(draft.expected),
    found: masked(draft.found),
    cure: masked(draft.cure),
  };
}

function masked<Code extends string>({ code, values }: Phrase<Code>): Phrase<Code> {
  if (values === undefined) return { code };
  const entries = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? withoutResidentNumbers(value) : value] as const);
  return { code, values: Object.fromEntries(entries) };
}

/** The text with everything that looks like a resident or alien registration number blotted out. */
export function withoutResidentNumbers(text: string): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of findResidentNumbers(text)) {
    shown += `${text.slice(from, start)}######-#######`;
    from = end;
  }
  return shown + text.slice(from);
}
