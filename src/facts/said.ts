import type { Said } from '../model/profile/values.ts';

/** The three things a person can say, and `undefined` where nobody looked. */
export type Judgement = 'yes' | 'no' | 'unsure' | undefined;

export function judged(value: Said | undefined): Judgement {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  return value;
}

export function isYes(value: Said | undefined): boolean {
  return judged(value) === 'yes';
}

export function isNo(value: Said | undefined): boolean {
  return judged(value) === 'no';
}
