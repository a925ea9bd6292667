import type * as z from 'zod';
import { readGitHubReport, type GitHubReport } from '../model/github-report.ts';
import { onlineProfile } from '../model/profile/contact.ts';

type OnlineProfile = z.infer<typeof onlineProfile>;

/** Parts of the report that the checks read. Followers, comments and whole commits are other people's data and are left behind. */
const KEPT = ['original_repos_count', 'forked_repos_count', 'repo_list', 'forked_repo_list', 'commit_filter', 'potential_copy', 'unique_emails'] as const;
const KEPT_INFO = ['login', 'name', 'html_url', 'created_at', 'location', 'email'] as const;
const MOST_AUTHORS = 50;
const LONGEST = 300;

/**
 * A `report.json` of gh-fake-analyzer (parsed, any version) as an entry of `profiles`. Nothing is judged here: whether history was dated
 * back or copied stays for a person to say. Undefined when it is no such report.
 */
export function profileFromGitHubReport(report: unknown): OnlineProfile | undefined {
  const read = readGitHubReport(report);
  if (read === undefined) return undefined;
  const profile = onlineProfile.safeParse({
    site: 'GitHub',
    kind: 'developer',
    ...filled({ url: read.url, handle: read.login, name: read.name, place: read.location, email: read.email, createdOn: read.createdOn, connections: read.followers }),
    commits: commitsOf(read),
    forensics: slim(report),
  });
  return profile.success ? profile.data : undefined;
}

function commitsOf({ commits, offsets, identities, repositories }: GitHubReport): NonNullable<OnlineProfile['commits']> {
  const authors = [...new Set(identities.map(({ name }) => name.slice(0, LONGEST)))].slice(0, MOST_AUTHORS);
  return {
    ...(commits > 0 ? { total: commits } : {}),
    ...(Object.keys(offsets).length > 0 ? { offsets: { ...offsets } } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(repositories === undefined ? {} : { repositories }),
  };
}

function filled(values: Readonly<Record<string, string | number | undefined>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, typeof value === 'string' ? value.slice(0, LONGEST) : value]])));
}

function slim(report: unknown): Record<string, unknown> {
  const info = pick(report, ['profile_info']).profile_info;
  return { profile_info: pick(info, KEPT_INFO), ...pick(report, KEPT) };
}

function pick(from: unknown, keys: readonly string[]): Record<string, unknown> {
  if (typeof from !== 'object' || from === null) return {};
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}
