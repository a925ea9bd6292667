// What every language fills into its sentences.

import { TECH } from './words.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {(r: Random) => string} Sentence */

/** @type {Sentence} */
export const tech = (r) => r.skewed(TECH, 1.5);
/** @type {Sentence} */
export const percent = (r) => `${r.between(6, 89)}%`;
/** @param {Random} r */
export const year = (r) => r.between(2012, 2025);

/**
 * Sentences of two or three parts, each chosen by itself: few words to write here, very many sentences.
 * @param {readonly (readonly Sentence[])[]} parts
 * @returns {Sentence}
 */
export const composed = (...parts) => (r) => {
  let text = '';
  for (const part of parts) text += r.pick(part)(r);
  return text;
};
