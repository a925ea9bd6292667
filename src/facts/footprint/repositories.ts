import { readGitHubReport, type GitHubReport } from '../../model/github-report.ts';
import type { BaseFacts } from '../base.ts';
import { collect } from '../lists.ts';
import { remember } from '../remember.ts';
import { matchName } from '../identity/name-match.ts';
import { threshold } from '../reference.ts';
import { judged, type Judgement } from '../said.ts';
import type { ProfileRecord } from './own-profiles.ts';

/** What is known of the repositories behind one profile. */
export interface RepositoryRecord {
  readonly pointer: string;
  /** The candidate's own repositories, forks left out. */
  readonly repositories: number | undefined;
  readonly backdated: Judgement;
  /** Copies that a person counted. */
  readonly copied: number | undefined;
  /** From a report: repositories older than the account, and those of them with rare messages that stand elsewhere too. */
  readonly older: number;
  readonly alsoElsewhere: number;
  /** Personal names in the commits, none of them the candidate's; empty where one is, or where only handles are there. */
  readonly foreignAuthors: readonly string[];
  readonly report: boolean;
  readonly evidence: readonly string[];
}

export function repositoryRecords(base: BaseFacts, profiles: readonly ProfileRecord[]): readonly RepositoryRecord[] {
  return collect(profiles, ({ profile, pointer }) => {
    const report = profile.forensics === undefined ? undefined : readGitHubReport(profile.forensics);
    const { commits } = profile;
    if (commits === undefined && report === undefined) return undefined;
    const rare = threshold(base.reference, 'footprint', 'rare-message');
    const elsewhere = new Set(collect(report?.foundElsewhere, ({ repository, places }) => (places < rare ? repository : undefined)));
    return {
      pointer,
      repositories: commits?.repositories ?? report?.repositories,
      backdated: judged(commits?.backdated),
      copied: commits?.copiedRepositories,
      older: report?.olderThanAccount.length ?? 0,
      alsoElsewhere: report?.olderThanAccount.filter((name) => elsewhere.has(name)).length ?? 0,
      foreignAuthors: foreignAuthors(base, [profile.handle, profile.name], commits?.authors ?? [], report),
      report: report !== undefined,
      evidence: [...(commits === undefined ? [] : [`${pointer}/commits`]), ...(report === undefined ? [] : [`${pointer}/forensics`])],
    };
  });
}

/** Handles and pen names are ordinary and never count; nor does a name that may be the candidate's, a former one included. */
function foreignAuthors(base: BaseFacts, shown: readonly (string | undefined)[], authors: readonly string[], report: GitHubReport | undefined): readonly string[] {
  const all = [...new Set([...authors, ...(report?.identities ?? []).map(({ name }) => name)])];
  if (all.length === 0) return [];
  const accounts = collect([...shown, report?.login, report?.name], (name) => (name === undefined ? undefined : fold(name)));
  const own = [base.profile.name, ...(base.profile.claims?.legalName === undefined ? [] : [base.profile.claims.legalName])];
  const isOwn = (name: string): boolean => accounts.includes(fold(name)) || (looksPersonal(name) && matchName(name, own, base).result !== 'inconsistent');
  return all.some(isOwn) ? [] : all.filter(looksPersonal);
}

/** Two words of letters, or a few letters of a script that writes a whole name without a space. */
export function looksPersonal(name: string): boolean {
  const trimmed = name.trim();
  return /^[\p{L}\p{M}'’.-]{2,}(?: [\p{L}\p{M}'’.-]+)+$/u.test(trimmed) || /^[\p{Script=Hangul}\p{Script=Han}]{2,4}$/u.test(trimmed);
}

const fold = remember(1024, (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
