import type { Language } from '../model/vocabulary.ts';
import { en } from './messages-en.ts';
import { ko } from './messages-ko.ts';

/** Widens the English texts to their shape: a string stays a string, a sentence with values keeps its parameters. */
export type Shape<T> = T extends (...values: infer Values) => string ? (...values: Values) => string : T extends string ? string : { readonly [Key in keyof T]: Shape<T[Key]> };

export type Messages = Shape<typeof en>;

export const MESSAGES: Readonly<Record<Language, Messages>> = { en, ko };
