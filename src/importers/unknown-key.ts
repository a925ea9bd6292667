import type * as z from 'zod';
import type { CureCode, Phrase, Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import { foldedName, nearest } from './nearest.ts';
import { pointerOf } from './parsed-text.ts';
import type { ParsedText, Path } from './parsed-text.ts';
import { homesOf, keysAt } from './schema-walk.ts';
import { shortened } from './shown-value.ts';

const MOST_KEYS_LISTED = 30;

/** Attributes that must not weigh in hiring have no field on purpose; whoever writes one is told so instead of being offered a near miss. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'nationality', 'nationalityofbirth', 'birthplace', 'placeofbirth', 'hometown', 'origin', 'regionoforigin', 'ethnicity', 'race', 'religion', 'maritalstatus', 'married',
  'family', 'parents', 'children', 'gender', 'sex', 'age', 'height', 'weight', 'looks', 'health', 'disability', 'politics', 'accent', 'nativelanguage', 'mothertongue',
  'rrn', 'residentnumber', 'residentregistrationnumber', 'ssn', '국적', '출생지', '출신지', '고향', '본적', '종교', '혼인', '결혼여부', '가족', '성별', '나이', '키', '체중', '건강', '장애', '말투', '억양',
  '주민등록번호', '주민번호', '외국인등록번호',
]);

/** A key that the schema does not know at that place: what is known there, and what was probably meant. */
export function unknownKeyProblem(parsed: ParsedText, schema: z.core.$ZodType, path: Path, key: string): Problem {
  const known = keysAt(schema, path);
  const cure = cureOfKey(schema, known, key);
  return problem({
    code: 'schema',
    file: parsed.path,
    ...parsed.locate([...path, key], 'key'),
    pointer: pointerOf([...path, shortened(key)]),
    expected: cure.code === 'remove-key' ? { code: 'known-key', values: { keys: listed(known) } } : { code: 'a-known-key' },
    found: { code: 'key', values: { key: shortened(key) } },
    cure,
  });
}

function listed(keys: readonly string[]): string {
  return keys.length <= MOST_KEYS_LISTED ? keys.join(', ') : `${keys.slice(0, MOST_KEYS_LISTED).join(', ')}, …`;
}

function cureOfKey(schema: z.core.$ZodType, known: readonly string[], key: string): Phrase<CureCode> {
  if (LEFT_OUT.has(foldedName(key))) return { code: 'left-out-on-purpose' };
  const meant = nearest(key, known);
  if (meant !== undefined) return { code: 'did-you-mean', values: { key: meant } };
  const [home] = homesOf(schema, key);
  return home === undefined ? { code: 'remove-key' } : { code: home.includes('.') ? 'move-key' : 'move-key-up', values: { where: home } };
}
