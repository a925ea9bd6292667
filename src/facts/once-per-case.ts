/** What was made of one case, kept in the case itself. */
export interface MadeOnce {
  /** The case; a changed copy of it makes its own. */
  of: object | undefined;
  readonly values: ({ readonly value: unknown } | undefined)[];
}

/** A case before anything was made of it. */
export function nothingMade(): MadeOnce {
  return { of: undefined, values: [] };
}

let makers = 0;

/**
 * A function that makes its result once for each case, for what several themes ask for. The result goes with the case: the values of a WeakMap
 * live until the next full sweep of memory (V8 takes them for reachable until then), and in a batch that is every candidate's logins.
 */
export function oncePerCase<Case extends { readonly made: MadeOnce }, Value>(make: (one: Case) => Value): (one: Case) => Value {
  const number = makers++;
  return (one) => {
    const { made } = one;
    made.of ??= one;
    if (made.of !== one) return make(one);
    const known = made.values[number] as { readonly value: Value } | undefined;
    if (known !== undefined) return known.value;
    const value = make(one);
    made.values[number] = { value };
    return value;
  };
}
