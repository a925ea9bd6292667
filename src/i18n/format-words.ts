import type { Language } from '../model/vocabulary.ts';
import { formatEn } from './format-words-en.ts';
import { formatKo } from './format-words-ko.ts';
import type { Shape } from './messages.ts';

export type FormatWords = Shape<typeof formatEn>;

/** What only the formats for machines, spreadsheets and print say. */
export const FORMAT_WORDS: Readonly<Record<Language, FormatWords>> = { en: formatEn, ko: formatKo };
