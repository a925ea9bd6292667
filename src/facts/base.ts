import type { SharedByMany, Share } from '../model/links.ts';
import type { Profile } from '../model/profile/schema.ts';
import type { FileEvidence } from './file-evidence.ts';
import { nothingMade, type MadeOnce } from './once-per-case.ts';
import { nameStatements, type NameStatement } from './name-statements.ts';
import { placeStatements, type PlaceFact } from './place-statements.ts';
import type { Reference } from './reference.ts';

/** What a batch or the registry found in comparing this candidate with others. */
export interface FoundLinks {
  readonly shares: readonly Share[];
  /** Things of this profile that too many candidates share to say anything of one of them; `count` is of candidates. */
  readonly byMany: readonly (Pick<SharedByMany, 'kind' | 'count'> & { readonly pointer: string })[];
}

export interface FactInput {
  readonly profile: Profile;
  /** Date of the assessment, YYYY-MM-DD. */
  readonly asOf: string;
  readonly reference: Reference;
  /** What was read from the evidence files that the profile names, by the pointer of the naming field. */
  readonly files: ReadonlyMap<string, FileEvidence>;
  /** Absent where nobody compared. */
  readonly links?: FoundLinks | undefined;
}

/** What every theme starts from: the profile, and its statements of name and place with where each was stated. */
export interface BaseFacts extends FactInput {
  readonly names: readonly NameStatement[];
  readonly places: readonly PlaceFact[];
  readonly made: MadeOnce;
}

export function deriveBase({ profile, asOf, reference, files, links }: FactInput): BaseFacts {
  return { profile, asOf, reference, files, links, names: nameStatements(profile), places: placeStatements(profile, reference), made: nothingMade() };
}
