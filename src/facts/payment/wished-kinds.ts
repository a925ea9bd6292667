import { rememberFor } from '../remember.ts';
import { classifyMethods, type MethodTables } from './methods.ts';
import type { MethodKind } from './tables.ts';

const SEPARATORS = /[,;()\n]|\.\s|\bbut\b|\bor\b|하지만|또는/iu;
const DENIED = /\b(?:no|not|never|without|except|instead of|rather than)\b.*$|\p{L}*\s*(?:제외|불가|아님|아니라|없이|원하지 않).*$/iu;
/** "A 말고 B", "A 대신 B": only B is meant. */
const REPLACED = /^.*(?:말고|대신)/u;

/** The kinds of payment that a text asks for or agrees on, in its order; what it rules out ("no crypto") is left out. */
export function wishedKinds(text: string | undefined, tables: MethodTables): readonly MethodKind[] {
  return text === undefined ? [] : readKinds(text, tables);
}

const readKinds = rememberFor(1024, (text: string, tables: MethodTables): readonly MethodKind[] => {
  const parts = text.slice(0, 2000).split(SEPARATORS).map((part) => part.replace(REPLACED, ' ').replace(DENIED, ' '));
  return [...new Set(parts.flatMap((part) => classifyMethods(part, tables).map(({ kind }) => kind)))];
});
