import type { Assessment } from '../model/assessment.ts';
import type { Finding } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import type { BaselineEntry, BaselineRecord, GateCase } from '../model/gate.ts';
import type { Report } from '../model/report.ts';
import { VERDICTS } from '../model/vocabulary.ts';
import type { Verdict } from '../model/vocabulary.ts';
import { isAdverse } from './standing.ts';

type Judged = Pick<Report, 'assessments' | 'revealed'>;

/**
 * Findings of concern and open must-haves of two reports by fingerprint. Every one is counted by itself: one that is gone never makes
 * up for one that is new.
 */
export function compareBaseline(now: Judged, before: Judged): BaselineRecord {
  const [present, past] = [entriesOf(now), entriesOf(before)];
  return {
    new: notIn(present, past),
    gone: notIn(past, present),
    unchanged: present.filter(({ fingerprint }) => past.some((entry) => entry.fingerprint === fingerprint)),
  };
}

function notIn(entries: readonly BaselineEntry[], others: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const known = new Set(others.map(({ fingerprint }) => fingerprint));
  return entries.filter(({ fingerprint }) => !known.has(fingerprint));
}

function entriesOf({ assessments, revealed }: Judged): readonly BaselineEntry[] {
  return assessments
    .flatMap((assessment) => notable(assessment).map((finding) => ({ candidate: assessment.candidate.id, checkId: finding.checkId, fingerprint: fingerprintOf(assessment.candidate.id, finding, revealed) })))
    .sort((a, b) => compared(a.candidate, b.candidate) || compared(a.checkId, b.checkId) || compared(a.fingerprint, b.fingerprint));
}

function notable({ findings, mustHaves }: Assessment): readonly Finding[] {
  const open = mustHaves
    .filter(({ due, state }) => due && state === 'unknown')
    .map(({ checkId }): Finding => findings.find((finding) => finding.checkId === checkId) ?? { checkId, state: 'unknown', origin: 'none', evidence: [] });
  return [...findings.filter(({ state }) => isAdverse(state)), ...open];
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether a case counts where only what is new does: it has a new finding, was not in the baseline, or its verdict is worse than it was
 * then.
 */
export function isNewOrWorse(gated: Pick<GateCase, 'candidate' | 'verdict'>, baseline: BaselineRecord, before: Pick<Report, 'assessments' | 'gate'>): boolean {
  if (baseline.new.some(({ candidate }) => candidate === gated.candidate)) return true;
  const then = verdictThen(gated.candidate, before);
  return then === undefined || VERDICTS.indexOf(gated.verdict) > VERDICTS.indexOf(then);
}

function verdictThen(candidate: string, before: Pick<Report, 'assessments' | 'gate'>): Verdict | undefined {
  const gated = before.gate?.cases.find((one) => one.candidate === candidate);
  return gated?.verdict ?? before.assessments.find((one) => one.candidate.id === candidate)?.verdict;
}
