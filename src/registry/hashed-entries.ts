import { hashQuestion, type HashedQuestion } from './hashes.ts';
import type { KeyRing, LiveKey } from './key-ring.ts';
import type { RegistryQuestion } from './types.ts';

/** A question with its hashes under every live key, by the key's number. */
export interface Hashed<Question extends RegistryQuestion> {
  readonly question: Question;
  readonly active: HashedQuestion;
  readonly byKey: ReadonlyMap<number, HashedQuestion>;
  /** A value's hash under the active key, in hex, to its hashes under all live keys. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
}

export function hashAll<Question extends RegistryQuestion>(questions: readonly Question[], { active, old }: KeyRing): readonly Hashed<Question>[] {
  return questions.map((question) => {
    const hashedBy = ({ no, secret }: LiveKey): readonly [number, HashedQuestion] => [no, hashQuestion(secret, question)];
    const [key, hashed] = hashedBy(active);
    const others = old.map(hashedBy);
    return { question, active: hashed, byKey: new Map([[key, hashed] as const, ...others]), alike: alikeIn(hashed, others.map(([, other]) => other)) };
  });
}

function alikeIn(active: HashedQuestion, others: readonly HashedQuestion[]): ReadonlyMap<string, readonly string[]> {
  const byOrdinal = others.map(({ identifiers }) => new Map([...identifiers].map(([hex, { ordinal }]) => [ordinal, hex])));
  return new Map([...active.identifiers].map(([hex, { ordinal }]) => [hex, [hex, ...byOrdinal.flatMap((hexes) => hexes.get(ordinal) ?? [])]]));
}
