import { writeAtomically } from '../io/write-file.ts';
import { write, type World } from './world.ts';

/** Puts a finished text where it was asked for: a file, written whole or not at all, or standard output. */
export async function putText(text: string, output: string | undefined, inputs: readonly string[], world: World): Promise<void> {
  if (output === undefined) await write(world.stdout, text);
  else writeAtomically(output, text, { inputs });
}
