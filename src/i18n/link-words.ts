import type { Language } from '../model/vocabulary.ts';
import { linkEn } from './link-words-en.ts';
import { linkKo } from './link-words-ko.ts';
import type { Shape } from './messages.ts';

/** Words for what candidates share, in a candidate's own report and in the summary of a batch. */
export type LinkWords = Shape<typeof linkEn>;

export const LINK_WORDS: Readonly<Record<Language, LinkWords>> = { en: linkEn, ko: linkKo };
