import type { InterviewFacts } from '../facts/interview.ts';
import type { Evaluators } from './evaluator.ts';
import type { InterviewReasons } from './generated/interview.ts';
import { answersOwn, explainsOwnHistory, knowsClaimedPlace, workedUnaided } from './interview/answers.ts';
import { livenessSteps, pictureNotManipulated, voiceFitsPicture, windowView } from './interview/picture.ts';
import { faceMatchesId, idShownLive, inPersonOrNotary, samePersonLater, unannouncedCall } from './interview/person.ts';
import { backgroundOpen, cameraStayedOn, chatOrPhoneInstead, recordsKept, videoHeld } from './interview/setting.ts';

export const interview = {
  'video-held': videoHeld,
  'chat-or-phone-instead': chatOrPhoneInstead,
  'camera-stayed-on': cameraStayedOn,
  'id-shown-live': idShownLive,
  'face-matches-id': faceMatchesId,
  'same-person-later': samePersonLater,
  'liveness-steps': livenessSteps,
  'picture-not-manipulated': pictureNotManipulated,
  'voice-fits-picture': voiceFitsPicture,
  'background-open': backgroundOpen,
  'window-view': windowView,
  'answers-own': answersOwn,
  'worked-unaided': workedUnaided,
  'explains-own-history': explainsOwnHistory,
  'knows-claimed-place': knowsClaimedPlace,
  'unannounced-call': unannouncedCall,
  'in-person-or-notary': inPersonOrNotary,
  'records-kept': recordsKept,
} satisfies Evaluators<InterviewReasons, InterviewFacts>;
