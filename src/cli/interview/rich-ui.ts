import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import input from '@inquirer/input';
import { Chalk } from 'chalk';
import type { InterviewWords } from '../../i18n/interview-words.ts';
import type { World } from '../world.ts';
import { Interrupted, keyLine, type Key, type Question, type Ui } from './ui.ts';
import { wrap } from './wrap.ts';

interface Config {
  readonly question: Question<string>;
  readonly width: number;
  readonly footer: string;
  readonly chalk: InstanceType<typeof Chalk>;
}

/** A list with arrow keys and numbers, and single keys that end it. Only the list itself is ever redrawn. */
const choice = createPrompt<string, Config>(({ question, width, footer, chalk }, done) => {
  const [at, setAt] = useState(0);
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const { choices, keys } = question;

  useKeypress((key, readline) => {
    readline.clearLine(0);
    if (picked !== undefined) return;
    const typed = keyOf(key);
    if (isEnterKey(key)) return finish(choices[at]?.value);
    if (isUpKey(key)) return setAt((at + choices.length - 1) % choices.length);
    if (isDownKey(key)) return setAt((at + 1) % choices.length);
    const pressed = keys.find((one) => one === typed);
    if (pressed !== undefined) return finish(pressed);
    const number = /^[1-9]$/.test(typed) ? choices[Number(typed) - 1] : undefined;
    if (number !== undefined) finish(number.value);
  });

  function finish(value: string | undefined): void {
    if (value === undefined) return;
    setPicked(value);
    done(value);
  }

  if (picked !== undefined) return `${chalk.dim('›')} ${chalk.cyan(choices.find(({ value }) => value === picked)?.label ?? picked)}`;
  const rows = choices.map(({ label }, index) => {
    const line = `${index === at ? '❯' : ' '} ${index + 1}. ${wrap(label, width - 5, 5)}`;
    return index === at ? chalk.cyan(line) : line;
  });
  return [chalk.bold(wrap(question.message, width)), ...rows, ...(footer === '' ? [] : [chalk.dim(footer)])].join('\n');
});

/** The character typed; Hangul keyboards send letters in their place, so the keys are read by position too. */
function keyOf(key: { readonly name: string; readonly sequence?: string }): string {
  const typed = key.sequence ?? key.name;
  return HANGUL_KEYS[typed] ?? typed.toLowerCase();
}

const HANGUL_KEYS: Readonly<Record<string, string>> = { ㅠ: 'b', ㅡ: 'm', ㅂ: 'q', '？': '?' };

export function richUi(world: World, words: InterviewWords): Ui {
  const chalk = new Chalk({ level: colourLevel(world) });
  const closed = new AbortController();
  const abort = (): void => closed.abort();
  world.stdin.once('end', abort);
  world.stdin.once('close', abort);
  world.signal?.addEventListener('abort', abort);
  const context = { input: world.stdin, output: world.stderr, signal: closed.signal, clearPromptOnDone: false };
  const width = (): number => Math.min(world.stderr.columns ?? 80, 100) - 1;

  async function guarded<T>(prompt: () => Promise<T>): Promise<T> {
    try {
      return await prompt();
    } catch (error) {
      if (error instanceof Error && ENDINGS.includes(error.name)) throw new Interrupted();
      throw error;
    }
  }

  return {
    show: (text) => void world.stderr.write(`${text}\n`),
    head: (text) => void world.stderr.write(`\n${chalk.dim('─'.repeat(width()))}\n${text}\n\n`),
    choose: async <T extends string>(question: Question<T>) =>
      (await guarded(() => choice({ question, width: width(), footer: keyLine(question.keys, words), chalk }, context))) as T | Key,
    text: async ({ message, initial, check }) => {
      const answer = await guarded(() => input({ message, ...(initial !== undefined && { default: initial }), validate: (typed) => check?.(typed.trim().normalize('NFC')) ?? true }, context));
      return answer.trim().normalize('NFC');
    },
    close: () => {
      world.stdin.off('end', abort);
      world.stdin.off('close', abort);
    },
  };
}

const ENDINGS: readonly string[] = ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'];

function colourLevel(world: World): 0 | 1 {
  const none = world.env['NO_COLOR'];
  return (none !== undefined && none !== '') || world.env['TERM'] === 'dumb' ? 0 : 1;
}
