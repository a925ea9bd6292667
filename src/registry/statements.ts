import { sql, type Compilable, type CompiledQuery, type RawBuilder } from 'kysely';

/** Stands in a statement where a value will be. */
interface Slot {
  readonly slot: number;
}

/** A place for the value with this number. */
export function slot<T>(number: number): RawBuilder<T> {
  return sql<T>`${{ slot: number } satisfies Slot}`;
}

/** A statement built and compiled once for each size, then run with other values: `(size, values)`. */
export function statement<Row>(build: (size: number) => Compilable<Row>): (size: number, values: readonly unknown[]) => CompiledQuery<Row> {
  const compiled = new Map<number, CompiledQuery<Row>>();
  return (size, values) => {
    const known = compiled.get(size) ?? build(size).compile();
    compiled.set(size, known);
    return { ...known, parameters: known.parameters.map((parameter) => (isSlot(parameter) ? values[parameter.slot] : parameter)) };
  };
}

function isSlot(parameter: unknown): parameter is Slot {
  return typeof parameter === 'object' && parameter !== null && 'slot' in parameter && typeof parameter.slot === 'number';
}

/** Cuts a list into pieces of a few sizes, so that few statements are prepared and used again. `sizes` falls, down to 1. */
export function* pieces<T>(items: readonly T[], sizes: readonly number[]): Generator<readonly T[]> {
  let from = 0;
  for (const size of sizes) {
    for (; items.length - from >= size; from += size) yield items.slice(from, from + size);
  }
}

/** As `pieces`, for look-ups: what is left at the end is filled up to the next size with a value that finds nothing. `sizes` falls. */
export function* filledPieces<T>(items: readonly T[], sizes: readonly number[], filling: T): Generator<readonly T[]> {
  const most = sizes[0] ?? 1;
  for (let from = 0; from < items.length; from += most) {
    const piece = items.slice(from, from + most);
    const size = sizes.findLast((one) => one >= piece.length) ?? most;
    yield [...piece, ...Array.from({ length: size - piece.length }, () => filling)];
  }
}
