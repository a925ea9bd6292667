import type { Language } from '../model/vocabulary.ts';
import { interviewEn } from './interview-words-en.ts';
import { interviewKo } from './interview-words-ko.ts';
import type { Shape } from './messages.ts';

export type InterviewWords = Shape<typeof interviewEn>;

export const INTERVIEW_WORDS: Readonly<Record<Language, InterviewWords>> = { en: interviewEn, ko: interviewKo };
