import type { Language } from '../model/vocabulary.ts';
import type { Shape } from './messages.ts';
import { purgeEn } from './purge-words-en.ts';
import { purgeKo } from './purge-words-ko.ts';

export type PurgeWords = Shape<typeof purgeEn>;

export const PURGE_WORDS: Readonly<Record<Language, PurgeWords>> = { en: purgeEn, ko: purgeKo };
