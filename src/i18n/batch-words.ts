import type { Language } from '../model/vocabulary.ts';
import { batchEn } from './batch-words-en.ts';
import { batchKo } from './batch-words-ko.ts';
import type { Shape } from './messages.ts';

/** What `knowhire batch` says on standard error; every text that comes from outside must be made visible before it is handed in. */
export type BatchWords = Shape<typeof batchEn>;

export const BATCH_WORDS: Readonly<Record<Language, BatchWords>> = { en: batchEn, ko: batchKo };
