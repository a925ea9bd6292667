// The generator as functions: plan, lines of candidates, lines of truth.

import { planOf } from './plan.mjs';
import { profileOf } from './profile.mjs';
import { truthOf } from './truth.mjs';

/**
 * @typedef {object} Wish
 * @property {number} count candidates
 * @property {number} seed
 * @property {number} [clusters] share of candidates in planted groups
 * @property {number} [crowds] share of candidates behind a value that many unrelated ones share
 * @property {number} [sharedIp] share of candidates with one and the same IP address
 * @property {number} [sharedDocument] share of candidates with one and the same document number
 * @property {boolean} [ascii] as Python's json.dumps writes: escapes, and a space after comma and colon
 */

/** @param {Wish} wish */
export function generation({ clusters = 0.05, crowds = 0.12, sharedIp = 0, sharedDocument = 0, ascii = false, count, seed }) {
  const plan = planOf({ count, seed, clusters, crowds, sharedIp, sharedDocument });
  const write = ascii ? asPython : JSON.stringify;
  const profiles = function* (from = 0, to = count) {
    for (let index = from; index < to; index += 1) yield profileOf(seed, index, plan.traitsOf(index));
  };
  return {
    profiles,
    lines: function* (from, to) {
      for (const profile of profiles(from, to)) yield write(profile);
    },
    truth: () => truthOf(seed, plan),
  };
}

const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

function asPython(value) {
  return JSON.stringify(value, undefined, 1).replace(/,\n */g, ', ').replace(/\n */g, '').replace(/[\u007f-\uffff]/g, escaped);
}
