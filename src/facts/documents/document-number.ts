import type { NumberShapes } from './tables.ts';

/** `unusual` is a hint to look again, never a fault; `not-known` where no shape is on record or only a part of the number is. */
export type NumberShapeResult = 'usual' | 'unusual' | 'not-known';

const SHOWN_CHARACTERS = 4;
/** A number at least this long is taken for whole where nothing in it is masked. */
const SHORTEST_WHOLE = 6;
const MASK = /[*\u2022\u25cf\u00b7_?]|X{3}/;

/** A document number for comparison: capitals, ASCII digits, no blanks or punctuation. */
export function normaliseDocumentNumber(number: string): string {
  return number.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A document number for display: the last four characters at most, and never more than a third of it. */
export function maskDocumentNumber(number: string): string {
  const characters = [...normaliseDocumentNumber(number)];
  const open = Math.min(SHOWN_CHARACTERS, Math.floor(characters.length / 3));
  return '\u2022'.repeat(characters.length - open) + characters.slice(characters.length - open).join('');
}

/** Whether a number has a shape that its issuer is known to use. `country` is ISO 3166-1 alpha-2. */
export function documentNumberShape(number: string, kind: string | undefined, country: string | undefined, { shapes }: NumberShapes): NumberShapeResult {
  if (isPartial(number)) return 'not-known';
  const known = shapes.filter((shape) => shape.kind === kind && shape.country === country?.toUpperCase());
  if (known.length === 0) return 'not-known';
  const plain = normaliseDocumentNumber(number);
  return known.some(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u').test(plain)) ? 'usual' : 'unusual';
}

function isPartial(number: string): boolean {
  return MASK.test(number.toUpperCase()) || normaliseDocumentNumber(number).length < SHORTEST_WHOLE;
}
