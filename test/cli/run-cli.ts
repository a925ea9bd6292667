import { PassThrough, Readable } from 'node:stream';
import { main, type World } from '../../src/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line in this process with recorded streams, no terminal and a fixed clock. */
export async function runCli(argv: readonly string[], changes: Partial<World> = {}): Promise<Ran> {
  const stdout = recorder();
  const stderr = recorder();
  const code = await main(argv, {
    stdin: Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: { LANG: 'en_US.UTF-8' },
    now: () => new Date('2026-11-21T09:00:00Z'),
    commands: () => import('../../src/cli/commands/index.ts'),
    ...changes,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function recorder(): { readonly stream: PassThrough; readonly text: () => string } {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
