import type { FoundCode, Phrase } from '../model/problem.ts';

const MOST_SHOWN = 60;

/** A value as a message may repeat it: short, its kind named. Masking and escaping happen where problems are made and rendered. */
export function foundPhrase(value: unknown): Phrase<FoundCode> {
  if (value === undefined || value === null) return { code: 'nothing' };
  if (Array.isArray(value)) return { code: 'list', values: { count: value.length } };
  if (typeof value === 'object') return { code: 'keys', values: { keys: shortened(Object.keys(value).join(', ')) } };
  if (typeof value === 'boolean') return { code: 'true-or-false', values: { value: String(value) } };
  if (typeof value === 'number') return { code: 'number', values: { value: String(value) } };
  return String(value).trim() === '' ? { code: 'empty' } : { code: 'text', values: { value: shortened(String(value)) } };
}

/** At most 60 characters, cut between whole characters. */
export function shortened(text: string): string {
  const characters = Array.from(text.slice(0, MOST_SHOWN * 2));
  return characters.length <= MOST_SHOWN && text.length <= MOST_SHOWN * 2 ? text : `${characters.slice(0, MOST_SHOWN).join('')}…`;
}
