import type { Language } from '../model/vocabulary.ts';
import type { Shape } from './messages.ts';
import { sheetEn } from './sheet-words-en.ts';
import { sheetKo } from './sheet-words-ko.ts';

export type SheetWords = Shape<typeof sheetEn>;

export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = { en: sheetEn, ko: sheetKo };
