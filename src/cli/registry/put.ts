import { withoutResidentNumbers } from '../../model/problem.ts';
import { visibleText } from '../../reporters/visible-text.ts';

export function asJson(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Text from a candidate or from a shared database: nothing in it steers the terminal or repeats a resident registration number. */
export function shown(text: string): string {
  return visibleText(withoutResidentNumbers(text));
}
