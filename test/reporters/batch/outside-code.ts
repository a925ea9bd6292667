/** What a Markdown reader acts on: the text without code spans and without fenced blocks. */
export function outsideCode(text: string): string {
  return text.replace(/^```[a-z]*\n[\s\S]*?^```$/gm, '').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

/** Words of the hostile text that would do something if a reader took them for markup. */
export const LIVE = ['<script', '<failure', '![x]', '](javascript', '::error', '::set-output', 'HYPERLINK'] as const;

/** Nothing but line breaks may steer what a screen shows. */
export const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/;
