import type { BaseFacts } from '../facts/base.ts';
import type { LinkKind } from '../model/links.ts';

/** One thing by which a candidate can be tied to another. */
export interface Identifier {
  readonly kind: LinkKind;
  /** The one writing of all ways to write it; equal values are one thing. */
  readonly value: string;
  /** Where it stands in the profile, as a JSON pointer. */
  readonly pointer: string;
  /** As written in the profile, where `value` is not fit to be shown. */
  readonly stated?: string;
}

/** What identifiers are read from: the base facts of a case, so that phones and places are read once. */
export type LinkInput = Pick<BaseFacts, 'profile' | 'reference' | 'names' | 'places' | 'files'>;
