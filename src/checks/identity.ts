import type { IdentityFacts } from '../facts/identity.ts';
import type { Evaluators } from './evaluator.ts';
import type { IdentityReasons } from './generated/identity.ts';
import { detailsAgree, idMatchesContract, namesAgree } from './identity/agreement.ts';
import { backgroundCheck, checkedIndependently, eVerify, onePersonThroughout, recheckedAtStages } from './identity/independent.ts';
import { documentGenuine, documentGiven, documentInDate, mrzAgrees } from './identity/papers.ts';
import { imageReadable, imageUntouched } from './identity/picture.ts';

export const identity = {
  'id-matches-contract': idMatchesContract,
  'names-agree': namesAgree,
  'details-agree': detailsAgree,
  'document-given': documentGiven,
  'document-genuine': documentGenuine,
  'document-in-date': documentInDate,
  'mrz-agrees': mrzAgrees,
  'image-untouched': imageUntouched,
  'image-readable': imageReadable,
  'checked-independently': checkedIndependently,
  'rechecked-at-stages': recheckedAtStages,
  'background-check': backgroundCheck,
  'e-verify': eVerify,
  'one-person-throughout': onePersonThroughout,
} satisfies Evaluators<IdentityReasons, IdentityFacts>;
