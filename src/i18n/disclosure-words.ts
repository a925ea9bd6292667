import type { Language } from '../model/vocabulary.ts';
import type { Shape } from './messages.ts';
import { disclosureEn } from './disclosure-words-en.ts';
import { disclosureKo } from './disclosure-words-ko.ts';

export type DisclosureWords = Shape<typeof disclosureEn>;

export const DISCLOSURE_WORDS: Readonly<Record<Language, DisclosureWords>> = { en: disclosureEn, ko: disclosureKo };
