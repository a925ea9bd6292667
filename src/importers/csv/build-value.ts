import { pointerOf } from '../parsed-text.ts';
import type { Path } from '../parsed-text.ts';

/** The content of a profile in the making. */
export interface ValueBuilder {
  readonly value: Readonly<Record<string, unknown>>;
  /** Puts a value where its path leads. Of every list the places come in rising order; those that nothing fills are left out. */
  readonly put: (path: Path, value: string | number, cell: number) => void;
  /** The text or number that stands at a path already. */
  readonly at: (path: Path) => string | number | undefined;
}

type Branch = Record<string | number, unknown>;

/** A list with the place that its last item was put at. */
interface List {
  readonly items: unknown[];
  place: number;
}

/** `origins` gets the cell of every value by its JSON pointer, where it is asked for. */
export function valueBuilder(origins?: Map<string, number>): ValueBuilder {
  const value: Branch = {};
  const lists = new Map<unknown, List>();

  function into(branch: Branch, step: string | number, next: string | number | undefined): Branch {
    const there = branch[step];
    if (typeof there === 'object' && there !== null) return there as Branch;
    const made: Branch = typeof next === 'number' ? listIn(lists) : there === undefined ? {} : { address: there };
    branch[step] = made;
    return made;
  }

  function indexIn(branch: Branch, place: number): number {
    const list = lists.get(branch);
    if (list === undefined) return place;
    if (list.place < place) {
      list.place = place;
      list.items.push(undefined);
    }
    return list.items.length - 1;
  }

  /** A place that is told as one text and in parts, too (an address with its country), keeps the text as the part `address`. */
  function put(path: Path, leaf: string | number, cell: number): void {
    let here = value;
    const last = path.length - 1;
    const own: (string | number)[] = [];
    for (let at = 0; at < last; at += 1) {
      const step = stepIn(here, path[at] ?? '');
      if (origins !== undefined) own.push(step);
      here = into(here, step, path[at + 1]);
    }
    const step = stepIn(here, path[last] ?? '');
    const there = here[step];
    if (typeof there === 'object' && there !== null) (there as Branch)['address'] = leaf;
    else here[step] = leaf;
    origins?.set(pointerOf([...own, step]), cell);
  }

  function stepIn(branch: Branch, step: string | number): string | number {
    return typeof step === 'number' ? indexIn(branch, step) : step;
  }

  function at(path: Path): string | number | undefined {
    let here: unknown = value;
    for (const step of path) {
      const list = lists.get(here);
      here = list === undefined ? branchOf(here)?.[step] : list.place === step ? list.items.at(-1) : undefined;
    }
    return typeof here === 'string' || typeof here === 'number' ? here : undefined;
  }

  return { value, put, at };
}

function listIn(lists: Map<unknown, List>): Branch {
  const items = Object.assign<unknown[], Branch>([], {});
  lists.set(items, { items, place: -1 });
  return items;
}

function branchOf(value: unknown): Branch | undefined {
  return typeof value === 'object' && value !== null ? (value as Branch) : undefined;
}
