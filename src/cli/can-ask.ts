import type { World } from './world.ts';

/** Questions need a terminal at both ends: standard input to type, standard error to read (standard output carries the document). */
export function canAsk(options: { readonly input: boolean }, world: World): boolean {
  return options.input && world.stdin.isTTY === true && world.stderr.isTTY === true && world.env['CI'] === undefined;
}
