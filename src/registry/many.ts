import type { LinkKind } from '../model/links.ts';
import { MANY, type FindOptions } from './types.ts';

/** How many others a value of this kind may have before they are only counted. */
export function manyOf(kind: LinkKind, many: FindOptions['many'] = MANY): number {
  return typeof many === 'number' ? many : many[kind];
}

export function highestMany(many: FindOptions['many'] = MANY): number {
  return typeof many === 'number' ? many : Math.max(...Object.values(many));
}
