import { shortened, visibleText } from '../visible-text.ts';

/** Text that is HTML already; everything else is escaped where it is put into a template. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | string | number | false | undefined | readonly Part[];

/** The tool's own limit on one value of a profile. */
const LONGEST = 400;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Template of HTML: strings are escaped, markup and lists of it are put in as they are, `false` and `undefined` leave nothing. */
export function h(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: String.raw({ raw: template }, ...parts.map(written)) };
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(written).join('');
}

function escaped(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Text that a candidate or an assessor wrote: nothing hidden in it, and its direction kept to itself. */
export function said(text: string): Markup {
  return h`<bdi>${shortened(visibleText(text), LONGEST)}</bdi>`;
}

const START = '\u0002';
const END = '\u0003';

/** Marks a value inside a sentence; `spoken` turns the marks into markup. No value can hold them, for control characters become visible. */
export function marked(value: string): string {
  return `${START}${shortened(visibleText(value), LONGEST)}${END}`;
}

export function spoken(sentence: string): Markup {
  const parts = sentence.split(START).flatMap((piece, at): readonly Part[] => {
    if (at === 0) return [piece];
    const [value = '', rest = ''] = piece.split(END);
    return [h`<bdi class="v">${value}</bdi>`, rest];
  });
  return h`${parts}`;
}

/** Only addresses of documents lead anywhere. */
export function link(url: string, text: string): Markup {
  return /^https:\/\//.test(url) ? h`<a href="${url}" rel="noreferrer">${text}</a>` : h`${text}`;
}

export function list(items: readonly Markup[], kind: 'ul' | 'ol' = 'ul'): Markup {
  if (items.length === 0) return h``;
  const rows = items.map((item) => h`<li>${item}</li>`);
  return kind === 'ul' ? h`<ul>${rows}</ul>` : h`<ol>${rows}</ol>`;
}

/** A table with a caption for screen readers; `numeric` names the columns that are set flush right. */
export function grid(caption: string, header: readonly string[], rows: readonly (readonly Markup[])[], numeric: readonly number[] = []): Markup {
  const kind = (at: number): Markup => (numeric.includes(at) ? h` class="n"` : h``);
  return h`<table><caption>${caption}</caption><thead><tr>${header.map((text, at) => h`<th scope="col"${kind(at)}>${text}</th>`)}</tr></thead>
<tbody>${rows.map((row) => h`<tr>${row.map((cell, at) => h`<td${kind(at)}>${cell}</td>`)}</tr>
`)}</tbody></table>`;
}
