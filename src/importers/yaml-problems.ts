import type { ErrorCode } from 'yaml';
import type { CureCode, FoundCode, Place, Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import { MAX_DEPTH, MAX_TOKENS } from './parsed-text.ts';

interface Mishap {
  readonly found: FoundCode;
  readonly cure: CureCode;
}

const BROKEN: Mishap = { found: 'broken-syntax', cure: 'fix-line' };

const MISHAPS: Readonly<Record<ErrorCode, Mishap>> = {
  ALIAS_PROPS: { found: 'alias', cure: 'write-value-again' },
  BAD_ALIAS: { found: 'alias', cure: 'write-value-again' },
  BAD_DIRECTIVE: BROKEN,
  BAD_DQ_ESCAPE: { found: 'bad-escape', cure: 'fix-line' },
  BAD_INDENT: { found: 'bad-indent', cure: 'fix-indent' },
  BAD_PROP_ORDER: BROKEN,
  BAD_SCALAR_START: { found: 'reserved-start', cure: 'quote-value' },
  BLOCK_AS_IMPLICIT_KEY: { found: 'mapping-on-one-line', cure: 'quote-value' },
  BLOCK_IN_FLOW: { found: 'unclosed', cure: 'close-it' },
  DUPLICATE_KEY: BROKEN,
  IMPOSSIBLE: BROKEN,
  KEY_OVER_1024_CHARS: { found: 'key-too-long', cure: 'quote-value' },
  MISSING_CHAR: { found: 'unclosed', cure: 'close-it' },
  MULTILINE_IMPLICIT_KEY: { found: 'broken-syntax', cure: 'fix-indent' },
  MULTIPLE_ANCHORS: { found: 'alias', cure: 'write-value-again' },
  MULTIPLE_DOCS: { found: 'several-documents', cure: 'one-file-each' },
  MULTIPLE_TAGS: { found: 'tag', cure: 'remove-tag' },
  NON_STRING_KEY: { found: 'complex-key', cure: 'quote-it' },
  RESOURCE_EXHAUSTION: { found: 'too-deep', cure: 'flatten' },
  TAB_AS_INDENT: { found: 'tab-indent', cure: 'use-spaces' },
  TAG_RESOLVE_FAILED: { found: 'tag', cure: 'remove-tag' },
  UNEXPECTED_TOKEN: BROKEN,
  BAD_COLLECTION_TYPE: BROKEN,
};

const EXPECTED_OF: Readonly<Partial<Record<FoundCode, Problem['expected']>>> = {
  alias: { code: 'values-written-out' },
  tag: { code: 'plain-values' },
  'several-documents': { code: 'one-document' },
  'too-deep': { code: 'nesting-up-to', values: { most: MAX_DEPTH } },
  'too-many-parts': { code: 'parts-up-to', values: { most: MAX_TOKENS } },
  'complex-key': { code: 'text-key' },
};

/** A problem of the text's form, before its content is looked at. */
export function syntaxProblem(file: string, place: Place, mishap: Mishap): Problem {
  return problem({
    code: 'syntax',
    file,
    ...place,
    expected: EXPECTED_OF[mishap.found] ?? { code: 'valid-yaml' },
    found: { code: mishap.found },
    cure: { code: mishap.cure },
  });
}

export function mishapOf(code: ErrorCode, message = ''): Mishap {
  // A bracket left open is reported as bad indentation of the line on which the next key begins.
  if (code === 'BAD_INDENT' && message.startsWith('Flow ')) return MISHAPS.MISSING_CHAR;
  return MISHAPS[code];
}
