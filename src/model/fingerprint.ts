import { createHash } from 'node:crypto';
import type { Evidence, Finding } from './finding.ts';
import { isHiddenAt, maskedAt } from './masked-evidence.ts';

/**
 * What stays the same when a report is worded anew, translated or moved to other lines, and changes when the fact does:
 * 64 hex digits, SHA-256 over the JSON of [candidate, check, evidence pointers, fact hash].
 *
 * The fact hash covers state, reason, the evaluator's values, evidence values and the SHA-256 of evidence files. Evidence values enter
 * as the report masks them, never whole: a hash of a telephone number could be turned back by trying all numbers. The price is that a
 * change inside the masked part alone goes unnoticed. Pass `revealed` for a report made with `--reveal`, so that both give one fingerprint.
 */
export function fingerprintOf(candidateId: string, finding: Finding, revealed = false): string {
  const pointers = finding.evidence.map(({ pointer }) => pointer).sort(byUnits);
  return digest([candidateId, finding.checkId, pointers, factHash(finding, revealed)]);
}

/** Fingerprint of a file that could not be read. */
export function fingerprintOfFile(path: string): string {
  return digest(['input/unreadable', path]);
}

function factHash(finding: Finding, revealed: boolean): string {
  const values = Object.entries(finding.values ?? {}).sort(([a], [b]) => byUnits(a, b));
  const shown = finding.evidence.map((evidence) => [evidence.pointer, factShown(evidence, revealed) ?? null] as const).sort(([a], [b]) => byUnits(a, b));
  const files = (finding.files ?? []).map(({ sha256 }) => sha256).sort(byUnits);
  return digest([finding.state, finding.reason ?? null, values, shown, files]);
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** Amounts and counts are never masked, so a revealed one already has its masked form. */
function factShown({ pointer, shown }: Evidence, revealed: boolean): string | undefined {
  if (shown === undefined || !revealed) return shown;
  return PLAIN_NUMBER.test(shown) && !isHiddenAt(pointer) ? shown : maskedAt(pointer, shown);
}

type Plain = string | number | null | readonly Plain[];

/** Lists have one JSON form only, and it is well-formed even where the text is not. */
function digest(value: Plain): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** By code units: the order must not depend on a machine's locale. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
