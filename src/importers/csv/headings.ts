import type * as z from 'zod';
import { keyHomes } from '../schema-walk.ts';
import type { AmountUnit } from './columns.ts';
import { fieldPath, type FieldPath } from './field-path.ts';
import type { ColumnEntry, CsvKnowledge } from './knowledge.ts';

/** What a heading means, before its place in lists is settled. */
export interface HeadingMeaning {
  readonly heading: string;
  readonly dotted: string;
  readonly field: FieldPath;
  /** Absent where the heading is a dotted name itself. */
  readonly entry?: ColumnEntry;
  /** The number behind the heading, 1 where there is none. */
  readonly number: number;
  readonly unit?: AmountUnit;
}

export interface HeadingReader {
  /** Undefined for a heading that nobody knows. */
  readonly read: (heading: string) => HeadingMeaning | 'ignored' | 'without-heading' | undefined;
  /** All headings that could have been meant, as the knowledge writes them. */
  readonly known: readonly string[];
}

/** One heading, however it is spelled: without regard to case, width, blanks, hyphens, dots and the star of required fields. */
export function foldedHeading(heading: string): string {
  return heading.normalize('NFKC').toLowerCase().replace(/[\s_./*:'"-]/g, '');
}

const LONGEST_HEADING = 200;

/** Reads headings by the knowledge, and dotted names by the schema of a profile. */
export function headingReader(knowledge: CsvKnowledge, schema: z.core.$ZodType): HeadingReader {
  const entries = new Map(knowledge.columns.flatMap((entry) => [...entry.en, ...entry.ko].map((name) => [foldedHeading(name), entry] as const)));
  const ignored = foldedSet(knowledge.ignored);
  const remarks = foldedSet(knowledge.remarks);
  const units = new Map(Object.entries(knowledge.units).map(([name, unit]) => [foldedHeading(name), unit]));

  function byName(written: Written): HeadingMeaning | undefined {
    const entry = entries.get(foldedHeading(written.name));
    const field = entry === undefined ? undefined : fieldPath(schema, entry.field);
    return entry === undefined || field === undefined ? undefined : { ...meaningOf(written, entry.field, field), entry };
  }
  function byPath(written: Written): HeadingMeaning | undefined {
    const dotted = written.name.trim();
    const field = fieldPath(schema, dotted);
    return field === undefined ? undefined : meaningOf(written, dotted, field);
  }
  function read(written: string): ReturnType<HeadingReader['read']> {
    if (written.length > LONGEST_HEADING) return undefined;
    const heading = written.replace(/\s+/g, ' ').trim();
    if (heading === '') return 'without-heading';
    for (const written of readings(heading, remarks, units)) {
      const meaning = byName(written) ?? byPath(written);
      if (meaning !== undefined) return meaning;
      if (ignored.has(foldedHeading(written.name))) return 'ignored';
    }
    return undefined;
  }
  return { read, known: [...knowledge.columns.flatMap(({ en, ko }) => [...en, ...ko]), ...keyHomes(schema)] };
}

interface Written {
  readonly heading: string;
  readonly name: string;
  readonly number: number;
  readonly unit?: AmountUnit;
}

function meaningOf({ heading, number, unit }: Written, dotted: string, field: FieldPath): HeadingMeaning {
  return { heading, dotted, field, number, ...(unit !== undefined && { unit }) };
}

function foldedSet({ en, ko }: CsvKnowledge['ignored']): ReadonlySet<string> {
  return new Set([...en, ...ko].map(foldedHeading));
}

const IN_BRACKETS = /^(.+?)\s*[([（［]([^()[\]（）［］]*)[)\]）］]\s*$/u;
const NUMBERED = /^(.*\D)\s*(\d{1,2})$/su;

/** The heading as it stands, without a remark in brackets, and without the number behind it, in this order. */
function* readings(heading: string, remarks: ReadonlySet<string>, units: ReadonlyMap<string, AmountUnit>): Generator<Written> {
  yield { heading, name: heading, number: 1 };
  const [, name = heading, inner = ''] = IN_BRACKETS.exec(heading) ?? [];
  const unit = units.get(foldedHeading(inner));
  const bare = { heading, number: 1, ...(unit !== undefined && { unit }) };
  if (/^\d{1,2}$/.test(inner)) return yield { ...bare, name, number: Number(inner) };
  const isRemark = unit !== undefined || remarks.has(foldedHeading(inner));
  if (name !== heading && isRemark) yield { ...bare, name };
  const [, stem, number] = NUMBERED.exec((isRemark ? name : heading).trim()) ?? [];
  if (stem !== undefined) yield { ...bare, name: stem, number: Number(number) };
}
