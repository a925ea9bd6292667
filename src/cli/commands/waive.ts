import { existsSync } from 'node:fs';
import { isAdverse, prepareRules } from '../../assess/index.ts';
import { applyWaivers, type WaiverQuestion } from '../../assess/waivers.ts';
import { GATE_WORDS } from '../../i18n/gate-words.ts';
import { parseWaivers, withWaiver } from '../../importers/waivers.ts';
import { openAnswers } from '../../io/answers-file.ts';
import { loadKnowledge } from '../../io/knowledge.ts';
import { readTextFile } from '../../io/read-file.ts';
import { openReference } from '../../io/reference.ts';
import { replaceFile } from '../../io/replace-file.ts';
import { fileProblem } from '../../io/file-problem.ts';
import type { Assessment } from '../../model/assessment.ts';
import { fingerprintOf } from '../../model/fingerprint.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { USUAL_WAIVER_DAYS } from '../../model/policy.ts';
import type { Waiver, WaiverFault } from '../../model/waiver.ts';
import type { CheckId, Language } from '../../model/vocabulary.ts';
import { answersPathOf, assessOpenCase, openCase } from '../case.ts';
import { EXIT } from '../exit-codes.ts';
import { chosenMoment, type Moment } from '../gate/instant.ts';
import { needed } from '../gate/needs.ts';
import { openPolicy, waiversPathOf, type PolicyFile } from '../gate/policy-file.ts';
import { faultLines } from '../gate/talk.ts';
import { notOneOf } from '../usage-problem.ts';
import { write, type World } from '../world.ts';

export interface WaiveOptions {
  readonly owner: string;
  readonly approver: string;
  readonly reason: string;
  readonly expires: string;
  readonly start?: string;
  readonly id?: string;
  readonly waivers?: string;
  readonly policy?: string;
  readonly asOf?: string;
  readonly lang: Language;
}

/** `knowhire waive`: writes one waiver with the finding's fingerprint; whatever the gate would refuse is refused here already. */
export async function waive(path: string, check: string, options: WaiveOptions, world: World): Promise<number> {
  const { lang } = options;
  const knowledge = loadKnowledge();
  const checkId = knownCheck(check, knowledge);
  const moment = chosenMoment('--as-of', options.asOf, world);
  const policy = options.policy === undefined ? undefined : openPolicy(options.policy, knowledge, lang);
  const target = targetOf(options, policy);
  const assessment = await assessed(path, knowledge, policy, moment);
  const waiver = waiverOf(assessment, checkId, options, moment, world);

  const before = existsSync(target) ? readTextFile(target) : undefined;
  const listed = before === undefined ? [] : parseWaivers(before).waivers;
  const text = withWaiver(before?.text, waiver);
  const { waivers, locate } = parseWaivers({ path: target, text });
  const question = { knowledge, at: Math.max(moment.ms, Date.parse(waiver.start)), maxDays: policy?.policy.waiverMaxDays ?? USUAL_WAIVER_DAYS };
  const faults = faultsOfNew(question, [...listed, waiver], assessment);
  if (faults.length > 0) {
    await write(world.stderr, `${faultLines(faults, { path: target, waivers, locate }, lang).join('\n')}\n`);
    return EXIT.usage;
  }
  const refuseChanged = (): void => {
    const now = existsSync(target) ? readTextFile(target).sha256 : undefined;
    if (now !== before?.sha256) throw fileProblem('changed-meanwhile', target, 'unchanged-file', 'changed-file', 'read-again');
  };
  replaceFile(target, text, { onlyNew: before === undefined, beforeTakingOver: refuseChanged });
  await write(world.stderr, `${GATE_WORDS[lang].waived(waiver.id, target, waiver.expires)}\n`);
  return EXIT.proceed;
}

function knownCheck(check: string, { checks }: Knowledge): CheckId {
  const found = checks.find(({ id }) => id === check);
  if (found === undefined) throw notOneOf('waive', check, checks.map(({ id }) => id));
  return found.id;
}

function targetOf({ waivers, lang }: WaiveOptions, policy: PolicyFile | undefined): string {
  if (waivers !== undefined) return waivers;
  const named = policy === undefined ? undefined : waiversPathOf(policy);
  if (named === undefined) throw needed('--waivers', GATE_WORDS[lang].waiversNeeded);
  return named;
}

/** By the policy's documents and stage; without a policy by all documents at the last stage, where every finding is seen. */
async function assessed(path: string, knowledge: Knowledge, policy: PolicyFile | undefined, moment: Moment): Promise<Assessment> {
  const open = await openCase(path, openReference(), moment.date);
  const { answers } = openAnswers(answersPathOf(path), { candidate: open.profile.id, checks: knowledge.checks.map(({ id }) => id) });
  const rules = policy?.rules ?? prepareRules(knowledge, knowledge.advisories.map(({ id }) => id), 'after-hire');
  return assessOpenCase(rules, open, answers, { asOf: moment.date, reveal: false });
}

function waiverOf(assessment: Assessment, check: CheckId, options: WaiveOptions, moment: Moment, world: World): Waiver {
  const finding = assessment.findings.find(({ checkId }) => checkId === check);
  if (finding === undefined || !isAdverse(finding.state)) throw needed(check, GATE_WORDS[options.lang].adverseNeeded, finding?.state ?? 'unknown');
  const candidate = assessment.candidate.id;
  const fingerprint = fingerprintOf(candidate, finding);
  const { owner, approver, reason } = options;
  return {
    id: options.id ?? `W-${moment.date}-${fingerprint.slice(0, 8)}`,
    candidate,
    check,
    fingerprint,
    owner,
    approver,
    reason,
    start: options.start === undefined ? moment.text : chosenMoment('--start', options.start, world).text,
    expires: chosenMoment('--expires', options.expires, world).text,
  };
}

/** Faults of the last of the list alone; what is wrong with the others is for the gate to say. */
function faultsOfNew(question: WaiverQuestion, all: readonly Waiver[], assessment: Assessment): readonly WaiverFault[] {
  return applyWaivers(question, all, [assessment]).faults.filter(({ index }) => index === all.length - 1);
}
