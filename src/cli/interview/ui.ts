import type { InterviewWords } from '../../i18n/interview-words.ts';

/** A key that means something beside the numbered choices. */
export type Key = '?' | 'b' | 'm' | 'q';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface Question<T extends string> {
  readonly message: string;
  readonly choices: readonly Choice<T>[];
  /** Keys that end the prompt; none in small side questions. */
  readonly keys: readonly Key[];
  readonly hint?: string;
}

export interface TextQuestion {
  readonly message: string;
  readonly initial?: string;
  /** A sentence that says what is wrong, or undefined. */
  readonly check?: (text: string) => string | undefined;
}

/** What the interview needs of a terminal; the rich and the plain form both give it, and so does a test. */
export interface Ui {
  /** Prints lines that stay. */
  readonly show: (text: string) => void;
  /** Starts a fresh screen for a question, where the terminal can. */
  readonly head: (text: string) => void;
  readonly choose: <T extends string>(question: Question<T>) => Promise<T | Key>;
  readonly text: (question: TextQuestion) => Promise<string>;
  readonly close: () => void;
}

/** Thrown when the person pressed Ctrl-C or Ctrl-D, or the terminal went away. All answers given are on disk already. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** `? why and how   q save and stop`: the keys of a question with what they do. */
export function keyLine(keys: readonly Key[], words: InterviewWords): string {
  return keys.map((key) => `${key} ${words.keys[key]}`).join('   ');
}
