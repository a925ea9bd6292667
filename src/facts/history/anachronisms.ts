import type { BaseFacts } from '../base.ts';
import { collect, gather } from '../lists.ts';
import { oncePer } from '../once-per.ts';
import { threshold, type Origin } from '../reference.ts';
import { remember, rememberFor } from '../remember.ts';
import { companyKey } from './company-names.ts';
import type { Job } from './jobs.ts';
import { yearOf } from './partial-dates.ts';

/** A technology or company named for a time before it existed, beyond the tolerance. */
export interface Anachronism {
  readonly kind: 'technology' | 'company';
  readonly name: string;
  /** Last year of the job for a technology, first year of the job for a company. */
  readonly year: number;
  /** First year of the technology or company. */
  readonly first: number;
  readonly pointer: string;
}

export interface LongSkill {
  readonly name: string;
  readonly years: number;
  /** Years since the technology came out. */
  readonly possible: number;
  readonly pointer: string;
}

export interface AnachronismFacts {
  readonly anachronisms: readonly Anachronism[];
  readonly longSkills: readonly LongSkill[];
  /** Pointers of the names that the table knows and that were compared. */
  readonly compared: readonly string[];
}

/** Holds jobs and skills against the first years of `checklists/reference/history/origins.yaml`. */
export function anachronismFacts({ profile, asOf, reference }: BaseFacts, jobs: readonly Job[]): AnachronismFacts {
  const tolerance = threshold(reference, 'history', 'origin-tolerance');
  const { origins } = reference.themes;
  const used = gather(jobs, (job) => technologiesUsed(job, origins));
  const joined = collect(jobs, (job) => companyJoined(job, origins));
  const thisYear = Number(asOf.slice(0, 4));
  const skills = collect(profile.claims?.skills, (skill, at) => skillYears(skill, at, origins, thisYear));
  return {
    anachronisms: [...joined, ...used].filter(({ year, first }) => year < first - tolerance).sort((a, b) => b.first - b.year - (a.first - a.year)),
    longSkills: skills.filter(({ years, possible }) => years > possible + tolerance),
    compared: [...joined, ...used, ...skills].map(({ pointer }) => pointer),
  };
}

function technologiesUsed({ technologies, to, pointer }: Job, origins: readonly Origin[]): readonly Anachronism[] {
  if (to === undefined) return [];
  return collect(technologies, (name, at) => {
    const origin = findTechnology(name, origins);
    return origin === undefined ? undefined : { kind: 'technology', name: origin.name, year: yearOf(to.latest), first: origin.year, pointer: `${pointer}/technologies/${at}` };
  });
}

/** A job that the employer confirmed needs no table: it exists. */
function companyJoined({ employer, from, confirmed, pointer }: Job, origins: readonly Origin[]): Anachronism | undefined {
  const origin = companies(origins).get(companyKey(employer));
  if (origin === undefined || from === undefined || confirmed) return undefined;
  return { kind: 'company', name: origin.name, year: yearOf(from.latest), first: origin.year, pointer: `${pointer}/employer` };
}

const YEARS = /(\d{1,2})\s*\+?\s*(?:years?|yrs?\.?|년차?|年)(?:\s*(?:of|in|with|experience|exp\.?|이상|경력|以上))*/iu;

const REMEMBERED = 4096;

/** The years that a skill names, and what is left of it: "Solidity (10 years)", "8+ years of React", "React 8년". */
const readSkill = remember(REMEMBERED, (skill: string): { readonly years: number; readonly rest: string } | undefined => {
  const found = YEARS.exec(skill);
  return found === null ? undefined : { years: Number(found[1]), rest: skill.replace(found[0], ' ') };
});

function skillYears(skill: string, at: number, origins: readonly Origin[], thisYear: number): LongSkill | undefined {
  const read = /\d/.test(skill) ? readSkill(skill) : undefined;
  if (read === undefined) return undefined;
  const origin = findTechnology(read.rest, origins);
  return origin && { name: origin.name, years: read.years, possible: Math.max(0, thisYear - origin.year), pointer: `/claims/skills/${at}` };
}

const findTechnology = rememberFor(REMEMBERED, (name: string, origins: readonly Origin[]): Origin | undefined => {
  const table = technologies(origins);
  const bare = name.replace(/[\s(\[:–—-]+$|^[\s)\]:–—-]+/gu, '').trim();
  return table.get(technologyKey(bare)) ?? table.get(technologyKey(bare.replace(/\s+v?\d[\d.]*x?\+?$/iu, '')));
});

function technologyKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}#+]+/gu, '');
}

const technologies = oncePer((origins: readonly Origin[]) => index(origins, 'technology', technologyKey));
const companies = oncePer((origins: readonly Origin[]) => index(origins, 'company', companyKey));

function index(origins: readonly Origin[], kind: Origin['kind'], key: (name: string) => string): ReadonlyMap<string, Origin> {
  return new Map(origins.filter((origin) => origin.kind === kind).flatMap((origin) => [origin.name, ...origin.aliases].map((name) => [key(name), origin] as const)));
}
