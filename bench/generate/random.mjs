// Chance from a seed: every candidate, cluster and crowd has its own stream, so any one of them can be built alone.

const GOLDEN = 0x9e3779b9;

/** @param {number} value @returns {number} an unsigned 32-bit mix of it */
export function mix(value) {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** @param {readonly number[]} parts @returns {number} */
export function hash(...parts) {
  let state = 0x811c9dc5;
  for (const part of parts) state = mix(state ^ mix(part + GOLDEN));
  return state;
}

/**
 * @typedef {object} Random
 * @property {() => number} unit 0 up to 1
 * @property {(limit: number) => number} int 0 up to limit - 1
 * @property {(low: number, high: number) => number} between both ends included
 * @property {(share: number) => boolean} chance
 * @property {<T>(items: readonly T[]) => T} pick
 * @property {<T>(items: readonly T[], power?: 1.5 | 2 | 3) => T} skewed the first items far more often than the last
 */

// A product and a root are several times faster than a power.
function bent(unit, power) {
  if (power === 1.5) return unit * Math.sqrt(unit);
  return power === 3 ? unit * unit * unit : unit * unit;
}

/** @param {...number} parts what the stream is for @returns {Random} */
export function random(...parts) {
  let a = hash(1, ...parts);
  let b = mix(a ^ GOLDEN);
  let c = mix(b + a);
  let d = 1;
  // sfc32, public domain (PractRand).
  const next = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t | 0;
    return t >>> 0;
  };
  const unit = () => next() / 4294967296;
  const int = (limit) => Math.floor(unit() * limit);
  return {
    unit,
    int,
    between: (low, high) => low + int(high - low + 1),
    chance: (share) => unit() < share,
    pick: (items) => items[int(items.length)],
    skewed: (items, power = 2) => items[Math.floor(items.length * bent(unit(), power))],
  };
}

/**
 * One-to-one from 0 … domain-1 to itself, so that no two candidates get the same value unless the plan says so.
 * @param {number} index at most 14 million, so that the product stays exact @param {number} domain at most 1e9 @param {number} salt 0 to 63
 */
export function distinct(index, domain, salt) {
  return ((index % domain) * stepOf(domain, salt) + mix(salt)) % domain;
}

const steps = new Map();

function stepOf(domain, salt) {
  const key = domain * 64 + (salt & 63);
  let step = steps.get(key);
  if (step !== undefined) return step;
  step = Math.floor(domain * 0.618) + (mix(salt) % 97);
  while (gcd(step, domain) !== 1) step += 1;
  steps.set(key, step);
  return step;
}

function gcd(a, b) {
  return b === 0 ? a : gcd(b, a % b);
}

/** @returns {{ to: (index: number) => number, from: (slot: number) => number }} a seeded shuffle of 0 … count-1 that needs no memory */
export function shuffle(count, ...parts) {
  const half = Math.max(1, Math.ceil(Math.log2(Math.max(2, count)) / 2));
  const mask = 2 ** half - 1;
  const key = hash(2, ...parts);
  const round = (value, turn) => mix(value ^ mix(key + turn)) & mask;
  const forth = (value) => {
    let left = Math.floor(value / (mask + 1));
    let right = value & mask;
    for (let turn = 0; turn < 4; turn += 1) [left, right] = [right, left ^ round(right, turn)];
    return left * (mask + 1) + right;
  };
  const back = (value) => {
    let left = Math.floor(value / (mask + 1));
    let right = value & mask;
    for (let turn = 3; turn >= 0; turn -= 1) [left, right] = [right ^ round(left, turn), left];
    return left * (mask + 1) + right;
  };
  const walk = (step) => (value) => {
    let at = step(value);
    while (at >= count) at = step(at);
    return at;
  };
  return { to: walk(forth), from: walk(back) };
}
