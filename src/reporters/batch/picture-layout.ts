/** A point of the picture, in its own units, rounded to a tenth so that every machine draws the same. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const WIDTH = 760;
const MARGIN = 46;

export interface Layout {
  readonly height: number;
  readonly nodes: readonly (Point & { readonly side: 'left' | 'right' | 'above' | 'below' })[];
}

/** Puts nodes on an ellipse that grows with their number: two side by side, more from the top clockwise. */
export function circular(count: number): Layout {
  const rx = 200;
  const ry = count <= 2 ? 0 : Math.min(250, 40 + 16 * count);
  const centre = { x: WIDTH / 2, y: MARGIN + ry };
  const start = count === 2 ? Math.PI : -Math.PI / 2;
  const nodes = Array.from({ length: count }, (_, at) => {
    const angle = start + (2 * Math.PI * at) / count;
    return { ...rounded(centre.x + rx * Math.cos(angle), centre.y + ry * Math.sin(angle)), side: sideOf(angle) };
  });
  return { height: Math.ceil(Math.max(MARGIN, ...nodes.map(({ y }) => y))) + MARGIN, nodes };
}

function sideOf(angle: number): 'left' | 'right' | 'above' | 'below' {
  const across = Math.cos(angle);
  if (Math.abs(across) < 0.2) return Math.sin(angle) < 0 ? 'above' : 'below';
  return across < 0 ? 'left' : 'right';
}

/** The bend of a line that runs beside another one between the same two nodes; 0 is straight. */
export function bent(from: Point, to: Point, bend: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return rounded((from.x + to.x) / 2 - ((to.y - from.y) / length) * bend, (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend);
}

/** The point of the curve over `control` at `share` (0 to 1) of the way. */
export function along(from: Point, control: Point, to: Point, share: number): Point {
  const rest = 1 - share;
  return rounded(rest * rest * from.x + 2 * rest * share * control.x + share * share * to.x, rest * rest * from.y + 2 * rest * share * control.y + share * share * to.y);
}

function rounded(x: number, y: number): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
