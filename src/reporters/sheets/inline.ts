import { shortened, visibleText } from '../visible-text.ts';

/** The tool's own limit on one value that a person gave on the command line. */
const LONGEST = 400;

/**
 * Somebody's own words inside a Markdown sentence, without the look of code: what Markdown or HTML would act on is escaped, and nothing
 * hidden stays hidden. Not for the start of a line.
 */
export function inline(text: string): string {
  return shortened(visibleText(text), LONGEST).replace(/[\\`*_[\]<>&|~!]/g, '\\$&');
}

/** A line to write on by hand; Markdown acts on ordinary underscores. */
export const RULED = '＿'.repeat(12);
