import { LINK_WORDS } from '../../i18n/link-words.ts';
import { shortened, visibleText } from '../visible-text.ts';
import type { SummaryContext } from './context.ts';
import type { Drawing } from './drawing.ts';

const LONGEST_LABEL = 40;

/**
 * A cluster as a Mermaid graph in a fenced block, which most Markdown readers draw. Names of nodes are made up (`c1`, `c2`); an id stands
 * in a quoted label only, with every character that could mean something written as an entity.
 */
export function mermaidOf({ nodes, lines }: Drawing, { t }: SummaryContext): string {
  const { kinds } = LINK_WORDS[t.language];
  return [
    '```mermaid',
    'graph LR',
    ...nodes.map(({ id, earlier }, at) => (earlier ? `  c${at + 1}(["${label(id)}"])` : `  c${at + 1}["${label(id)}"]`)),
    ...lines.map(({ from, to, kinds: shared, open }) => `  c${from + 1} ${open ? '---' : '-.-'}|"${shared.map((kind) => kinds[kind]).join(', ')}"| c${to + 1}`),
    '```',
  ].join('\n');
}

/** Letters, digits, spaces and hyphens between them stand as they are; all else becomes `#<code point>;`. */
function label(text: string): string {
  const shown = shortened(visibleText(text), LONGEST_LABEL).trim();
  const escaped = shown.replace(/(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])|[^\p{L}\p{M}\p{N} -]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
  return escaped === '' ? '#160;' : escaped;
}
