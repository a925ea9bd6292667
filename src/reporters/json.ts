import type { Report } from '../model/report.ts';

/** The one document itself; every other format can be rendered from it again. Characters that hide or reorder text are written as escapes. */
export function json(report: Report): string {
  return jsonText(report);
}

/** A document as JSON that hides nothing from whoever reads it. */
export function jsonText(document: object): string {
  return `${JSON.stringify(document, null, 2).replace(HIDDEN, escaped)}\n`;
}

const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
