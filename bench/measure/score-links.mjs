// The links a run reported against the truth of the generated file, kind by kind.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eachLine } from './lines-of.mjs';

/**
 * @typedef {object} KindScore
 * @property {number} expected pairs that truly share a value of this kind
 * @property {number} found of them: both in one chain of reported links
 * @property {number} edges links reported
 * @property {number} right of them: pairs that truly share the value
 * @property {number} crowd links inside a crowd that unrelated candidates share; right where a payer explains them and the run says so
 * @property {number} namesakes links between planted namesakes
 * @property {number} explainedExpected pairs that a marriage or a payer explains
 * @property {number} explainedFound of the reported ones: marked explained
 * @property {number} explainedWrong links marked explained that nothing explains
 */

const keyOf = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);

function eachObject(file, take) {
  eachLine(file, (bytes, start, end) => {
    if (end > start) take(JSON.parse(bytes.toString('utf8', start, end)));
  });
}

function eachPair(items, take) {
  for (let at = 1; at < items.length; at += 1) for (let before = 0; before < at; before += 1) take(items[before], items[at]);
}

/** @returns {Map<string, Map<string, boolean>>} by kind, the pair and whether the tool explained it */
function readEdges(file) {
  const kinds = new Map();
  eachObject(file, ({ kind, candidates, explained }) => {
    let edges = kinds.get(kind);
    if (edges === undefined) kinds.set(kind, (edges = new Map()));
    edges.set(keyOf(candidates[0], candidates[1]), explained !== undefined && explained !== false);
  });
  return kinds;
}

/** Components of a group's members under the reported links, as one root a member. */
function rootsOf(members, edges) {
  const parent = new Map(members.map((id) => [id, id]));
  const root = (id) => (parent.get(id) === id ? id : root(parent.get(id)));
  eachPair(members, (a, b) => {
    if (edges.has(keyOf(a, b))) parent.set(root(a), root(b));
  });
  return root;
}

const emptyScore = () => ({ expected: 0, found: 0, edges: 0, right: 0, crowd: 0, namesakes: 0, explainedExpected: 0, explainedFound: 0, explainedWrong: 0 });

/**
 * @param {string} outFolder where the run wrote links.ndjson @param {string} truthFile
 * @returns {Map<string, KindScore> | undefined} undefined where the run reported no links at all
 */
export function scoreLinks(outFolder, truthFile) {
  const file = join(outFolder, 'links.ndjson');
  if (!existsSync(file)) return undefined;
  const reported = readEdges(file);
  const scores = new Map();
  const truths = new Map();
  const crowds = new Map();
  const at = (map, kind, make) => map.get(kind) ?? map.set(kind, make()).get(kind);
  eachObject(truthFile, (line) => {
    const score = at(scores, line.kind, emptyScore);
    if (line.expected === 'many') {
      for (const id of line.candidates ?? []) at(crowds, line.kind, () => new Map()).set(id, line);
      return;
    }
    const truth = at(truths, line.kind, () => new Map());
    const root = rootsOf(line.candidates, reported.get(line.kind) ?? new Map());
    eachPair(line.candidates, (a, b) => {
      truth.set(keyOf(a, b), line.expected);
      if (line.expected === 'namesake') return;
      score.expected += 1;
      if (root(a) === root(b)) score.found += 1;
    });
  });
  for (const [kind, edges] of reported) judge(at(scores, kind, emptyScore), edges, truths.get(kind) ?? new Map(), crowds.get(kind) ?? new Map());
  return scores;
}

/** What the truth expects where two candidates truly share a value. */
const TRUE_LINK = new Set(['edge', 'explained', 'household']);

function judge(score, edges, truth, crowd) {
  for (const [key, explained] of edges) {
    const expected = truth.get(key);
    const [a, b] = key.split(' ');
    score.edges += 1;
    const shared = expected === undefined && crowd.get(a) === crowd.get(b) ? crowd.get(a) : undefined;
    const payer = shared?.relation === 'payer' && explained;
    if (TRUE_LINK.has(expected) || payer) score.right += 1;
    if (expected === 'namesake') score.namesakes += 1;
    if (shared !== undefined) score.crowd += 1;
    if (expected === 'explained') score.explainedExpected += 1;
    if (explained && expected === 'explained') score.explainedFound += 1;
    if (explained && expected !== 'explained' && expected !== 'household' && !payer) score.explainedWrong += 1;
  }
}
