import type { Language } from '../model/vocabulary.ts';
import type { Shape } from './messages.ts';
import { registryEn } from './registry-words-en.ts';
import { registryKo } from './registry-words-ko.ts';

export type RegistryWords = Shape<typeof registryEn>;

export const REGISTRY_WORDS: Readonly<Record<Language, RegistryWords>> = { en: registryEn, ko: registryKo };
