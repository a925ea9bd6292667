import { shortened, visibleText } from '../visible-text.ts';

/** Longest value of a candidate that a line shows, in characters (the tool's own limit), so that one hostile field cannot fill a file. */
const LONGEST_VALUE = 160;

/** Printable ASCII without quote and backslash, letters of the common scripts and a few marks: shown as they are, in JSON too. */
const PLAIN =
  /^[ !#-[\]-~\u00c0-\u024f\u0391-\u03a1\u03a3-\u03ce\u0400-\u0481\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** A JSON string in which nothing hides or reorders what a terminal shows. */
export function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(visibleText(text));
}

/** The same, cut to what a line has room for. */
export function quotedValue(text: string): string {
  return text.length <= LONGEST_VALUE && PLAIN.test(text) ? `"${text}"` : JSON.stringify(shortened(visibleText(text), LONGEST_VALUE));
}

/** A JSON list of words that need no care: ids and codes of our own. */
export function quotedWords(words: readonly string[]): string {
  return words.length === 0 ? '[]' : `["${words.join('","')}"]`;
}
