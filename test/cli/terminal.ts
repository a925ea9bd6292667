import { spawn } from '@lydell/node-pty';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '../../bin/knowhire.js');

export interface Terminal {
  /** Waits until the text appears after what was already waited for, and gives the text before it. */
  readonly until: (text: string | RegExp, seconds?: number) => Promise<string>;
  readonly type: (keys: string) => void;
  readonly kill: (signal?: string) => void;
  readonly ended: Promise<number>;
  readonly all: () => string;
}

/** A real pseudo-terminal with the real program in it. */
export function openTerminal(argv: readonly string[], { columns = 80, env = {}, cwd }: { readonly columns?: number; readonly env?: Readonly<Record<string, string>>; readonly cwd?: string } = {}): Terminal {
  const { CI: _, ...outside } = process.env;
  const child = spawn(process.execPath, [BIN, ...argv], {
    name: 'xterm-256color',
    cols: columns,
    rows: 40,
    env: { ...outside, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', NO_COLOR: '1', USER: 'tester', ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  let seen = '';
  let from = 0;
  child.onData((data) => {
    seen += data;
  });
  const ended = new Promise<number>((resolve) => child.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode)));

  async function until(text: string | RegExp, seconds = 20): Promise<string> {
    const deadline = Date.now() + seconds * 1000;
    while (Date.now() < deadline) {
      const screen = plain(seen);
      const at = typeof text === 'string' ? screen.indexOf(text, from) : from + screen.slice(from).search(text);
      if (at >= from) {
        const before = screen.slice(from, at);
        from = at + (typeof text === 'string' ? text.length : 1);
        return before;
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`never saw ${String(text)} in:\n${plain(seen).slice(from)}`);
  }

  return { until, type: (keys) => child.write(keys), kill: (signal) => child.kill(signal), ended, all: () => plain(seen) };
}

/** The text without the terminal's own control sequences. */
export function plain(text: string): string {
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replace(/\u001b\][^\u0007]*\u0007/g, '').replaceAll('\r', '');
}
