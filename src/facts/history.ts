import type { BaseFacts } from './base.ts';
import { anachronismFacts, type AnachronismFacts } from './history/anachronisms.ts';
import { careerFacts, type CareerFacts } from './history/career.ts';
import { jobsOf, type Job } from './history/jobs.ts';
import { dateFacts, type DateFacts } from './history/overlaps.ts';
import { referenceRecords, type ReferenceRecord } from './history/references.ts';
import { resumeProfileFacts, type ResumeProfileFacts } from './history/resume-profiles.ts';
import { verificationFacts, type ClaimKind, type VerificationFacts } from './history/verifications.ts';

export interface HistoryFacts {
  readonly base: BaseFacts;
  readonly jobs: readonly Job[];
  readonly verified: Readonly<Record<ClaimKind, VerificationFacts>>;
  readonly references: readonly ReferenceRecord[];
  readonly dates: DateFacts;
  readonly origins: AnachronismFacts;
  readonly career: CareerFacts;
  readonly profiles: ResumeProfileFacts;
}

export function deriveHistoryFacts(base: BaseFacts): HistoryFacts {
  const jobs = jobsOf(base.profile.claims?.employment, '/claims/employment', base.asOf);
  return {
    base,
    jobs,
    verified: {
      employment: verificationFacts(base.profile, 'employment'),
      education: verificationFacts(base.profile, 'education'),
      certificates: verificationFacts(base.profile, 'certificates'),
    },
    references: referenceRecords(base),
    dates: dateFacts(jobs, base.reference.themes.origins),
    origins: anachronismFacts(base, jobs),
    career: careerFacts(base, jobs),
    profiles: resumeProfileFacts(base, jobs),
  };
}
