import type { Generated } from 'kysely';
import type { KeyState } from './types.ts';

/** The rows as stored; days count from 1970-01-01, hashes are bytes. */
export interface RegistryTables {
  readonly knowhire_schema: { readonly version: number; readonly applied: number };
  readonly knowhire_registry: { readonly id: string; readonly created: number };
  readonly knowhire_key: { readonly no: number; readonly check_value: string; readonly state: KeyState; readonly created: number };
  readonly knowhire_candidate: {
    readonly no: Generated<number>;
    readonly id: string;
    readonly first_seen: number;
    readonly last_seen: number;
    readonly retain_until: number | null;
    /** Key of the profile's and the names' hashes. */
    readonly key_no: number;
    readonly profile: Buffer;
    readonly full_names: Buffer;
    readonly part_names: Buffer;
    readonly name_scripts: Buffer;
  };
  /** All rows of one value bear one hash: whoever adds a value that stands under an old key moves its rows to the new one. */
  readonly knowhire_identifier: { readonly hash: Buffer; readonly candidate_no: number; readonly first_seen: number; readonly kind: number; readonly key_no: number };
  /** Texts and pictures of a candidate, numbered from 0, under the key of the candidate's hashes. */
  readonly knowhire_text: {
    readonly candidate_no: number;
    readonly part: number;
    readonly kind: number;
    readonly key_no: number;
    readonly first_seen: number;
    readonly codes: Buffer;
    readonly sketch: Buffer;
  };
  /** Who has a code in one of the texts or pictures. */
  readonly knowhire_text_code: { readonly code: number; readonly candidate_no: number };
}
