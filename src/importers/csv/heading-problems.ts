import { problem } from '../../model/problem.ts';
import type { CureCode, Phrase, Problem } from '../../model/problem.ts';
import { foldedName, nearest } from '../nearest.ts';
import { shortened } from '../shown-value.ts';
import { LEFT_OUT } from '../unknown-key.ts';

export interface HeadingPlace {
  readonly file: string;
  readonly line: number;
  /** Number of the cell, from 1. */
  readonly column: number;
}

/** A heading that nobody knows: what was probably meant, or that the attribute has no field on purpose. */
export function unknownHeading(place: HeadingPlace, heading: string, known: readonly string[]): Problem {
  return problem({ code: 'schema', ...place, expected: { code: 'known-heading' }, found: { code: 'heading', values: { heading: shortened(heading) } }, cure: cureOf(heading, known) });
}

function cureOf(heading: string, known: readonly string[]): Phrase<CureCode> {
  if (LEFT_OUT.has(foldedName(heading))) return { code: 'left-out-column' };
  const meant = nearest(heading, known);
  return meant === undefined ? { code: 'ignore-column' } : { code: 'did-you-mean-heading', values: { heading: meant } };
}

export function headingTwice(place: HeadingPlace, headings: readonly string[]): Problem {
  const values = { headings: headings.map(shortened).join(', ') };
  return problem({ code: 'duplicate-id', ...place, expected: { code: 'one-column' }, found: { code: 'headings', values }, cure: { code: 'drop-column' } });
}

export function headingMissing(file: string, line: number, headings: readonly string[]): Problem {
  const values = { headings: shortened(headings.filter((heading) => heading !== '').join(', ')) };
  const found = values.headings === '' ? { code: 'nothing' as const } : { code: 'headings' as const, values };
  return problem({ code: 'schema', file, line, column: 1, expected: { code: 'name-column' }, found, cure: { code: 'add-name-column' } });
}
