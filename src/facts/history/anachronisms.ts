import type { BaseFacts } from '../base.ts';
import { threshold, type Origin } from '../reference.ts';
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
  const technologies = index(reference.themes.origins, 'technology', technologyKey);
  const companies = index(reference.themes.origins, 'company', companyKey);
  const used = jobs.flatMap((job) => technologiesUsed(job, technologies));
  const joined = jobs.flatMap((job) => companyJoined(job, companies));
  const skills = (profile.claims?.skills ?? []).flatMap((skill, at) => skillYears(skill, `/claims/skills/${at}`, technologies, Number(asOf.slice(0, 4))));
  return {
    anachronisms: [...joined, ...used].filter(({ year, first }) => year < first - tolerance).sort((a, b) => b.first - b.year - (a.first - a.year)),
    longSkills: skills.filter(({ years, possible }) => years > possible + tolerance),
    compared: [...joined, ...used, ...skills].map(({ pointer }) => pointer),
  };
}

function technologiesUsed({ technologies, to, pointer }: Job, table: ReadonlyMap<string, Origin>): readonly Anachronism[] {
  if (to === undefined) return [];
  return technologies.flatMap((name, at) => {
    const origin = findTechnology(name, table);
    return origin === undefined ? [] : [{ kind: 'technology', name: origin.name, year: yearOf(to.latest), first: origin.year, pointer: `${pointer}/technologies/${at}` }];
  });
}

/** A job that the employer confirmed needs no table: it exists. */
function companyJoined({ employer, from, confirmed, pointer }: Job, table: ReadonlyMap<string, Origin>): readonly Anachronism[] {
  const origin = table.get(companyKey(employer));
  if (origin === undefined || from === undefined || confirmed) return [];
  return [{ kind: 'company', name: origin.name, year: yearOf(from.latest), first: origin.year, pointer: `${pointer}/employer` }];
}

const YEARS = /(\d{1,2})\s*\+?\s*(?:years?|yrs?\.?|년차?|年)(?:\s*(?:of|in|with|experience|exp\.?|이상|경력|以上))*/iu;

/** "Solidity (10 years)", "8+ years of React", "React 8년". */
function skillYears(skill: string, pointer: string, table: ReadonlyMap<string, Origin>, thisYear: number): readonly LongSkill[] {
  const found = YEARS.exec(skill);
  if (!found) return [];
  const origin = findTechnology(skill.replace(found[0], ' '), table);
  return origin === undefined ? [] : [{ name: origin.name, years: Number(found[1]), possible: Math.max(0, thisYear - origin.year), pointer }];
}

function findTechnology(name: string, table: ReadonlyMap<string, Origin>): Origin | undefined {
  const bare = name.replace(/[\s(\[:–—-]+$|^[\s)\]:–—-]+/gu, '').trim();
  return table.get(technologyKey(bare)) ?? table.get(technologyKey(bare.replace(/\s+v?\d[\d.]*x?\+?$/iu, '')));
}

function technologyKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}#+]+/gu, '');
}

function index(origins: readonly Origin[], kind: Origin['kind'], key: (name: string) => string): ReadonlyMap<string, Origin> {
  return new Map(origins.filter((origin) => origin.kind === kind).flatMap((origin) => [origin.name, ...origin.aliases].map((name) => [key(name), origin] as const)));
}
