import { grown } from './entries.ts';

/** Runs of members, one after another, 4 bytes a member. */
export interface RunStore {
  /** `pairs` is how many pairs the run will make. */
  readonly add: (members: Uint32Array, pairs: number) => void;
  readonly pairs: () => number;
  /** The members of a run stand in the list from `start` up to `end`. */
  readonly each: (take: (list: Uint32Array, start: number, end: number) => void) => void;
}

export function createRunStore(): RunStore {
  let list = new Uint32Array(1024);
  let length = 0;
  let pairs = 0;
  return {
    add(members, count) {
      while (length + members.length + 1 > list.length) list = grown(list);
      list[length] = members.length;
      list.set(members, length + 1);
      length += members.length + 1;
      pairs += count;
    },
    pairs: () => pairs,
    each(take) {
      for (let at = 0; at < length; ) {
        const end = at + 1 + (list[at] ?? 0);
        take(list, at + 1, end);
        at = end;
      }
    },
  };
}
