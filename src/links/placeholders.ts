import { oncePer } from '../facts/once-per.ts';
import type { PlaceholderTables } from '../facts/links/link-tables.ts';

/** Tells the fillers that people type where they have nothing to say. */
export interface Placeholders {
  readonly isWord: (text: string) => boolean;
  readonly isMailbox: (local: string) => boolean;
  readonly isSerial: (serial: string) => boolean;
  /** The last digits are all equal or count up by one. */
  readonly endsInRun: (digits: string) => boolean;
  /** All digits are. */
  readonly isRun: (number: string) => boolean;
}

export const placeholders = oncePer((tables: PlaceholderTables): Placeholders => {
  const [words, mailboxes, serials] = [new Set(tables.words), new Set(tables.mailboxes), new Set(tables.serials)];
  const isWord = (text: string): boolean => words.has(plain(text));
  const endsInRun = (digits: string): boolean => isCounted(digits.slice(-tables.run));
  const isRun = isCounted;
  return {
    isWord,
    endsInRun,
    isRun,
    isMailbox: (local) => mailboxes.has(local) || isOneLetter(local),
    isSerial: (serial) => isWord(serial) || serials.has(plain(serial)) || isOneLetter(serial) || isRun(serial),
  };
});

function plain(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function isOneLetter(text: string): boolean {
  for (let at = 1; at < text.length; at += 1) if (text.charCodeAt(at) !== text.charCodeAt(0)) return false;
  return text.length > 1;
}

/** Every digit equals the one before it, or every digit is the next one: 000000, 123456, 567890. Other characters are passed over. */
function isCounted(number: string): boolean {
  let last = -1;
  let [equal, counting] = [true, true];
  for (let at = 0; at < number.length && (equal || counting); at += 1) {
    const digit = number.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    if (last >= 0) {
      equal &&= digit === last;
      counting &&= digit === (last + 1) % 10;
    }
    last = digit;
  }
  return equal || counting;
}
