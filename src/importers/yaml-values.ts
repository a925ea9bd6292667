import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Node, Scalar } from 'yaml';
import type { Path } from './parsed-text.ts';
import { tidyText } from './tidy-value.ts';

/** What the walk over the nodes came upon that no candidate's file needs. */
export interface Oddity {
  readonly kind: 'alias' | 'complex-key' | 'duplicate-key';
  readonly key?: string;
  readonly offset: number;
}

/** Plain data of a node, `null` where nothing stands. Oddities are pushed onto `odd`. The caller has bounded the depth. */
export function plainValue(node: unknown, odd: Oddity[]): unknown {
  if (isScalar(node)) return scalarValue(node);
  if (isSeq(node)) return node.items.map((item) => plainValue(item, odd));
  if (isMap(node)) return mapValue(node.items, odd);
  if (isAlias(node)) odd.push({ kind: 'alias', offset: offsetOf(node) });
  return null;
}

function scalarValue({ value, source }: Scalar): unknown {
  return typeof value === 'number' && source !== undefined && !keepsEveryDigit(source, value) ? source : value;
}

/** Doubles hold any fifteen decimal digits. A leading zero means that the text is somebody's number, not a quantity. */
function keepsEveryDigit(source: string, value: number): boolean {
  return String(value) === source || (/^[+-]?(0|[1-9]\d*)(\.\d+)?$/.test(source) && source.replace(/\D/g, '').length <= 15);
}

function mapValue(items: readonly unknown[], odd: Oddity[]): Readonly<Record<string, unknown>> {
  const entries = new Map<string, unknown>();
  const seen = new Set<string>();
  for (const item of items) {
    if (!isPair(item)) continue;
    const key = keyText(item.key);
    if (key === undefined) {
      odd.push({ kind: isAlias(item.key) ? 'alias' : 'complex-key', offset: offsetOf(item.key) });
      continue;
    }
    if (seen.has(key)) odd.push({ kind: 'duplicate-key', key, offset: offsetOf(item.key) });
    seen.add(key);
    entries.set(key, plainValue(item.value, odd));
  }
  return Object.fromEntries(entries);
}

function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  if (key.value === null) return undefined;
  return tidyText(typeof key.value === 'string' ? key.value : (key.source ?? String(key.value)));
}

/** The node at a path, or with `key` the key that leads to it. */
export function nodeAt(root: unknown, path: Path, part: 'key' | 'value'): unknown {
  let here = root;
  let key: unknown;
  for (const step of path) {
    const pair = isMap(here) ? here.items.find((item) => keyText(item.key) === String(step)) : undefined;
    key = pair?.key;
    here = pair !== undefined ? pair.value : isSeq(here) ? here.items[Number(step)] : undefined;
    if (here === undefined || (here === null && key === undefined)) return undefined;
  }
  return part === 'key' || isNothing(here) ? (key ?? here) : here;
}

function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

export function writtenNumber(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'number' ? (node.source ?? String(node.value)) : undefined;
}

export function offsetOf(node: unknown): number {
  return (node as Partial<Node> | null | undefined)?.range?.[0] ?? 0;
}
