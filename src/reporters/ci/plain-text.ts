import { maskText } from '../../model/mask.ts';
import { maskedAt } from '../../model/masked-evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReportContext } from '../context.ts';
import { statementOf } from '../sentences.ts';
import { shortened, visibleText } from '../visible-text.ts';

/** The tool's own limits, so that one hostile field cannot fill a log. */
const LONGEST_VALUE = 160;
const LONGEST_NAME = 1000;

/** Candidate text in one line, with nothing hidden in it and identifiers masked; these formats travel to other systems. */
export function safeText(text: string): string {
  return shortened(visibleText(maskText(text)), LONGEST_VALUE).trim();
}

/** An id or a path: shown whole, for they name what the reader has to find. */
export function safeName(text: string): string {
  return shortened(visibleText(text), LONGEST_NAME).trim();
}

/** The sentence of a finding without markup. Values of several words are quoted, so that nobody takes them for ours. */
export function plainStatement(finding: Finding, context: ReportContext): string {
  return statementOf(finding, context, (value) => quoted(safeText(value)));
}

/** What the finding rests on: pointers with their values, masked even where the report itself was made with `--reveal`. */
export function plainEvidence(finding: Finding, revealed: boolean): string {
  return finding.evidence
    .map(({ pointer, shown }) => {
      const name = safeName(pointer);
      if (shown === undefined) return name;
      return `${name} = ${quoted(shortened(visibleText(revealed ? maskedAt(pointer, shown) : shown), LONGEST_VALUE).trim())}`;
    })
    .join('; ');
}

function quoted(text: string): string {
  return /^[\p{L}\p{N}.:,/+-]+$/u.test(text) ? text : `“${text}”`;
}
