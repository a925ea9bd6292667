import { date } from './profile/values.ts';

/** A name and mail address as they stand in a commit. */
export interface CommitIdentity {
  readonly name: string;
  readonly email: string;
}

/**
 * What knowhire takes from a `report.json` of gh-fake-analyzer. Everything in it is a lead: anybody can write any name, address and date
 * into a commit, and imported work is older than the account that holds it.
 */
export interface GitHubReport {
  readonly login: string | undefined;
  readonly name: string | undefined;
  readonly url: string | undefined;
  readonly email: string | undefined;
  readonly location: string | undefined;
  /** YYYY-MM-DD. */
  readonly createdOn: string | undefined;
  readonly followers: number | undefined;
  /** Repositories of their own, without forks; undefined where the report does not say. */
  readonly repositories: number | undefined;
  readonly commits: number;
  /** By offset such as "+09:00", of commits under the account's own name or address only. */
  readonly offsets: Readonly<Record<string, number>>;
  /** Everybody who wrote or entered a commit, each once. */
  readonly identities: readonly CommitIdentity[];
  /** Repositories whose first commit is older than the account. */
  readonly olderThanAccount: readonly string[];
  /** Repositories with a commit message that stands in somebody else's repository too, with the smallest number of places found. */
  readonly foundElsewhere: readonly { readonly repository: string; readonly places: number }[];
}

/** Reads a report of any version, leaving out whatever does not have the expected shape. Undefined when it is no such report. */
export function readGitHubReport(report: unknown): GitHubReport | undefined {
  const top = record(report);
  const info = record(top.profile_info);
  if (Object.keys(info).length === 0 && !Array.isArray(top.potential_copy) && !Array.isArray(top.unique_emails) && top.commits === undefined) return undefined;
  const commits = commitsOf(top.commits);
  const owner = { login: text(info.login), name: text(info.name), email: text(info.email) };
  return {
    ...owner,
    url: text(info.html_url),
    location: text(info.location),
    createdOn: dayOf(info.created_at),
    followers: count(info.followers),
    repositories: count(top.original_repos_count) ?? (Array.isArray(top.repo_list) ? top.repo_list.length : undefined),
    commits: commits.length,
    offsets: offsetsOf(commits.filter((commit) => isOwn(commit, owner))),
    identities: identitiesOf(top.unique_emails, commits),
    olderThanAccount: distinct(list(top.potential_copy).flatMap((entry) => text(record(entry).repo) ?? [])),
    foundElsewhere: foundElsewhere(top.commit_filter, owner.login),
  };
}

interface ReadCommit extends CommitIdentity {
  readonly date: string | undefined;
  readonly committer: CommitIdentity | undefined;
}

/** Older reports nest the author under `commit`, newer ones spread it over `author_name` and its neighbours. */
function commitsOf(byRepository: unknown): readonly ReadCommit[] {
  return Object.values(record(byRepository)).flatMap((commits) =>
    list(commits).flatMap((entry): readonly ReadCommit[] => {
      const flat = record(entry);
      const nested = record(flat.commit);
      const author = record(nested.author);
      const committer = record(nested.committer);
      const name = text(author.name) ?? text(flat.author_name);
      const email = text(author.email) ?? text(flat.author_email);
      if (name === undefined || email === undefined) return [];
      const by = { name: text(committer.name) ?? text(flat.committer_name), email: text(committer.email) ?? text(flat.committer_email) };
      const entered = by.name === undefined || by.email === undefined ? undefined : { name: by.name, email: by.email };
      return [{ name, email, date: text(author.date) ?? text(flat.author_date) ?? text(flat.date), committer: entered }];
    }),
  );
}

function isOwn({ name, email }: CommitIdentity, owner: Partial<Record<'login' | 'name' | 'email', string | undefined>>): boolean {
  const login = owner.login?.toLowerCase();
  const mail = email.toLowerCase();
  return same(name, owner.login) || same(name, owner.name) || same(email, owner.email) || (login !== undefined && (mail.startsWith(`${login}@`) || mail.endsWith(`+${login}@users.noreply.github.com`)));
}

function same(a: string, b: string | undefined): boolean {
  return b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();
}

function offsetsOf(commits: readonly ReadCommit[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { date } of commits) {
    const offset = /([+-]\d{2}:\d{2})$/u.exec(date ?? '')?.[1];
    if (offset !== undefined) counts[offset] = (counts[offset] ?? 0) + 1;
  }
  return counts;
}

/** A list of pairs, or lists of pairs by whose they seem to be; the site's own address for merges is nobody's. */
function identitiesOf(stated: unknown, commits: readonly ReadCommit[]): readonly CommitIdentity[] {
  const groups = Array.isArray(stated) ? [stated] : Object.values(record(stated));
  const pairs = groups.flatMap((group) => list(group)).flatMap((pair): readonly CommitIdentity[] => {
    const { name, email } = { name: text(record(pair).name), email: text(record(pair).email) };
    return name === undefined || email === undefined ? [] : [{ name, email }];
  });
  const entered = commits.flatMap(({ name, email, committer }) => [{ name, email }, ...(committer === undefined ? [] : [committer])]);
  const all = [...pairs, ...entered].filter(({ email }) => email.toLowerCase() !== 'noreply@github.com');
  const keys = new Map(all.map((one) => [`${one.name.toLowerCase()} ${one.email.toLowerCase()}`, one]));
  return [...keys.values()];
}

function foundElsewhere(filter: unknown, login: string | undefined): GitHubReport['foundElsewhere'] {
  const fewest = new Map<string, number>();
  for (const entry of list(filter)) {
    const { target_repo, search_results, matching_repos } = record(entry);
    const repository = text(target_repo);
    const others = list(matching_repos).flatMap((name) => text(name) ?? []).filter((name) => !same(name.split('/')[0] ?? '', login));
    if (repository === undefined || others.length === 0) continue;
    const places = count(search_results) ?? others.length;
    fewest.set(repository, Math.min(fewest.get(repository) ?? Infinity, places));
  }
  return [...fewest].map(([repository, places]) => ({ repository, places }));
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function dayOf(value: unknown): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/u.exec(text(value) ?? '')?.[0];
  return date.safeParse(day).success ? day : undefined;
}
