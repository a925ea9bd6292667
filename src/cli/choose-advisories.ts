import type { Advisory } from '../model/advisory.ts';
import { notOneOf } from './usage-problem.ts';

/** Ids of the documents that `--advisory kr,us-2022-05-16` names: a jurisdiction, or a document by its id. All without it. */
export function chooseAdvisories(asked: string | undefined, advisories: readonly Advisory[]): readonly string[] {
  if (asked === undefined) return advisories.map(({ id }) => id);
  const names = asked.split(',').map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const chosen = new Set<string>();
  for (const name of names) {
    const matching = advisories.filter(({ id, jurisdictions }) => id === name || (jurisdictions as readonly string[]).includes(name));
    if (matching.length === 0) throw notOneOf('--advisory', name, namesOf(advisories));
    for (const { id } of matching) chosen.add(id);
  }
  if (chosen.size === 0) throw notOneOf('--advisory', asked, namesOf(advisories));
  return advisories.map(({ id }) => id).filter((id) => chosen.has(id));
}

function namesOf(advisories: readonly Advisory[]): readonly string[] {
  return [...new Set(advisories.flatMap(({ jurisdictions }) => jurisdictions)), ...advisories.map(({ id }) => id)];
}
