import { parseDocument, stringify, YAMLSeq } from 'yaml';
import type { Place } from '../model/problem.ts';
import { waiversSchema, waiverSchema } from '../model/waiver.ts';
import type { Waiver } from '../model/waiver.ts';
import type { SourceText } from './parsed-text.ts';
import { readDocument } from './read-document.ts';

export interface ParsedWaivers {
  readonly waivers: readonly Waiver[];
  /** Place of a key of the waiver at an index, or of the waiver itself where the key is missing. */
  readonly locate: (index: number, key: keyof Waiver) => Place | undefined;
}

/** A waivers file. Throws `InputProblem`; whether a waiver holds is judged elsewhere. */
export function parseWaivers(source: SourceText): ParsedWaivers {
  const { value, parsed } = readDocument(waiversSchema, source);
  return {
    waivers: value.waivers,
    locate: (index, key) => (value.waivers[index]?.[key] === undefined ? parsed.locate(['waivers', index]) : parsed.locate(['waivers', index, key])),
  };
}

const LAYOUT = { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false } as const;

/** The text of a waivers file with one more entry at its end; comments and layout of the rest stay. An absent file begins with the entry. */
export function withWaiver(text: string | undefined, waiver: Waiver): string {
  const entry = Object.fromEntries(Object.keys(waiverSchema.shape).flatMap((key) => (key in waiver ? [[key, waiver[key as keyof Waiver]]] : [])));
  if (text === undefined) return stringify({ schema: 'knowhire/waivers/1', waivers: [entry] }, LAYOUT);
  const document = parseDocument(text);
  const list: unknown = document.get('waivers');
  if (list instanceof YAMLSeq) {
    list.flow = false;
    list.add(document.createNode(entry));
  } else {
    document.set('waivers', document.createNode([entry]));
  }
  return document.toString(LAYOUT);
}
