import type { Profile } from '../../model/profile/schema.ts';
import { remember } from '../remember.ts';
import { judged, type Judgement } from '../said.ts';
import { collect } from '../lists.ts';
import { monthRange, type MonthRange } from './partial-dates.ts';

export type Employment = NonNullable<NonNullable<Profile['claims']>['employment']>[number];

/** One job as stated, with its dates as spans of months. */
export interface Job {
  readonly employer: string;
  readonly pointer: string;
  readonly from: MonthRange | undefined;
  readonly to: MonthRange | undefined;
  /** Still held, by the statement. */
  readonly open: boolean;
  readonly fullTime: Judgement;
  /** By its own words the work leaves room for other work: freelance, advice, a board, studies, voluntary or open-source work. */
  readonly besideOthers: boolean;
  readonly technologies: readonly string[];
  /** The employer confirmed it when reached by contact data of our own. */
  readonly confirmed: boolean;
}

const BESIDE_OTHERS =
  /\b(?:free-?lanc|self-?employ|(?<!smart[ -])contract(?:or|ing)?\b|consult|advis[eo]r|board member|(?:co-?)?founder\b|(?<!product )owner\b|part-?time|intern(?:ship)?\b|trainee|volunteer|open[ -]source|student|research assistant|teaching|tutor|mentor|investor|side project)|프리랜|개인\s?사업|자문|고문|이사회|창업|파트타임|아르바이트|인턴|봉사|겸직|외주|業務委託|フリーランス|個人事業|顧問|アルバイト/iu;

const leavesRoom = remember(4096, (words: string): boolean => BESIDE_OTHERS.test(words));
/** Last words that make another sense together with the first word after them. */
const READS_ON = /(?:smart|product|board|open|research|side|개인)\W*$/iu;
const readsOn = remember(4096, (employer: string): boolean => READS_ON.test(employer));

/** Employers and titles come again far oftener than the two together, and hardly ever mean more together. */
function besideOthers(employer: string, title: string): boolean {
  return readsOn(employer) ? leavesRoom(`${employer} ${title}`) : leavesRoom(employer) || leavesRoom(title);
}

/** The jobs of a resume or of an online profile, at their place in the file. */
export function jobsOf(employment: readonly Employment[] | undefined, at: string, asOf: string): readonly Job[] {
  return collect(employment, (job, index) => ({
    employer: job.employer,
    pointer: `${at}/${index}`,
    from: monthRange(job.from, asOf),
    to: monthRange(job.to, asOf),
    open: job.to === 'present',
    fullTime: judged(job.fullTime),
    besideOthers: besideOthers(job.employer, job.title ?? ''),
    technologies: job.technologies ?? [],
    confirmed: job.verification?.result === 'confirmed' && job.verification.contactFrom === 'own-research',
  }));
}

export interface DatedJob extends Job {
  readonly from: MonthRange;
  readonly to: MonthRange;
}

export function isDated(job: Job): job is DatedJob {
  return job.from !== undefined && job.to !== undefined;
}
