import type { Language } from '../model/vocabulary.ts';
import type { Shape } from './messages.ts';
import { lintEn } from './lint-words-en.ts';
import { lintKo } from './lint-words-ko.ts';

export type LintWords = Shape<typeof lintEn>;

export const LINT_WORDS: Readonly<Record<Language, LintWords>> = { en: lintEn, ko: lintKo };
