import type { Path } from '../parsed-text.ts';
import type { FieldStep } from './field-path.ts';
import type { HeadingMeaning } from './headings.ts';

/**
 * Paths of the columns, with a number for every place in a list: first the numbered dotted names, then the others as they come. Columns of
 * one label and number share a place; a column of its own has one to itself.
 */
export function settledPaths(meanings: readonly HeadingMeaning[]): readonly Path[] {
  const places = new Map<string, Set<string>>();
  const keyed = meanings.map((meaning, column) => keysOf(meaning, column));
  for (const steps of keyed) {
    steps.forEach((step, at) => {
      const list = listKey(steps, at);
      if (step.place) places.set(list, (places.get(list) ?? new Set()).add(step.key));
    });
  }
  const ordered = new Map([...places].map(([list, keys]) => [list, inOrder([...keys])]));
  return keyed.map((steps) => steps.map((step, at) => (step.place ? (ordered.get(listKey(steps, at))?.indexOf(step.key) ?? 0) : step.key)));
}

interface KeyedStep {
  readonly key: string;
  readonly place: boolean;
}

function listKey(steps: readonly KeyedStep[], at: number): string {
  return JSON.stringify(steps.slice(0, at).map(({ key }) => key));
}

function keysOf({ field, entry, number }: HeadingMeaning, column: number): readonly KeyedStep[] {
  return field.steps.map((step) => (typeof step === 'string' ? { key: step, place: false } : { key: placeKey(step, entry?.own === true ? column : undefined, number), place: true }));
}

function placeKey({ place }: Exclude<FieldStep, string>, own: number | undefined, number: number): string {
  if (own !== undefined) return `own ${own}`;
  return place.startsWith('#') ? `${place} ${number}` : place;
}

function inOrder(keys: readonly string[]): readonly string[] {
  const numbered = keys.filter((key) => /^\d+$/.test(key)).sort((a, b) => Number(a) - Number(b));
  return [...numbered, ...keys.filter((key) => !/^\d+$/.test(key))];
}
