import { threshold, type Reference } from '../facts/reference.ts';
import { LINK_KINDS, type LinkKind } from '../model/links.ts';
import type { OpenBlocks } from './block.ts';
import { kindOfCode, type Code } from './hash.ts';
import { eachRun } from './partitions.ts';

/** Candidates whose identifiers of a kind have one code. Whether the values are equal is seen when they are read again. */
export interface SharedGroup {
  readonly kind: LinkKind;
  readonly code: Code;
  /** Numbers in the batch, rising, two or more. */
  readonly members: readonly number[];
  /** More than that kind's limit: it says something of the value, not of the people. */
  readonly byMany: boolean;
}

/** Hands over every group, by kind and then by code. `most` is how many entries may be in memory at once, 8 bytes each. */
export function findShared(opened: OpenBlocks, reference: Pick<Reference, 'themes'>, take: (group: SharedGroup) => void, most?: number): void {
  const limits = new Map(LINK_KINDS.map((kind) => [kind, threshold(reference, 'links', `many-${kind}`)]));
  eachRun(
    opened,
    'exact',
    0,
    (code, members) => {
      const kind = kindOfCode(code);
      const byMany = members.length > (limits.get(kind) ?? 0);
      // A band of a picture is no picture: many have it by chance.
      if (byMany && kind === 'similar-photo') return;
      take({ kind, code, members: Array.from(members), byMany });
    },
    most,
  );
}
