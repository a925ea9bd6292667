import type { Profile } from '../../model/profile/schema.ts';
import { collect } from '../lists.ts';

type Claims = NonNullable<Profile['claims']>;
type Verification = NonNullable<NonNullable<Claims['education']>[number]['verification']>;

/** How one claim was checked with its issuer. */
export interface VerificationRecord {
  readonly result: Verification['result'];
  readonly contactFrom: Verification['contactFrom'];
  readonly differs: boolean;
  /** The verification's place in the profile. */
  readonly pointer: string;
}

export interface VerificationFacts {
  readonly records: readonly VerificationRecord[];
  /** How many claims of the kind there are, checked or not. */
  readonly total: number;
  /** Pointer of a background check that passed and covers the kind. */
  readonly provider: string | undefined;
  /** Pointer of a recorded change of name: an issuer may know the person by the earlier one. */
  readonly nameChange: string | undefined;
}

export type ClaimKind = 'employment' | 'education' | 'certificates';

export function verificationFacts({ claims, identity, circumstances }: Profile, kind: ClaimKind): VerificationFacts {
  const items: readonly { readonly verification?: Verification | undefined }[] = claims?.[kind] ?? [];
  const provider = (identity?.checks ?? []).findIndex(({ result, covers }) => result === 'passed' && kind !== 'certificates' && covers?.includes(kind));
  return {
    total: items.length,
    records: collect(items, ({ verification }, at) =>
      verification === undefined
        ? undefined
        : { result: verification.result, contactFrom: verification.contactFrom, differs: verification.differs !== undefined, pointer: `/claims/${kind}/${at}/verification` },
    ),
    provider: provider < 0 ? undefined : `/identity/checks/${provider}/covers`,
    nameChange: circumstances?.nameChanges?.[0] === undefined ? undefined : '/circumstances/nameChanges/0',
  };
}
