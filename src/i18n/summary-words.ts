import type { Language } from '../model/vocabulary.ts';
import type { Shape } from './messages.ts';
import { summaryEn } from './summary-words-en.ts';
import { summaryKo } from './summary-words-ko.ts';

/** Words of the summary of a batch. */
export type SummaryWords = Shape<typeof summaryEn>;

export const SUMMARY_WORDS: Readonly<Record<Language, SummaryWords>> = { en: summaryEn, ko: summaryKo };
