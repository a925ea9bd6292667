import type { Assessment } from '../model/assessment.ts';
import type { Finding } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { isSamePerson } from '../model/same-person.ts';
import type { Waiver, WaiverFault, WaiverFaultCode } from '../model/waiver.ts';
import { isAdverse } from './standing.ts';

const DAY_MS = 86_400_000;

export interface WaiverQuestion {
  readonly knowledge: Pick<Knowledge, 'checks' | 'scoring'>;
  /** Instant of the judgement, in milliseconds since 1970. */
  readonly at: number;
  /** Longest time from start to expiry, in days. */
  readonly maxDays: number;
}

export interface AppliedWaivers {
  readonly assessments: readonly Assessment[];
  readonly faults: readonly WaiverFault[];
}

/**
 * Marks the findings that a faultless waiver names, and says what is wrong with the others. No state and no points change. A waiver holds
 * from `start` on and no longer at `expires`; instants are compared, so zones make no difference.
 */
export function applyWaivers(question: WaiverQuestion, waivers: readonly Waiver[], assessments: readonly Assessment[]): AppliedWaivers {
  const byCandidate = new Map(assessments.map((assessment) => [assessment.candidate.id, assessment]));
  const faults: WaiverFault[] = [];
  const good = new Map<string, Waiver>();
  waivers.forEach((waiver, index) => {
    const found = [...ownFaults(question, waivers, waiver, index), ...faultsAgainst(question, waiver, byCandidate.get(waiver.candidate))];
    faults.push(...found.map((fault) => ({ index, waiver: waiver.id, ...fault })));
    if (found.length === 0) good.set(JSON.stringify([waiver.candidate, waiver.check]), waiver);
  });
  return { assessments: assessments.map((assessment) => withWaived(assessment, good)), faults };
}

type Fault = Pick<WaiverFault, 'code' | 'key' | 'values'>;

function fault(code: WaiverFaultCode, key: keyof Waiver, values: Fault['values'] = {}): Fault {
  return { code, key, values };
}

/** What can be said without looking at any case. */
function ownFaults({ knowledge, at, maxDays }: WaiverQuestion, all: readonly Waiver[], waiver: Waiver, index: number): readonly Fault[] {
  const [start, end] = [Date.parse(waiver.start), Date.parse(waiver.expires)];
  const faults: Fault[] = [];
  const twin = all.findIndex((other, before) => before < index && (other.id === waiver.id || (other.candidate === waiver.candidate && other.check === waiver.check)));
  if (twin >= 0) faults.push(fault('duplicate', 'id', { other: all[twin]?.id ?? '' }));
  if (isSamePerson(waiver.owner, waiver.approver)) faults.push(fault('self-approved', 'approver', { approver: waiver.approver }));
  if (end <= start) faults.push(fault('never-valid', 'expires', { start: waiver.start, expires: waiver.expires }));
  else if (end <= at) faults.push(fault('expired', 'expires', { expires: waiver.expires }));
  else if (at < start) faults.push(fault('not-started', 'start', { start: waiver.start }));
  if (end - start > maxDays * DAY_MS) faults.push(fault('too-long', 'expires', { days: Math.ceil((end - start) / DAY_MS), most: maxDays }));
  if (isWildcard(waiver.candidate)) faults.push(fault('wildcard', 'candidate', { value: waiver.candidate }));
  if (isWildcard(waiver.check)) return [...faults, fault('wildcard', 'check', { value: waiver.check })];
  return [...faults, ...faultsOfCheck(knowledge, waiver.check)];
}

function isWildcard(text: string): boolean {
  return /[*?]/.test(text);
}

function faultsOfCheck({ checks, scoring }: WaiverQuestion['knowledge'], id: string): readonly Fault[] {
  const check = checks.find((one) => one.id === id);
  if (check === undefined) return [fault('unknown-check', 'check', { check: id })];
  if (check.mustHave || scoring.mustHaves.includes(id)) return [fault('must-have', 'check', { check: id })];
  return check.floor === undefined ? [] : [fault('hard-floor', 'check', { check: id })];
}

function faultsAgainst({ knowledge }: WaiverQuestion, waiver: Waiver, assessment: Assessment | undefined): readonly Fault[] {
  const faults = waiver.fingerprint === undefined ? [fault('no-fingerprint', 'fingerprint')] : [];
  if (isWildcard(waiver.candidate) || isWildcard(waiver.check)) return faults;
  if (assessment === undefined) return [...faults, fault('unknown-candidate', 'candidate', { candidate: waiver.candidate })];
  if (!knowledge.checks.some(({ id }) => id === waiver.check)) return faults;
  const finding = assessment.findings.find(({ checkId }) => checkId === waiver.check);
  if (finding === undefined || !isAdverse(finding.state)) return [...faults, fault('unused', 'check', { check: waiver.check, candidate: waiver.candidate })];
  const now = fingerprintOf(waiver.candidate, finding);
  if (waiver.fingerprint !== undefined && waiver.fingerprint !== now) faults.push(fault('changed-fact', 'fingerprint', { now }));
  const compound = floorThrough(knowledge, assessment, finding);
  return compound === undefined ? faults : [...faults, fault('hard-floor', 'check', { check: waiver.check, compound })];
}

/** A combination that forces a band cannot be taken apart by waiving one of its parts. */
function floorThrough({ scoring }: WaiverQuestion['knowledge'], { concern }: Assessment, { checkId }: Finding): string | undefined {
  const forcing = concern.lines.flatMap((line) => (line.kind === 'floor' ? [line.because] : []));
  return scoring.compounds.find(({ id, parts, conditions }) => forcing.includes(id) && [...parts, ...conditions].includes(checkId))?.id;
}

function withWaived(assessment: Assessment, good: ReadonlyMap<string, Waiver>): Assessment {
  return {
    ...assessment,
    findings: assessment.findings.map((finding) => {
      const waiver = good.get(JSON.stringify([assessment.candidate.id, finding.checkId]));
      if (waiver === undefined) return finding;
      const { id, owner, approver, reason, expires } = waiver;
      return { ...finding, waived: { id, owner, approver, reason, until: expires } };
    }),
  };
}
