import { CommanderError } from 'commander';
import { buildProgram } from './program.ts';
import { EXIT } from './exit-codes.ts';
import { languageOf } from './language.ts';
import type { InputProblem } from '../model/problem.ts';
import { write, type World } from './world.ts';

export type { World } from './world.ts';

/**
 * Runs one command line and gives the exit code. Documents go to standard output, everything else to standard error.
 * Never ends the process: what was written must get out whole.
 */
export async function main(argv: readonly string[], world: World): Promise<number> {
  let code: number = EXIT.proceed;
  const program = buildProgram(world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, argv, world);
  }
}

async function explain(error: unknown, argv: readonly string[], world: World): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.proceed : EXIT.usage;
  const language = askedLanguage(argv) ?? languageOf(world.env);
  if (isInputProblem(error)) {
    const { describeProblems } = await import('../i18n/problems.ts');
    await write(world.stderr, `${describeProblems(error, language)}\n`);
    return EXIT.usage;
  }
  if (error instanceof Error && error.name === 'SdnListError') {
    await write(world.stderr, `${error.message}\n`);
    return EXIT.usage;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await write(world.stderr, `knowhire: this is a fault of the tool, not of your file. Please report it with what you ran.\n${text}\n`);
  return EXIT.internal;
}

/** By name, so that the module with the class need not be loaded to print help. */
function isInputProblem(error: unknown): error is InputProblem {
  return error instanceof Error && error.name === 'InputProblem';
}

function askedLanguage(argv: readonly string[]): 'en' | 'ko' | undefined {
  const at = argv.indexOf('--lang');
  const asked = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return asked === 'en' || asked === 'ko' ? asked : undefined;
}
