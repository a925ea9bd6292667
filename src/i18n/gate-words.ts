import type { Language } from '../model/vocabulary.ts';
import { gateEn } from './gate-words-en.ts';
import { gateKo } from './gate-words-ko.ts';
import type { Shape } from './messages.ts';

export type GateWords = Shape<typeof gateEn>;

export const GATE_WORDS: Readonly<Record<Language, GateWords>> = { en: gateEn, ko: gateKo };
