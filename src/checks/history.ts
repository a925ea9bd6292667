import type { HistoryFacts } from '../facts/history.ts';
import type { Evaluators } from './evaluator.ts';
import type { HistoryReasons } from './generated/history.ts';
import { careerFitsAge, datesFit, noAnachronism, resumeAgreesWithProfiles } from './history/dates.ts';
import { certificatesVerified, educationVerified, employmentVerified } from './history/issuers.ts';
import { ownEmployerExists, referenceContactIndependent, referenceMail, workPapersVerified } from './history/people.ts';

export const history = {
  'employment-verified': employmentVerified,
  'education-verified': educationVerified,
  'certificates-verified': certificatesVerified,
  'reference-contact-independent': referenceContactIndependent,
  'reference-mail': referenceMail,
  'dates-fit': datesFit,
  'no-anachronism': noAnachronism,
  'career-fits-age': careerFitsAge,
  'resume-agrees-with-profiles': resumeAgreesWithProfiles,
  'work-papers-verified': workPapersVerified,
  'own-employer-exists': ownEmployerExists,
} satisfies Evaluators<HistoryReasons, HistoryFacts>;
