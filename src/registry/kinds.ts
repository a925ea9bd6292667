import type { LinkKind } from '../model/links.ts';

/** The numbers that stand in stored rows: never reuse or change one. */
const NUMBERS = {
  phone: 1,
  email: 2,
  'bank-account': 3,
  wallet: 4,
  document: 5,
  address: 6,
  device: 7,
  ip: 8,
  photo: 9,
  'resume-text': 10,
  'bid-text': 11,
  handle: 12,
  'name-and-birth-date': 13,
  'similar-photo': 14,
} as const satisfies Record<LinkKind, number>;

const KINDS: ReadonlyMap<number, LinkKind> = new Map(Object.entries(NUMBERS).map(([kind, number]) => [number, kind as LinkKind]));

export function numberOfKind(kind: LinkKind): number {
  return NUMBERS[kind];
}

export function kindOfNumber(number: number): LinkKind {
  const kind = KINDS.get(number);
  if (kind === undefined) throw new Error(`the registry holds an identifier of the unknown kind ${String(number)}`);
  return kind;
}

/** Under which kind things that are alike by this one are told where they are equal. */
export function equalKind(kind: LinkKind): LinkKind {
  return kind === 'similar-photo' ? 'photo' : kind;
}
