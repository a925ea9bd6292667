import { createInterface } from 'node:readline';
import type { World } from './world.ts';

/** Asks in the terminal; anything but one of the words of consent, and an ended input, means no. */
export function confirmed(question: string, consent: readonly string[], world: World): Promise<boolean> {
  const reader = createInterface({ input: world.stdin, output: world.stderr, terminal: world.stdin.isTTY === true });
  return new Promise((resolve) => {
    reader.once('close', () => resolve(false));
    reader.once('SIGINT', () => reader.close());
    reader.question(question, (typed) => {
      resolve(consent.includes(typed.trim().normalize('NFC').toLowerCase()));
      reader.close();
    });
  });
}
