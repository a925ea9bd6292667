import type { Assurance, Concern } from '../model/assessment.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { AUDIENCES, GRADES, STAGES, STATES } from '../model/vocabulary.ts';
import type { Audience, Grade, Stage, State, Verdict } from '../model/vocabulary.ts';
import { concernOf } from './concern.ts';
import { prepareRules } from './rules.ts';
import type { Rules } from './rules.ts';
import { advisoryIds, shortDigest, VERSION } from './vector-head.ts';
import { AWAY, FOUND_CLEAR, isAdverse, isWellShown, UNTOUCHED } from './standing.ts';
import type { Standing, Standings } from './standing.ts';
import { assuranceOf } from './survey.ts';
import { judge } from './verdict.ts';
import type { VerdictPolicy } from './verdict.ts';

/*
 * kh1/<stage>[+<audience>]/<digest>/<advisories>/<standings>[/worst]
 *
 * digest: first 12 hex digits of the rule set's. advisories: hex bit mask over the rule set's advisories sorted by id.
 * standings: one token a check, sorted by id: state letter, digit of the grade (1 claimed to 4 verified), letter of
 * the explanation's grade (A claimed to D verified), `!` where a person confirmed, `*n` for n alike in a row.
 */

const WORST = 'worst';
/** Longest vector that is read, in characters, and most checks it may stand for: far beyond any rule set. */
const LONGEST = 20_000;
const MOST_CHECKS = 5_000;

const LETTERS = { concern: 'c', partial: 'p', clear: 'k', unknown: 'u', 'not-applicable': 'n', refused: 'r' } satisfies Record<State, string>;
const STATE_OF = new Map<string, State>(STATES.map((state) => [LETTERS[state], state]));
const TOKEN = /([cpkunr])([1-4])?([A-D])?(!)?(?:\*([1-9]\d{0,3}))?/y;

export interface ParsedVector {
  readonly stage: Stage;
  readonly audience: Audience | undefined;
  readonly digest: string;
  /** Bit n stands for the n-th advisory by id. */
  readonly advisories: bigint;
  readonly standings: Standings;
  readonly policy: VerdictPolicy;
}

export interface Replay {
  readonly verdict: Verdict;
  readonly concern: Concern;
  readonly assurance: Assurance;
}

/** The case as a short string without personal data, from which the verdict can be computed again. */
export function vectorOf(rules: Rules, standings: Standings, policy: VerdictPolicy = {}): string {
  return `${rules.vectorHead}/${tokensOf(rules, standings)}${policy.gateWorst === true ? `/${WORST}` : ''}`;
}

/** Undefined where the text is not a vector. */
export function parseVector(vector: string): ParsedVector | undefined {
  if (vector.length > LONGEST) return undefined;
  const [version, when = '', digest, mask, tokens, worst, ...rest] = vector.split('/');
  const [stageName, audienceName, ...more] = when.split('+');
  const audience = AUDIENCES.find((candidate) => candidate === audienceName);
  if (more.length > 0 || (audienceName !== undefined && audience === undefined)) return undefined;
  const stage = STAGES.find((candidate) => candidate === stageName);
  if (version !== VERSION || stage === undefined || rest.length > 0) return undefined;
  if (digest === undefined || mask === undefined || !/^[0-9a-f]{1,64}$/.test(mask)) return undefined;
  if (worst !== undefined && worst !== WORST) return undefined;
  const standings = parseTokens(tokens ?? '');
  if (standings === undefined) return undefined;
  return { stage, audience, digest, advisories: BigInt(`0x${mask}`), standings, policy: worst === WORST ? { gateWorst: true } : {} };
}

/** Undefined where the text is not a vector, or one of another rule set. */
export function replayVector(knowledge: Knowledge, vector: string): Replay | undefined {
  const parsed = parseVector(vector);
  if (parsed === undefined || parsed.digest !== shortDigest(knowledge)) return undefined;
  const ids = advisoryIds(knowledge);
  if (parsed.advisories >> BigInt(ids.length) !== 0n) return undefined;
  const chosen = ids.filter((_, bit) => (parsed.advisories >> BigInt(bit)) & 1n);
  const rules = prepareRules(knowledge, chosen, parsed.stage, parsed.audience);
  if (rules.checks.length !== parsed.standings.length) return undefined;
  return {
    verdict: judge(rules, parsed.standings, parsed.policy).verdict,
    concern: concernOf(rules, parsed.standings),
    assurance: assuranceOf(rules, parsed.standings),
  };
}

/** The mark of confirmation is written only where the grade does not say it already and a floor could ask for it. */
function tokenOf(standing: Standing): string {
  const grade = standing.grade === undefined ? '' : String(GRADES.indexOf(standing.grade) + 1);
  const explained = standing.explained === undefined ? '' : 'ABCD'.charAt(GRADES.indexOf(standing.explained));
  const mark = isAdverse(standing.state) && standing.confirmed && !isWellShown(standing.grade) ? '!' : '';
  return `${LETTERS[standing.state]}${grade}${explained}${mark}`;
}

/** Most of every case is one of these. */
const USUAL_TOKENS: ReadonlyMap<Standing, string> = new Map([UNTOUCHED, AWAY, FOUND_CLEAR].map((standing) => [standing, tokenOf(standing)]));

function tokensOf(rules: Rules, standings: Standings): string {
  let text = '';
  let token = '';
  let run = 0;
  let before: Standing | undefined;
  for (const { index } of rules.checks) {
    const standing = standings[index] ?? UNTOUCHED;
    const next = standing === before ? token : (USUAL_TOKENS.get(standing) ?? tokenOf(standing));
    if (run > 0 && next !== token) {
      text += runOf(token, run);
      run = 0;
    }
    token = next;
    run += 1;
    before = standing;
  }
  return text + runOf(token, run);
}

function runOf(token: string, run: number): string {
  return run > 1 ? `${token}*${run}` : token;
}

function parseTokens(text: string): Standings | undefined {
  const standings: Standing[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (match === null) return undefined;
    const [, letter = '', grade, explained, mark, run = '1'] = match;
    const standing = standingFrom(letter, gradeAt(grade, '1234'), gradeAt(explained, 'ABCD'), mark !== undefined);
    if (standing === undefined || standings.length + Number(run) > MOST_CHECKS) return undefined;
    for (let left = Number(run); left > 0; left -= 1) standings.push(standing);
  }
  return standings;
}

function standingFrom(letter: string, grade: Grade | undefined, explained: Grade | undefined, mark: boolean): Standing | undefined {
  const state = STATE_OF.get(letter);
  if (state === undefined) return undefined;
  return { state, grade, explained, confirmed: mark || isWellShown(grade) };
}

function gradeAt(mark: string | undefined, marks: string): Grade | undefined {
  return mark === undefined ? undefined : GRADES[marks.indexOf(mark)];
}
