import type { Place } from '../model/problem.ts';
import { profileSchema } from '../model/profile/schema.ts';
import type { Profile } from '../model/profile/schema.ts';
import { pathOf } from './parsed-text.ts';
import type { SourceText } from './parsed-text.ts';
import { readDocument } from './read-document.ts';

export interface ParsedProfile {
  readonly profile: Profile;
  /** Line and column of the value at a JSON pointer into the profile. */
  readonly locate: (pointer: string) => Place | undefined;
}

/**
 * A candidate's file, YAML or JSON, to a profile. Throws `InputProblem` with every problem, each with its place.
 * Numbers stay as they were written where the profile wants text, so that no phone or account number loses a zero.
 */
export function parseProfile(source: SourceText): ParsedProfile {
  const { value, parsed } = readDocument(profileSchema, source);
  return { profile: value, locate: (pointer) => parsed.locate(pathOf(pointer)) };
}
