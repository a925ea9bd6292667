import * as z from 'zod';
import { country, date, long, place, said, short, when } from './values.ts';

export const DOCUMENT_KINDS = ['passport', 'national-id', 'driving-licence', 'residence-card', 'alien-registration-card', 'other'] as const;

const inspection = z.strictObject({
  how: z.enum(['original-in-person', 'shown-live-on-video', 'chip-read', 'verification-service', 'scan', 'photo']),
  by: short.optional(),
  on: date.optional(),
  result: z.enum(['genuine', 'doubtful', 'forged', 'unreadable']).optional(),
  seen: z.array(short).max(30).optional().describe('what was noticed: fonts differ, photo edge, hologram missing, misspelling'),
});

export const identityDocument = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS).optional(),
  issuingCountry: country.optional(),
  name: short.optional(),
  nativeName: short.optional().describe('the name in its own script, where the document has both'),
  number: short.optional().describe('never a resident registration number; the last four characters are enough'),
  birthDate: date.optional(),
  citizenship: country.optional(),
  address: place.optional(),
  issuedOn: date.optional(),
  expiresOn: date.optional(),
  mrz: z.union([short, z.array(short).min(2).max(3)]).optional().describe('the machine-readable lines as printed'),
  file: short.optional().describe('path of the image or PDF, beside the profile'),
  imageQuality: z.enum(['good', 'poor', 'unreadable']).optional(),
  inspections: z.array(inspection).max(20).optional(),
});

const identityCheck = z.strictObject({
  kind: z.enum(['verification-service', 'notary', 'in-person', 'bank', 'background-check', 'e-verify', 'phone-identity', 'other']),
  provider: short.optional(),
  on: date.optional(),
  result: z.enum(['passed', 'failed', 'inconclusive', 'declined']),
  covers: z.array(z.enum(['identity', 'address', 'right-to-work', 'education', 'employment', 'criminal-record'])).optional(),
  stage: z.enum(['interview', 'onboarding', 'employment']).optional(),
  declinedBecause: short.optional(),
  alternativeOffered: said.optional(),
  note: short.optional(),
});

export const identity = z.strictObject({
  documents: z.array(identityDocument).max(20).optional(),
  checks: z.array(identityCheck).max(50).optional(),
  refused: z
    .strictObject({ what: short, reason: short.optional(), alternativeOffered: said.optional() })
    .optional()
    .describe('the candidate would not give any identity document'),
  addressProof: z.strictObject({ kind: short, on: date.optional(), place: place.optional(), verified: said.optional() }).optional(),
});

export const contract = z.strictObject({
  party: z
    .strictObject({
      name: short.optional(),
      company: short.optional().describe('the company, where the candidate contracts through one'),
      companyRelation: z.enum(['own-company', 'employer', 'agency', 'employer-of-record', 'unrelated', 'unknown']).optional(),
      birthDate: date.optional(),
      citizenship: country.optional(),
      address: place.optional(),
      documentNumber: short.optional(),
      phone: short.optional(),
      email: short.optional(),
    })
    .optional(),
  signedOn: date.optional(),
  startsOn: date.optional(),
  milestones: z.array(z.strictObject({ name: short, due: date.optional(), deliveredOn: date.optional() })).max(200).optional(),
  subcontractors: z.array(z.strictObject({ name: short, disclosed: said.optional(), checked: said.optional() })).max(50).optional(),
  subcontractingClause: said.optional(),
});

export const LIVENESS_STEPS = ['hand-before-face', 'turn-in-profile', 'window-view', 'id-held-up', 'new-gesture', 'other'] as const;

export const interview = z.strictObject({
  on: when.optional(),
  mode: z.enum(['video', 'phone', 'chat', 'in-person', 'email']),
  askedFor: z.enum(['video', 'phone', 'chat', 'in-person', 'email']).optional().describe('the mode that was asked for, where another was held'),
  changedBy: z.enum(['candidate', 'company']).optional().describe('who asked for another mode than video'),
  changeReason: short.optional(),
  outcome: z.enum(['held', 'declined', 'missed', 'cut-short', 'planned']).optional(),
  endedBy: z.enum(['candidate', 'company', 'fault']).optional(),
  minutes: z.number().min(0).max(1440).optional(),
  cameraMinutes: z.number().min(0).max(1440).optional().describe('how long the face was seen'),
  cameraOffReason: short.optional(),
  idShown: z.enum(['shown', 'not-asked', 'declined']).optional().describe('a real identity document held up during the call'),
  faceMatchesId: said.optional(),
  samePersonAsBefore: said.optional(),
  liveness: z
    .array(z.strictObject({ step: z.enum(LIVENESS_STEPS), result: z.enum(['passed', 'failed', 'declined', 'not-possible']), note: short.optional() }))
    .max(30)
    .optional(),
  background: z.enum(['clear', 'blurred', 'virtual']).optional(),
  looksManipulated: said.optional(),
  voiceFitsPicture: said.optional(),
  coached: said.optional().describe('concrete signs that answers came from elsewhere: typing before each answer, a second voice, answers read out'),
  coachedSigns: short.optional(),
  newTaskPassed: said.optional().describe('did a new, unprepared task given afterwards go as the earlier answers promised'),
  remoteControlSeen: said.optional().describe('somebody else moved the pointer or typed during the task'),
  explainsOwnHistory: said.optional().describe('could say what they themselves did at the employers named'),
  knowsClaimedPlace: said.optional().describe('answers on the claimed place of residence today fitted'),
  unannounced: said.optional(),
  accommodation: z.strictObject({ asked: said.optional(), offered: short.optional(), taken: said.optional() }).optional(),
  recorded: said.optional(),
  recordingConsent: said.optional(),
  recordKept: said.optional(),
  interviewers: z.array(short).max(20).optional(),
  note: long.optional(),
});

export const meeting = z.strictObject({
  at: when,
  attended: said,
  cameraOn: said.optional(),
  samePerson: said.optional(),
  unannounced: said.optional(),
  reason: short.optional(),
});
