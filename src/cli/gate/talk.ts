import type { GateCase, GateReason, GateRecord } from '../../model/gate.ts';
import { GATE_WORDS, type GateWords } from '../../i18n/gate-words.ts';
import { MESSAGES } from '../../i18n/messages.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { WaiverFault } from '../../model/waiver.ts';
import { VERDICTS, type Language, type Verdict } from '../../model/vocabulary.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import type { PolicyFile, WaiversFile } from './policy-file.ts';

/** Which line of the policy, or row of the rule set, decided for each case, and what else speaks. */
export function explanationLines(record: GateRecord, assessments: readonly Assessment[], file: PolicyFile, language: Language): readonly string[] {
  const words = GATE_WORDS[language];
  return record.cases.flatMap((gated, at) => linesOfCase(gated, visibleText(assessments[at]?.source ?? gated.candidate), file, words, language));
}

function linesOfCase(gated: GateCase, source: string, file: PolicyFile, words: GateWords, language: Language): readonly string[] {
  const verdicts = MESSAGES[language].verdicts;
  const [first, ...others] = gated.reasons;
  const verdict = gated.counted ? gated.verdict : `${gated.verdict} (${words.uncounted})`;
  return [
    first === undefined ? words.passes(source, verdict, file.path) : words.decided(source, verdict, placeOf(first, file, words), reasonText(first, words)),
    ...others.map((reason) => words.alsoSays(placeOf(reason, file, words), reasonText(reason, words))),
    ...(gated.waived.length === 0 ? [] : [words.waivedChecks(gated.waived.join(', '))]),
    ...(gated.own === gated.verdict ? [] : [words.ownVerdict(`${gated.own} (${verdicts[gated.own]})`)]),
  ];
}

function placeOf({ policy }: GateReason, file: PolicyFile, words: GateWords): string {
  if (policy === undefined) return words.ruleSet;
  const place = file.locate(policy);
  return place === undefined ? words.byDefault(file.path, policy.slice(1)) : `${file.path}:${place.line}:${place.column}`;
}

export function reasonText({ code, checks, values }: GateReason, words: GateWords): string {
  return words.reasons[code](checks.join(', '), values);
}

/** One line a faulty waiver, with the place in the file. */
export function faultLines(faults: readonly WaiverFault[], file: WaiversFile | undefined, language: Language): readonly string[] {
  const words = GATE_WORDS[language];
  return faults.map(({ code, index, waiver, key, values }) => {
    const place = file?.locate(index, key);
    const where = [file?.path ?? '', place?.line, place?.column].filter((part) => part !== undefined).join(':');
    const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? visibleText(value) : value]));
    return words.fault(where, visibleText(waiver), words.faults[code](shown));
  });
}

export function baselineLines({ baseline }: GateRecord, language: Language): readonly string[] {
  if (baseline === undefined) return [];
  const words = GATE_WORDS[language];
  return [
    words.baseline(baseline.new.length, baseline.gone.length, baseline.unchanged.length),
    ...baseline.new.map(({ candidate, checkId }) => words.baselineNew(visibleText(candidate), checkId)),
    ...baseline.gone.map(({ candidate, checkId }) => words.baselineGone(visibleText(candidate), checkId)),
  ];
}

/** Policy, verdict, instant, and how many cases stand where. */
export function summaryLines(record: GateRecord, at: string, unreadable: number, language: Language): readonly string[] {
  const words = GATE_WORDS[language];
  const count = (verdict: Verdict): number => record.cases.filter((gated) => gated.verdict === verdict).length;
  const [proceed, incomplete, review, escalate] = VERDICTS.map(count);
  return [
    words.summary(visibleText(record.policy.name), `${record.verdict} (${MESSAGES[language].verdicts[record.verdict]})`, record.cases.length, at),
    words.counts(proceed ?? 0, incomplete ?? 0, review ?? 0, escalate ?? 0),
    ...(unreadable === 0 ? [] : [words.unreadable(unreadable)]),
  ];
}
