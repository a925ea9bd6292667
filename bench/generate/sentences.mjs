// The languages in which resumes are written: own sentences, common phrases, and about how long a sentence is.

import { CHINESE, CHINESE_COMMON } from './chinese.mjs';
import { ENGLISH, ENGLISH_COMMON } from './english.mjs';
import { KOREAN, KOREAN_COMMON } from './korean.mjs';
import { RUSSIAN, RUSSIAN_COMMON } from './russian.mjs';
import { VIETNAMESE, VIETNAMESE_COMMON } from './vietnamese.mjs';

/** `bytes` of a sentence in UTF-8, so that resumes of all languages weigh about the same. */
export const LANGUAGES = {
  ko: { own: KOREAN, common: KOREAN_COMMON, bytes: 145 },
  en: { own: ENGLISH, common: ENGLISH_COMMON, bytes: 110 },
  zh: { own: CHINESE, common: CHINESE_COMMON, bytes: 110 },
  ru: { own: RUSSIAN, common: RUSSIAN_COMMON, bytes: 150 },
  vi: { own: VIETNAMESE, common: VIETNAMESE_COMMON, bytes: 120 },
};
