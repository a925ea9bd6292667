import type { Reference } from '../facts/reference.ts';
import { writeBlock } from './block.ts';
import { createEntries, MOST_LOCALS } from './entries.ts';
import type { Seed } from './hash.ts';
import { identifierCode } from './identifier-code.ts';
import type { Identifier } from './identifier.ts';
import type { LinkText } from './texts.ts';
import { createWordingSampler } from './wording-sampler.ts';

export interface RecorderOptions {
  readonly seed: Seed;
  /** Whether texts and pictures are compared as well. */
  readonly near: boolean;
  /** From `surveyTexts`; empty where there was no survey. */
  readonly boilerplate: Uint32Array;
  readonly reference: Pick<Reference, 'themes'>;
}

/** Collects what one job's candidates can be linked by. */
export interface LinkRecorder {
  /** `local` counts the candidates of the job from 0 and rises; a candidate that could not be read leaves a gap. */
  readonly add: (local: number, identifiers: readonly Identifier[], texts: readonly LinkText[]) => void;
  /** The block of the job, which had `count` candidates; the recorder is empty afterwards. */
  readonly finish: (count: number) => Uint8Array;
}

export function createLinkRecorder({ seed, near, boilerplate, reference }: RecorderOptions): LinkRecorder {
  const code = identifierCode(seed);
  const sections = { exact: createEntries(), near: createEntries() };
  let current = 0;
  const sample = near
    ? createWordingSampler(seed, boilerplate, reference, {
        near: (name, mark) => sections.near.addNamed(name, mark, current),
        whole: (whole) => sections.exact.add(whole, current),
      })
    : undefined;
  return {
    add(local, identifiers, texts) {
      if (local >= MOST_LOCALS) throw new Error(`a job holds ${MOST_LOCALS} candidates at most`);
      current = local;
      for (const identifier of identifiers) if (near || identifier.kind !== 'similar-photo') sections.exact.add(code(identifier), local);
      sample?.(texts);
    },
    finish: (count) => writeBlock(count, sections),
  };
}
