import type { FootprintFacts } from '../../facts/footprint.ts';
import type { RepositoryRecord } from '../../facts/footprint/repositories.ts';
import { threshold } from '../../facts/reference.ts';
import type { Say } from './say.ts';

/** US guidance of 2022-05-16: portfolios that are likely false. What people found counts whole; what a program found is a question. */
export function repositoriesOwn(facts: FootprintFacts): Say<'repositories-own'> {
  const { repositories } = facts;
  const dated = repositories.find(({ backdated }) => backdated === 'yes');
  if (dated) return { reason: 'dated-back', values: {}, evidence: [`${dated.pointer}/commits/backdated`] };
  return copies(facts) ?? byReport(facts) ?? foreign(repositories) ?? unremarkable(repositories);
}

function copies({ repositories, base }: FootprintFacts): Say<'repositories-own'> {
  const share = threshold(base.reference, 'footprint', 'copied-share');
  const found = repositories.filter(({ copied }) => (copied ?? 0) > 0).sort((a, b) => shareOf(b) - shareOf(a));
  const [worst] = found;
  if (worst?.copied === undefined) return undefined;
  const evidence = [`${worst.pointer}/commits/copiedRepositories`];
  const total = worst.repositories;
  if (total === undefined) return { reason: 'some-copied', values: { count: worst.copied }, evidence };
  return { reason: worst.copied / total >= share ? 'copied' : 'few-copied', values: { count: worst.copied, total }, evidence };
}

function shareOf({ copied, repositories }: RepositoryRecord): number {
  return (copied ?? 0) / (repositories ?? Infinity);
}

/** History older than the account comes with imports; only with the same rare messages elsewhere does it look like a copy. */
function byReport({ repositories, base }: FootprintFacts): Say<'repositories-own'> {
  const least = threshold(base.reference, 'footprint', 'least-repositories');
  for (const record of repositories.filter(({ older }) => older > 0)) {
    const { alsoElsewhere, older, evidence } = record;
    const total = Math.max(record.repositories ?? 0, older);
    if (alsoElsewhere / total >= threshold(base.reference, 'footprint', 'copied-share')) return { reason: 'looks-copied', values: { count: alsoElsewhere, total }, evidence };
    if (total >= least && older / total >= threshold(base.reference, 'footprint', 'older-share')) return { reason: 'mostly-older', values: { count: older, total }, evidence };
  }
  return undefined;
}

function foreign(repositories: readonly RepositoryRecord[]): Say<'repositories-own'> {
  const record = repositories.find(({ foreignAuthors }) => foreignAuthors.length > 0);
  return record && { reason: 'other-authors', values: { count: record.foreignAuthors.length }, evidence: record.evidence };
}

function unremarkable(repositories: readonly RepositoryRecord[]): Say<'repositories-own'> {
  const older = repositories.find((record) => record.older > 0);
  if (older) return { reason: 'some-older', values: { count: older.older }, evidence: older.evidence };
  const looked = repositories.find(({ report, backdated, copied }) => report || backdated === 'no' || copied === 0);
  return looked && { reason: 'own', values: {}, evidence: looked.evidence };
}
