import type { Language } from '../model/vocabulary.ts';
import type { Shape } from './messages.ts';
import { noticeEn } from './notice-words-en.ts';
import { noticeKo } from './notice-words-ko.ts';

export type NoticeWords = Shape<typeof noticeEn>;

export const NOTICE_WORDS: Readonly<Record<Language, NoticeWords>> = { en: noticeEn, ko: noticeKo };
