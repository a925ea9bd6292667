// Whole texts: resumes and bids, and the near-copies that people make of them.

import { LANGUAGES } from './sentences.mjs';
import { CLIENTS, HABITS, K_CLIENTS, K_HABITS, K_PRODUCTS, K_WORK, PRODUCTS, RESULTS, TEAMS, TECH } from './words.mjs';

/** @typedef {import('./random.mjs').Random} Random */

const NOTHING_TO_SAY = ['See attached resume.', 'Please find my CV attached.', '첨부한 이력서를 참고해 주세요.', 'Resume available on LinkedIn.'];
/** One candidate in fifty has a sentence for a resume. */
const EMPTY_SHARE = 0.02;

export function languageOf(country, r) {
  const own = country.language in LANGUAGES ? country.language : 'en';
  return own === 'ko' ? (r.chance(0.8) ? 'ko' : 'en') : r.chance(0.45) ? own : 'en';
}

/** @param {Random} r @param {number} length in sentences @returns {string[]} mostly own sentences, some that everybody copies */
export function ownSentences(language, r, length) {
  const { own, common } = LANGUAGES[language];
  const commonShare = r.chance(0.1) ? 0.5 : 0.16;
  const sentences = [];
  const used = new Set();
  for (let at = 0; at < length; at += 1) {
    const sentence = r.chance(commonShare) ? r.skewed(common, 1.5) : r.pick(own)(r);
    if (!used.has(sentence)) sentences.push(sentence);
    used.add(sentence);
  }
  return sentences;
}

/** Bytes of resume a candidate writes, most about a thousand, some four times that. */
function resumeBytes(r) {
  return 500 + 2450 * r.unit() * r.unit() + (r.chance(0.08) ? 2500 * r.unit() : 0);
}

/** @returns {string[]} */
export function resumeSentences(language, r) {
  return ownSentences(language, r, Math.max(5, Math.round(resumeBytes(r) / LANGUAGES[language].bytes)));
}

/** Sentences to a text: one block, paragraphs, or a list. */
export function laidOut(sentences, r) {
  const form = r.int(3);
  if (form === 0) return sentences.join(' ');
  if (form === 1) return sentences.map((sentence) => `- ${sentence}`).join('\n');
  const paragraphs = [];
  for (let at = 0; at < sentences.length; at += 4) paragraphs.push(sentences.slice(at, at + 4).join(' '));
  return paragraphs.join('\n\n');
}

/** @param {Random} r */
export function resumeOf(language, r) {
  return r.chance(EMPTY_SHARE) ? r.pick(NOTHING_TO_SAY) : laidOut(resumeSentences(language, r), r);
}

const ENGLISH_SWAPS = [...TECH, ...PRODUCTS.flatMap((words) => words.split(' ')), ...HABITS.flatMap((words) => words.split(' ')), ...RESULTS.flatMap((words) => words.split(' ')), ...CLIENTS.flatMap((words) => words.split(' ')), ...TEAMS.flatMap((words) => words.split(' '))];
const KOREAN_SWAPS = [...TECH, ...[...K_PRODUCTS, ...K_HABITS, ...K_WORK, ...K_CLIENTS].flatMap((words) => words.split(' '))];

/**
 * A near-copy: `share` of the words replaced, in short runs as people edit, and a few sentences moved.
 * @param {readonly string[]} sentences @param {number} share 0 to 1 @param {Random} r
 * @returns {string[]}
 */
export function nearCopy(sentences, language, share, r) {
  const swaps = language === 'ko' ? KOREAN_SWAPS : ENGLISH_SWAPS;
  const copy = sentences.map((sentence) => sentence.split(' '));
  const total = copy.reduce((sum, words) => sum + words.length, 0);
  let left = Math.round(total * share);
  while (left > 0) {
    const words = r.pick(copy);
    const run = Math.min(left, r.between(1, 4));
    const start = r.int(Math.max(1, words.length - run));
    for (let at = start; at < Math.min(words.length, start + run); at += 1) words[at] = r.pick(swaps);
    left -= run;
  }
  return moved(copy.map((words) => words.join(' ')), r);
}

function moved(sentences, r) {
  const order = [...sentences];
  for (let moves = r.between(0, 3); moves > 0 && order.length > 2; moves -= 1) {
    const [taken] = order.splice(r.int(order.length), 1);
    order.splice(r.int(order.length + 1), 0, taken);
  }
  return order;
}

const BID_OPENINGS = ['Hello,', 'Hi there!', 'Dear client,', 'Good day,', 'Greetings!'];
const BID_CLOSINGS = ['Looking forward to your reply.', 'Let us have a short chat.', 'Best regards.', 'I can start today.', 'Thank you for your time.'];

/** @param {Random} r @returns {string[]} a bid as its writer reuses it */
export function bidSentences(r) {
  return [r.pick(BID_OPENINGS), ...ownSentences('en', r, r.between(4, 8)), `I can deliver this with ${r.skewed(TECH, 1.5)} in ${r.between(3, 60)} days for ${r.between(2, 90) * 50} USD.`, r.pick(BID_CLOSINGS)];
}
