/** The same shape without `readonly`, as zod's input types have it. A pair stays a pair. */
export type Plain<T> = T extends readonly unknown[] ? PlainItems<T> : T extends object ? { -readonly [Key in keyof T]: Plain<T[Key]> } : T;

type PlainItems<T extends readonly unknown[]> = { -readonly [Key in keyof T]: Plain<T[Key]> };
