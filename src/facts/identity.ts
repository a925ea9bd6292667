import type { Profile } from '../model/profile/schema.ts';
import type { BaseFacts } from './base.ts';
import { collect } from './lists.ts';
import { readValidity, type ValidityFacts } from './documents/validity.ts';
import { chain, type Chain } from './identity/chain.ts';
import { contractFields, type ContractFields } from './identity/contract-fields.ts';
import { detailsFacts, type DetailsFacts } from './identity/details.ts';
import { documentRecords, type DocumentRecord } from './identity/documents.ts';
import { mrzReadings, type MrzReading } from './identity/mrz-reading.ts';
import { nameAgreement, type NameAgreement } from './identity/name-agreement.ts';
import { pictureTraces, type PictureTraces } from './identity/picture-traces.ts';
import { isNo, isYes } from './said.ts';

export type IdentityCheck = NonNullable<NonNullable<Profile['identity']>['checks']>[number];

export interface CheckRecord extends IdentityCheck {
  readonly pointer: string;
}

export interface ValidityRecord extends ValidityFacts {
  readonly pointer: string;
  readonly expiresOn: string | undefined;
}

export interface IdentityFacts {
  readonly base: BaseFacts;
  readonly documents: readonly DocumentRecord[];
  readonly contract: ContractFields;
  readonly names: NameAgreement;
  readonly details: DetailsFacts;
  readonly validity: readonly ValidityRecord[];
  readonly mrz: readonly MrzReading[];
  readonly pictures: readonly PictureTraces[];
  readonly chain: Chain;
  /** In order of time where every one has a date, else as they stand. */
  readonly checks: readonly CheckRecord[];
  /** Stages at which the identity was looked at, with a pointer for each. */
  readonly stages: readonly { readonly stage: 'interview' | 'onboarding' | 'employment'; readonly pointer: string }[];
}

export function deriveIdentityFacts(base: BaseFacts): IdentityFacts {
  const documents = documentRecords(base);
  const checks = checksInOrder(base.profile);
  return {
    base,
    documents,
    contract: contractFields(base, documents),
    names: nameAgreement(base),
    details: detailsFacts(base, documents),
    validity: documents.map((record) => validityOf(record, base)),
    mrz: mrzReadings(base, documents),
    pictures: pictureTraces(base, documents),
    chain: chain(base, documents),
    checks,
    stages: stagesLooked(base.profile, checks),
  };
}

function checksInOrder(profile: Profile): readonly CheckRecord[] {
  const checks = (profile.identity?.checks ?? []).map((check, at) => recordOf(check, `/identity/checks/${at}`));
  if (checks.length > 1 && checks.every(({ on }) => on !== undefined)) checks.sort((a, b) => ((a.on ?? '') === (b.on ?? '') ? 0 : (a.on ?? '') < (b.on ?? '') ? -1 : 1));
  return checks;
}

/** Written out, as copying whatever a profile's object holds takes several times as long. */
function recordOf({ kind, provider, on, result, covers, stage, declinedBecause, alternativeOffered, note }: IdentityCheck, pointer: string): CheckRecord {
  return { kind, provider, on, result, covers, stage, declinedBecause, alternativeOffered, note, pointer };
}

function validityOf({ document, issuingCountry, pointer }: DocumentRecord, { asOf, reference }: BaseFacts): ValidityRecord {
  const { kind, issuedOn, expiresOn, birthDate } = document;
  const { problems, expired, daysLeft, periodChecked } = readValidity({ kind, issuingCountry, issuedOn, expiresOn, birthDate }, asOf, reference.documents.validity);
  return { problems, expired, daysLeft, periodChecked, pointer, expiresOn };
}

/** An identity shown or a face compared in an interview counts as a look, and so does the same person at a later meeting. */
function stagesLooked({ interviews = [], meetings = [] }: Profile, checks: readonly CheckRecord[]): IdentityFacts['stages'] {
  const recorded = collect(checks, ({ stage, result, pointer }) => (stage === undefined || result === 'declined' ? undefined : { stage, pointer: `${pointer}/stage` }));
  const shown = collect(interviews, ({ idShown, faceMatchesId }, at) => {
    if (idShown === 'shown') return { stage: 'interview' as const, pointer: `/interviews/${at}/idShown` };
    return isYes(faceMatchesId) || isNo(faceMatchesId) ? { stage: 'interview' as const, pointer: `/interviews/${at}/faceMatchesId` } : undefined;
  });
  const met = collect(meetings, ({ samePerson }, at) => (isYes(samePerson) || isNo(samePerson) ? { stage: 'employment' as const, pointer: `/meetings/${at}/samePerson` } : undefined));
  const all = [...recorded, ...shown, ...met];
  return all.filter(({ stage }, at) => all.findIndex((other) => other.stage === stage) === at);
}
