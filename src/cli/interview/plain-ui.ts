import { createInterface } from 'node:readline';
import type { InterviewWords } from '../../i18n/interview-words.ts';
import type { World } from '../world.ts';
import { Interrupted, keyLine, type Key, type Question, type TextQuestion, type Ui } from './ui.ts';

/** Numbered choices, one line after the other, nothing ever redrawn: for screen readers, dumb terminals and logs. */
export function plainUi(world: World, words: InterviewWords): Ui {
  const reader = createInterface({ input: world.stdin, output: world.stderr, terminal: world.stdin.isTTY === true });
  const lines: string[] = [];
  let waiting: { readonly take: (line: string) => void; readonly stop: () => void } | undefined;
  let ended = false;
  reader.on('line', (line) => {
    if (waiting === undefined) lines.push(line);
    else waiting.take(line);
  });
  reader.on('SIGINT', end);
  reader.on('close', end);
  world.signal?.addEventListener('abort', end);

  function end(): void {
    ended = true;
    waiting?.stop();
  }
  function say(text: string): void {
    world.stderr.write(text);
  }
  function ask(prompt: string): Promise<string> {
    say(prompt);
    const early = lines.shift();
    if (early !== undefined) return Promise.resolve(early);
    if (ended) return Promise.reject(new Interrupted());
    return new Promise((resolve, reject) => {
      waiting = {
        take: (line) => {
          waiting = undefined;
          resolve(line);
        },
        stop: () => {
          waiting = undefined;
          reject(new Interrupted());
        },
      };
    });
  }

  async function choose<T extends string>(question: Question<T>): Promise<T | Key> {
    say(`${question.message}\n${question.choices.map(({ label }, at) => `  ${at + 1}. ${label}`).join('\n')}\n`);
    if (question.keys.length > 0) say(`${words.plainKeys(keyLine(question.keys, words))}\n`);
    for (;;) {
      const typed = (await ask(`${words.plainPrompt}: `)).trim().normalize('NFC');
      const key = question.keys.find((one) => one === typed.toLowerCase());
      if (key !== undefined) return key;
      const choice = /^\d+$/.test(typed) ? question.choices[Number(typed) - 1] : undefined;
      if (choice !== undefined) return choice.value;
      say(`${words.notAChoice(question.choices.length)}\n`);
    }
  }

  async function text({ message, initial, check }: TextQuestion): Promise<string> {
    for (;;) {
      const typed = (await ask(`${message}${initial === undefined ? '' : ` [${initial}]`}: `)).trim().normalize('NFC');
      const value = typed === '' ? (initial ?? '') : typed;
      const wrong = check?.(value);
      if (wrong === undefined) return value;
      say(`${wrong}\n`);
    }
  }

  return {
    show: (shown) => say(`${shown}\n`),
    head: (shown) => say(`\n${shown}\n`),
    choose,
    text,
    close: () => {
      reader.off('close', end);
      reader.close();
    },
  };
}
