// The truth of a generated file, one line a shared value.

import { idOf } from './profile.mjs';
import { editShare } from './shared.mjs';

/**
 * @typedef {object} TruthLine
 * @property {string} group
 * @property {string} relation
 * @property {string} kind
 * @property {'edge' | 'explained' | 'household' | 'many' | 'namesake'} expected edge: a link between each two; explained: a link that weighs nothing;
 *   household: a link, and one home may explain it; many: shared by a crowd, no link (a payer's account may be linked as explained); namesake: the same name and birth date by chance
 * @property {boolean} related do the candidates truly belong together
 * @property {readonly string[]} [candidates]
 * @property {number} count
 */

const EXPECTED = { 'employer-of-record': 'explained', spouses: 'explained', namesakes: 'namesake', flatmates: 'household' };
const CROWD_KIND = { office: 'ip', carrier: 'ip', payer: 'bank-account', agency: 'phone', dormitory: 'address' };

/** @returns {Generator<TruthLine>} */
export function* truthOf(seed, plan) {
  for (const group of plan.groups()) yield* groupLines(seed, plan, group);
  for (const group of plan.crowds()) yield crowdLine(plan, group);
  if (plan.sharedIpCount > 0) yield { group: 'shared-ip', relation: 'one-for-all', kind: 'ip', expected: 'many', related: false, count: plan.sharedIpCount };
  if (plan.sharedDocumentCount > 0) yield { group: 'shared-document', relation: 'one-for-all', kind: 'document', expected: 'many', related: false, count: plan.sharedDocumentCount };
}

function* groupLines(seed, plan, group) {
  const ids = plan.membersOf(group).map(idOf);
  for (const { kind, from, to } of group.shares) {
    yield {
      group: `g${group.id}`,
      relation: group.relation,
      kind,
      expected: EXPECTED[group.relation] ?? 'edge',
      related: group.relation !== 'namesakes',
      candidates: ids.slice(from, to),
      count: to - from,
      ...(kind.endsWith('-text') ? { edited: Array.from({ length: to - from }, (_, at) => Number(editShare(seed, group, from + at).toFixed(3))) } : {}),
    };
  }
}

function crowdLine(plan, group) {
  return { group: `n${group.id}`, relation: group.crowd, kind: CROWD_KIND[group.crowd], expected: 'many', related: false, candidates: plan.crowdMembersOf(group).map(idOf), count: group.size };
}
