import { BATCH_WORDS } from '../../i18n/batch-words.ts';
import type { Language } from '../../model/vocabulary.ts';
import { write, type World } from '../world.ts';

export type Phase = 'looking' | 'assessing' | 'linking' | 'writing';

export interface Progress {
  /** `share` of the work behind us, 0 to 1, where the end is known. */
  readonly tell: (phase: Phase, done: number, share?: number) => void;
  /** Removes the line that is rewritten, before something else is said. */
  readonly clear: () => void;
  /** Says a line that stays. */
  readonly say: (line: string) => Promise<void>;
}

const TERMINAL_EVERY_MS = 200;
const PLAIN_EVERY_MS = 5000;
/** A rate from less than this is a guess. */
const SETTLED_MS = 1500;

/** One rewritten line on a terminal, a plain line every few seconds elsewhere, nothing at all when quiet. */
export function openProgress(world: World, language: Language, quiet: boolean): Progress {
  const words = BATCH_WORDS[language];
  const onTerminal = world.stderr.isTTY === true;
  const every = onTerminal ? TERMINAL_EVERY_MS : PLAIN_EVERY_MS;
  const begun = world.now().getTime();
  let last = begun;
  let drawn = false;
  const clear = (): void => {
    if (drawn) world.stderr.write('\r\u001b[K');
    drawn = false;
  };
  return {
    clear,
    say: async (line) => {
      clear();
      if (!quiet) await write(world.stderr, `${line}\n`);
    },
    tell: (phase, done, share) => {
      const now = world.now().getTime();
      if (quiet || now - last < every) return;
      last = now;
      const elapsed = (now - begun) / 1000;
      const rate = elapsed === 0 ? 0 : done / elapsed;
      const known = share !== undefined && share > 0 && now - begun > SETTLED_MS;
      const text = words.progress(words.phases[phase], { done, rate, ...(share !== undefined && { share }), ...(known && { secondsLeft: (elapsed * (1 - share)) / share }) });
      if (onTerminal) world.stderr.write(`\r\u001b[K${[...text].slice(0, Math.max(20, (world.stderr.columns ?? 80) - 1)).join('')}`);
      else world.stderr.write(`${text}\n`);
      drawn = onTerminal;
    },
  };
}
