import type { FootprintFacts } from '../facts/footprint.ts';
import type { Evaluators } from './evaluator.ts';
import { picturesAgree, photoGenuine } from './footprint/pictures.ts';
import { belongsToCandidate, contactsAgree, profileAge, simplePortfolio, sitesExist } from './footprint/profiles.ts';
import { repositoriesOwn } from './footprint/repositories.ts';
import type { FootprintReasons } from './generated/footprint.ts';

export const footprint = {
  'profile-age': profileAge,
  'simple-portfolio': simplePortfolio,
  'pictures-agree': picturesAgree,
  'photo-genuine': photoGenuine,
  'sites-exist': sitesExist,
  'belongs-to-candidate': belongsToCandidate,
  'repositories-own': repositoriesOwn,
  'contacts-agree': contactsAgree,
} satisfies Evaluators<FootprintReasons, FootprintFacts>;
