// Who shares what with whom, known for every candidate alone and without memory: groups are blocks of slots, and a
// seeded shuffle spreads the slots over the file.

import { random, shuffle } from './random.mjs';

/**
 * @typedef {'ring' | 'same-person' | 'spouses' | 'employer-of-record' | 'flatmates' | 'namesakes'} Relation
 * @typedef {'phone' | 'email' | 'bank-account' | 'wallet' | 'document' | 'address' | 'device' | 'ip' | 'handle' | 'resume-text' | 'bid-text' | 'name-and-birth-date'} Kind
 * @typedef {{ kind: Kind, from: number, to: number }} Share members `from` up to but not including `to` share it
 * @typedef {{ id: number, relation: Relation, first: number, size: number, shares: readonly Share[] }} Group
 * @typedef {'office' | 'carrier' | 'payer' | 'agency' | 'dormitory'} Crowd
 * @typedef {{ id: number, crowd: Crowd, first: number, size: number }} CrowdGroup
 * @typedef {{ group?: Group, rank?: number, crowd?: CrowdGroup, sharedIp?: boolean, sharedDocument?: boolean }} Trait
 */

const BLOCK = 96;
const CROWD_BLOCK = 1200;

/** @type {readonly (readonly [Relation, number])[]} */
const RELATIONS = [['ring', 0.6], ['same-person', 0.1], ['spouses', 0.1], ['employer-of-record', 0.06], ['flatmates', 0.06], ['namesakes', 0.08]];
/** @type {readonly Kind[]} the first far more often */
const RING_KINDS = ['resume-text', 'phone', 'bank-account', 'ip', 'email', 'device', 'address', 'bid-text', 'wallet', 'document', 'handle'];

function chosen(table, r) {
  let left = r.unit();
  for (const [value, share] of table) {
    if (left < share) return value;
    left -= share;
  }
  return table[0][0];
}

function sizeOf(relation, r) {
  if (relation === 'spouses' || relation === 'same-person' || relation === 'namesakes') return 2;
  if (relation === 'employer-of-record') return r.between(3, 12);
  if (relation === 'flatmates') return r.between(2, 3);
  const where = r.unit();
  if (where < 0.5) return 2;
  if (where < 0.7) return 3;
  if (where < 0.82) return 4;
  return where < 0.94 ? r.between(5, 8) : r.between(9, 12);
}

function ringShares(size, r) {
  const kinds = new Set();
  for (let left = r.between(1, 3); left > 0; left -= 1) kinds.add(r.skewed(RING_KINDS, 1.5));
  return [...kinds].map((kind, at) => {
    if (at === 0) return { kind, from: 0, to: size };
    const from = r.int(size - 1);
    return { kind, from, to: r.between(from + 2, size) };
  });
}

function sharesOf(relation, size, r) {
  const all = (kinds) => kinds.map((kind) => ({ kind, from: 0, to: size }));
  if (relation === 'ring') return ringShares(size, r);
  if (relation === 'same-person') return all(['name-and-birth-date', r.pick(['phone', 'document', 'email', 'resume-text'])]);
  if (relation === 'spouses') return all(['bank-account', 'address']);
  if (relation === 'employer-of-record') return all(['bank-account']);
  if (relation === 'flatmates') return all(['address', 'ip']);
  return all(['name-and-birth-date']);
}

/** @returns {Group[]} the groups of one block, the last one cut where the block ends */
function groupsOf(seed, block, slots) {
  const r = random(seed, 21, block);
  const groups = [];
  for (let at = 0; at < slots - 1; ) {
    const relation = chosen(RELATIONS, r);
    const size = Math.min(sizeOf(relation, r), slots - at);
    if (size < 2) break;
    groups.push({ id: block * BLOCK + groups.length, relation, first: block * BLOCK + at, size, shares: sharesOf(relation, size, r) });
    at += size;
  }
  return groups;
}

const CROWDS = [['office', 0.52], ['carrier', 0.3], ['payer', 0.08], ['agency', 0.06], ['dormitory', 0.04]];
/** Members at least. A network of thirty is an office; an account or an address of thirty may still be a ring, of 120 no more. */
const SMALLEST = { office: 30, carrier: 30, payer: 120, agency: 120, dormitory: 120 };
const LARGEST_FACTOR = 14;

function crowdsOf(seed, block, slots) {
  const r = random(seed, 22, block);
  const crowds = [];
  for (let at = 0; slots - at >= SMALLEST.office; ) {
    const wish = chosen(CROWDS, r);
    const crowd = slots - at < SMALLEST[wish] ? 'office' : wish;
    const wished = Math.floor(SMALLEST[crowd] * LARGEST_FACTOR ** r.unit());
    const size = slots - at - wished < SMALLEST.office ? slots - at : wished;
    crowds.push({ id: block * CROWD_BLOCK + crowds.length, crowd, first: block * CROWD_BLOCK + at, size });
    at += size;
  }
  return crowds;
}

function blocks(total, length, make) {
  let last = { block: -1, items: [] };
  const at = (block) => {
    if (last.block !== block) last = { block, items: make(block, Math.min(length, total - block * length)) };
    return last.items;
  };
  return {
    all: function* () {
      for (let block = 0; block * length < total; block += 1) yield* at(block);
    },
    of: (slot) => at(Math.floor(slot / length)).find(({ first, size }) => slot >= first && slot < first + size),
  };
}

/**
 * @param {{ count: number, seed: number, clusters: number, crowds: number, sharedIp: number, sharedDocument: number }} wish shares of all candidates
 */
export function planOf({ count, seed, clusters, crowds, sharedIp, sharedDocument }) {
  const grouped = Math.floor(count * clusters);
  const crowded = Math.floor(count * crowds);
  const groupOrder = shuffle(count, seed, 31);
  const crowdOrder = shuffle(count, seed, 32);
  const ipOrder = shuffle(count, seed, 33);
  const documentOrder = shuffle(count, seed, 34);
  const groups = blocks(grouped, BLOCK, (block, slots) => groupsOf(seed, block, slots));
  const crowdGroups = blocks(crowded, CROWD_BLOCK, (block, slots) => crowdsOf(seed, block, slots));

  const traitsOf = (index) => {
    const slot = groupOrder.to(index);
    const group = slot < grouped ? groups.of(slot) : undefined;
    const crowdSlot = crowdOrder.to(index);
    return {
      group,
      rank: group === undefined ? undefined : slot - group.first,
      crowd: crowdSlot < crowded ? crowdGroups.of(crowdSlot) : undefined,
      sharedIp: sharedIp > 0 && ipOrder.to(index) < count * sharedIp,
      sharedDocument: sharedDocument > 0 && documentOrder.to(index) < count * sharedDocument,
    };
  };
  const members = (order, first, size) => Array.from({ length: size }, (_, at) => order.from(first + at));
  return {
    traitsOf,
    groups: groups.all,
    crowds: crowdGroups.all,
    /** @param {Group} group @returns {number[]} indexes by rank */
    membersOf: ({ first, size }) => members(groupOrder, first, size),
    crowdMembersOf: ({ first, size }) => members(crowdOrder, first, size),
    /** @param {Group} group @param {number} rank */
    memberOf: ({ first }, rank) => groupOrder.from(first + rank),
    sharedIpCount: Math.floor(count * sharedIp),
    sharedDocumentCount: Math.floor(count * sharedDocument),
  };
}
