import type { Verdict } from '../../model/vocabulary.ts';
import { LINK_WORDS } from '../../i18n/link-words.ts';
import { SUMMARY_WORDS } from '../../i18n/summary-words.ts';
import { h, type Markup } from '../html/markup.ts';
import { visibleText } from '../visible-text.ts';
import type { SummaryContext } from './context.ts';
import type { DrawnLine, DrawnNode, Drawing } from './drawing.ts';
import { along, bent, circular, WIDTH, type Layout, type Point } from './picture-layout.ts';

/** More labels than this run into each other; the titles of the lines and the table still say what is shared. */
const MOST_LABELLED = 12;
const BEND = 44;
/** Width of an id in Latin letters; a Hangul or Han character takes two. */
const LABEL_WIDTH = 24;

/** What the summary adds to the look of every page: drawings, and tables of many columns. On paper and for the colour-blind, words and dashes say the same as the colours. */
export const SUMMARY_STYLE = `
th,td{overflow-wrap:break-word}td .id,td .v{overflow-wrap:anywhere}
.cluster .line{fill:none;stroke:var(--soft);stroke-width:1.5}.cluster .open{stroke:var(--escalate);stroke-width:2}.cluster .explained{stroke-dasharray:5 4}
.cluster circle{stroke:var(--paper);stroke-width:2;fill:var(--soft)}.cluster circle.escalate{fill:var(--escalate)}.cluster circle.review{fill:var(--review)}.cluster circle.proceed{fill:var(--proceed)}.cluster circle.earlier{fill:var(--paper);stroke:var(--soft)}
.cluster text{font-size:12px}.cluster .name{fill:var(--ink)}.cluster .on{paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round;text-anchor:middle}
.cluster .left{text-anchor:end}.cluster .above,.cluster .below{text-anchor:middle}
@media print{.cluster circle,.cluster .line{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** One cluster as a drawing without script: candidates on a circle, what they share on the lines. `verdicts` are by id, where listed. */
export function picture(drawing: Drawing, number: number, verdicts: ReadonlyMap<string, Verdict>, context: SummaryContext): Markup {
  const title = SUMMARY_WORDS[context.t.language].drawing(number, drawing.nodes.length, drawing.lines.length);
  const layout = circular(drawing.nodes.length);
  return h`<svg class="cluster" viewBox="0 0 ${WIDTH} ${layout.height}" role="img" aria-label="${title}"><title>${title}</title>
${drawing.lines.map((line) => lineOf(line, drawing, layout, context))}
${drawing.lines.length <= MOST_LABELLED && drawing.lines.map((line) => lineLabel(line, drawing, layout, context))}
${drawing.nodes.map((node, at) => nodeOf(node, at, layout, verdicts.get(node.id), context))}</svg>`;
}

function lineOf(line: DrawnLine, { lines, nodes }: Drawing, layout: Layout, context: SummaryContext): Markup {
  const [from, to] = ends(line, layout);
  const control = bent(from, to, bendOf(line, lines));
  const title = `${fitted(nodes[line.from]?.id ?? '')} – ${fitted(nodes[line.to]?.id ?? '')}: ${kindsOf(line, context)}`;
  return h`<path class="line ${line.open ? 'open' : 'explained'}" d="M${from.x} ${from.y} Q${control.x} ${control.y} ${to.x} ${to.y}"><title>${title}</title></path>
`;
}

function lineLabel(line: DrawnLine, { lines, nodes }: Drawing, layout: Layout, context: SummaryContext): Markup {
  const [from, to] = ends(line, layout);
  const neighbours = Math.abs(line.from - line.to) === 1 || Math.abs(line.from - line.to) === nodes.length - 1;
  // Lines across the middle meet there, so their labels stand nearer to one end.
  const point = along(from, bent(from, to, bendOf(line, lines)), to, neighbours ? 0.5 : 0.36);
  return h`<text class="on" x="${point.x}" y="${point.y - 4}">${kindsOf(line, context)}</text>
`;
}

function nodeOf(node: DrawnNode, at: number, layout: Layout, verdict: Verdict | undefined, { t }: SummaryContext): Markup {
  const place = layout.nodes[at] ?? { x: 0, y: 0, side: 'above' as const };
  const { x, y } = labelPoint(place, place.side);
  const under = verdict === undefined ? '' : t.ui.verdicts[verdict];
  return h`<circle class="${node.earlier ? 'earlier' : (verdict ?? 'none')}" cx="${place.x}" cy="${place.y}" r="8"/><text class="name ${place.side}" x="${x}" y="${y}">${fitted(node.id)}</text>${under !== '' && h`<text class="${place.side}" x="${x}" y="${y + 14}">${under}</text>`}
`;
}

function labelPoint({ x, y }: Point, side: Layout['nodes'][number]['side']): Point {
  if (side === 'left') return { x: x - 14, y };
  if (side === 'right') return { x: x + 14, y };
  return { x, y: side === 'above' ? y - 28 : y + 22 };
}

function ends({ from, to }: DrawnLine, { nodes }: Layout): readonly [Point, Point] {
  const nowhere = { x: 0, y: 0 };
  return [nodes[from] ?? nowhere, nodes[to] ?? nowhere];
}

/** What is explained runs beside what is not, where two candidates have both. */
function bendOf(line: DrawnLine, lines: readonly DrawnLine[]): number {
  return !line.open && lines.some((other) => other.open && other.from === line.from && other.to === line.to) ? BEND : 0;
}

function kindsOf({ kinds }: DrawnLine, { t }: SummaryContext): string {
  return kinds.map((kind) => LINK_WORDS[t.language].kinds[kind]).join(', ');
}

/** As much of an id as has room. */
function fitted(id: string): string {
  const characters = [...visibleText(id)];
  let width = 0;
  const kept = characters.filter((character) => (width += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1) <= LABEL_WIDTH);
  return kept.length === characters.length ? characters.join('') : `${kept.slice(0, -1).join('')}…`;
}
