import type { AccountFacts } from '../facts/account.ts';
import { clientInterviewedFirst, noActivityBeforeVerification, videoVerified } from './account/checked.ts';
import { accountClosedOrSwapped, ownerUsesIt, registrationChanges } from './account/owner.ts';
import { alwaysOn, manyAddresses, oneAddressManyAccounts } from './account/traffic.ts';
import { bidRatio, oneRaterMany, ratedByOwnPayer, thousandsOfHours } from './account/work.ts';
import type { Evaluators } from './evaluator.ts';
import type { AccountReasons } from './generated/account.ts';

export const account = {
  'many-addresses': manyAddresses,
  'always-on': alwaysOn,
  'one-address-many-accounts': oneAddressManyAccounts,
  'thousands-of-hours': thousandsOfHours,
  'rated-by-own-payer': ratedByOwnPayer,
  'one-rater-many': oneRaterMany,
  'bid-ratio': bidRatio,
  'video-verified': videoVerified,
  'client-interviewed-first': clientInterviewedFirst,
  'no-activity-before-verification': noActivityBeforeVerification,
  'registration-changes': registrationChanges,
  'account-closed-or-swapped': accountClosedOrSwapped,
  'owner-uses-it': ownerUsesIt,
} satisfies Evaluators<AccountReasons, AccountFacts>;
