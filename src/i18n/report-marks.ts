import { MESSAGES } from './messages.ts';

/** What a report in Markdown or HTML says of itself, one entry a case. */
export interface ReportMarks {
  /** SHA-256 of the profiles that it was made from. */
  readonly profileDigests: readonly string[];
  /** Deletion dates, YYYY-MM-DD. */
  readonly retainUntil: readonly string[];
}

/**
 * Finds the closing sentences of a rendered report in any of our languages; undefined where the text is none. A candidate's words cannot
 * pass for them: in Markdown they never begin a line, in HTML they stand escaped.
 */
export function reportMarks(text: string): ReportMarks | undefined {
  const profileDigests = matches(text, DIGEST_SENTENCES);
  return profileDigests.length === 0 ? undefined : { profileDigests, retainUntil: matches(text, DATE_SENTENCES) };
}

const HOLE = '\u0000';
const DIGEST = '([0-9a-f]{64})';
const DATE = '(\\d{4}-\\d{2}-\\d{2})';
const CLOSINGS = Object.values(MESSAGES).map(({ closing }) => closing);
const DIGEST_SENTENCES = CLOSINGS.flatMap(({ profile }) => [listed(profile(HOLE), `\`${DIGEST}\``), marked(profile(HOLE), `<bdi class="v">${DIGEST}</bdi>`)]);
const DATE_SENTENCES = CLOSINGS.flatMap(({ retain }) => [listed(retain(HOLE), DATE), marked(retain(HOLE), DATE)]);

function listed(sentence: string, hole: string): RegExp {
  return new RegExp(`^- ${filled(sentence, hole)}$`, 'gmu');
}

function marked(sentence: string, hole: string): RegExp {
  return new RegExp(`<li>${filled(sentence, hole)}</li>`, 'gu');
}

function filled(sentence: string, hole: string): string {
  return sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(HOLE, hole);
}

function matches(text: string, patterns: readonly RegExp[]): readonly string[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, found]) => (found === undefined ? [] : [found])));
}
