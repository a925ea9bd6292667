import type { Assessment } from '../../model/assessment.ts';
import { FORMAT_WORDS } from '../../i18n/format-words.ts';
import type { ReportContext } from '../context.ts';
import { h, type Markup } from './markup.ts';

const WIDTH = 640;
const LEFT = 8;
const RIGHT = 8;
const TOP = 20;
const HEIGHT = 18;

/** The concern from "at least" to "at most" on a scale with the bands of the scoring data, drawn by hand. Its title says the same in words. */
export function bar({ concern }: Assessment, context: ReportContext): Markup {
  const { ui } = context.t;
  const { bands } = context.knowledge.scoring;
  const most = Math.max(concern.atMost, Math.ceil(bands.critical * 1.25));
  const x = (points: number): number => Math.round((LEFT + (points / most) * (WIDTH - LEFT - RIGHT)) * 10) / 10;
  const title = FORMAT_WORDS[context.t.language].barTitle(ui.finding.points(concern.atLeast), ui.finding.points(concern.atMost));
  const thresholds = (['low', 'elevated', 'high', 'critical'] as const).map((band) => ({ band, at: x(bands[band]) }));
  return h`<svg viewBox="0 0 ${WIDTH} 60" role="img" aria-label="${title}"><title>${title}</title>
<rect class="track" x="${x(0)}" y="${TOP}" width="${x(most) - x(0)}" height="${HEIGHT}"/>
<rect class="sure" x="${x(0)}" y="${TOP}" width="${width(x(0), x(concern.atLeast))}" height="${HEIGHT}"/>
<rect class="may" x="${x(concern.atLeast)}" y="${TOP}" width="${width(x(concern.atLeast), x(concern.atMost))}" height="${HEIGHT}"/>
${thresholds.map(({ band, at }) => h`<line class="tick" x1="${at}" y1="${TOP - 4}" x2="${at}" y2="${TOP + HEIGHT + 4}"/><text x="${at + 2}" y="${TOP - 7}">${ui.bands[band]}</text>`)}
<text x="${x(0)}" y="${TOP + HEIGHT + 18}">0</text><text x="${x(most)}" y="${TOP + HEIGHT + 18}" text-anchor="end">${most}</text></svg>`;
}

function width(from: number, to: number): number {
  return Math.round((to - from) * 10) / 10;
}
