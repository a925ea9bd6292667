import type { HistoryFacts } from '../../facts/history.ts';
import type { Anachronism } from '../../facts/history/anachronisms.ts';
import type { Overlap } from '../../facts/history/overlaps.ts';
import { threshold } from '../../facts/reference.ts';
import type { Say } from './say.ts';
import { gather } from '../../facts/lists.ts';

/** US guidance of 2022-05-16: data that do not seem to fit. Two full-time jobs at once are a question; gaps are never looked at. */
export function datesFit({ dates, base }: HistoryFacts): Say<'dates-fit'> {
  const limit = threshold(base.reference, 'history', 'overlap-months');
  const long = dates.overlaps.filter(({ months }) => months > limit);
  const sure = long.find(({ bothFullTime }) => bothFullTime);
  if (sure) return { reason: 'overlap', values: overlapValues(sure), evidence: overlapEvidence(sure) };
  const slips = dates.endBeforeStart;
  if (slips.length > 0) return { reason: 'end-before-start', values: { count: slips.length }, evidence: slips.map(({ pointer }) => pointer) };
  const open = long[0];
  if (open) return { reason: 'overlap-open', values: overlapValues(open), evidence: overlapEvidence(open) };
  return dates.dated.length > 0 ? { reason: 'fits', values: { count: dates.dated.length }, evidence: dates.dated.map(({ pointer }) => pointer) } : undefined;
}

function overlapValues({ first, second, months }: Overlap): { readonly first: string; readonly second: string; readonly months: number } {
  return { first: first.employer, second: second.employer, months };
}

function overlapEvidence({ first, second }: Overlap): readonly string[] {
  return [first.pointer, second.pointer];
}

/** US guidance of 2022-05-16: resumes claim skills and portfolios that are likely false. Breadth never counts, only time does. */
export function noAnachronism({ origins, base }: HistoryFacts): Say<'no-anachronism'> {
  const plain = threshold(base.reference, 'history', 'plain-gap');
  const { anachronisms, longSkills, compared } = origins;
  const [worst] = anachronisms;
  const several = anachronisms.length >= threshold(base.reference, 'history', 'several-anachronisms');
  if (worst && (several || worst.first - worst.year > plain)) return tooEarly(anachronisms, worst);
  const skill = longSkills.find(({ years, possible }) => years - possible > plain) ?? longSkills[0];
  if (skill && skill.years - skill.possible > plain) return { reason: 'skill-longer', values: skillValues(skill), evidence: [skill.pointer] };
  if (worst) return { reason: 'slightly-early', values: { name: worst.name, year: worst.year, first: worst.first }, evidence: [worst.pointer] };
  if (skill) return { reason: 'skill-rounded', values: skillValues(skill), evidence: [skill.pointer] };
  return compared.length > 0 ? { reason: 'fits', values: { count: compared.length }, evidence: compared } : undefined;
}

function tooEarly(all: readonly Anachronism[], worst: Anachronism): Say<'no-anachronism'> {
  const { name, year, first } = worst;
  const evidence = all.map(({ pointer }) => pointer);
  if (worst.kind === 'company') return { reason: 'employer-later', values: { name, year, first }, evidence };
  return { reason: 'technology-later', values: { count: all.length, name, year, first }, evidence };
}

function skillValues({ name, years, possible }: HistoryFacts['origins']['longSkills'][number]): { readonly name: string; readonly years: number; readonly possible: number } {
  return { name, years, possible };
}

/** US guidance of 2022-05-16: data that do not seem to fit. Jobs left out are ordinary; only dates that exclude each other are a question. */
export function careerFitsAge({ career, base }: HistoryFacts): Say<'career-fits-age'> {
  const { claimed, shown, firstJob, birth, startAge } = career;
  const experience = claimed === undefined ? [] : ['/claims/yearsOfExperience'];
  const start = firstJob === undefined ? [] : [`${firstJob}/from`];
  const youngest = threshold(base.reference, 'history', 'youngest-start');
  if (startAge !== undefined && birth !== undefined && startAge < youngest) return { reason: 'before-fourteen', values: { age: Math.max(0, startAge) }, evidence: [birth, ...start, ...experience] };
  const slack = threshold(base.reference, 'history', 'experience-slack');
  if (claimed !== undefined && shown !== undefined && claimed > shown + slack) return { reason: 'more-than-shown', values: { claimed, shown }, evidence: [...experience, ...start] };
  const compared = (claimed !== undefined && shown !== undefined) || startAge !== undefined;
  return compared ? { reason: 'fits', values: {}, evidence: [...experience, ...start] } : undefined;
}

/** US guidance of 2022-05-16 and joint guidance of 2023-10-18: profiles that differ from the resume. What one leaves out is no difference. */
export function resumeAgreesWithProfiles({ profiles, base }: HistoryFacts): Say<'resume-agrees-with-profiles'> {
  const { differences, agreements, notComparable } = profiles;
  const [first] = differences;
  if (first) {
    const evidence = gather(differences, (one) => one.evidence);
    const telling = differences.filter(({ kind }) => kind !== 'school').length;
    const several = differences.length >= threshold(base.reference, 'history', 'several-differences') && telling > 0;
    return several ? { reason: 'differ', values: { count: differences.length, name: first.name }, evidence } : { reason: 'one-difference', values: { name: first.name }, evidence };
  }
  if (agreements.length > 0) return { reason: 'agree', values: { count: agreements.length }, evidence: agreements };
  return notComparable.length > 0 ? { reason: 'not-comparable', values: {}, evidence: notComparable } : undefined;
}
