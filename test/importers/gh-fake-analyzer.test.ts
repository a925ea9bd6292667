import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { profileFromGitHubReport } from '../../src/importers/gh-fake-analyzer.ts';
import { readGitHubReport } from '../../src/model/github-report.ts';

const nested = (name: string, email: string, date: string) => ({ sha: 'a', commit: { author: { name, email, date }, committer: { name: 'GitHub', email: 'noreply@github.com', date }, message: 'first' } });

/** The shape of the versions that keep the author under `commit`. */
const report = {
  profile_info: { login: 'mk-dev', id: 1, html_url: 'https://github.com/mk-dev', name: 'Min Kim', company: null, location: 'Busan', email: 'min@example.org', followers: 12, created_at: '2019-04-02T09:00:00Z' },
  original_repos_count: 3,
  forked_repos_count: 1,
  followers: ['someone'],
  unique_emails: [{ email: 'min@example.org', name: 'Min Kim' }, { email: 'ada@example.com', name: 'Ada Berg' }],
  commits: {
    shop: [nested('Min Kim', 'work@example.com', '2024-01-02T10:00:00+09:00'), nested('Ada Berg', 'ada@example.com', '2024-01-02T10:00:00+01:00')],
    game: [nested('mk', '1+mk-dev@users.noreply.github.com', '2024-02-02T10:00:00+09:00')],
  },
  potential_copy: [{ repo: 'shop', reason: 'account creation date later than the first commit to the repository', commit_date: '2017-01-01T00:00:00+00:00' }],
  commit_filter: [
    { target_repo: 'shop', target_commit: 'add the basket', search_results: 4, matching_repos: ['mk-dev/shop', 'other/shop'] },
    { target_repo: 'shop', target_commit: 'add the till', search_results: 2, matching_repos: ['other/shop'] },
    { target_repo: 'game', target_commit: 'draw the board', search_results: 1, matching_repos: ['mk-dev/game'] },
  ],
  comments: [{ body: 'a comment of somebody' }],
};

describe('report.json of gh-fake-analyzer', () => {
  test('what is read', () => {
    const read = readGitHubReport(report);
    expect(read).toMatchObject({ login: 'mk-dev', createdOn: '2019-04-02', repositories: 3, commits: 3, offsets: { '+09:00': 2 }, olderThanAccount: ['shop'], foundElsewhere: [{ repository: 'shop', places: 2 }] });
    expect(read?.identities.map(({ email }) => email)).not.toContain('noreply@github.com');
  });

  test('newer versions that spread the author and group the addresses', () => {
    const newer = {
      profile_info: { login: 'mk-dev' },
      unique_emails: { owner_emails: [{ email: 'min@example.org', name: 'Min Kim' }], contributors_emails: [], other_emails: [{ email: 'ada@example.com', name: 'Ada Berg' }] },
      commits: { shop: [{ sha: 'a', author_name: 'mk-dev', author_email: 'min@example.org', author_date: '2024-01-02T10:00:00+09:00', committer_name: 'mk-dev', committer_email: 'min@example.org' }] },
    };
    expect(readGitHubReport(newer)).toMatchObject({ commits: 1, offsets: { '+09:00': 1 } });
    expect(readGitHubReport(newer)?.identities).toHaveLength(3);
  });

  test('becomes a profile without other people’s data and without a judgement', () => {
    const profile = profileFromGitHubReport(report);
    expect(profile).toMatchObject({ site: 'GitHub', kind: 'developer', handle: 'mk-dev', name: 'Min Kim', place: 'Busan', createdOn: '2019-04-02', connections: 12, commits: { total: 3, offsets: { '+09:00': 2 }, repositories: 3 } });
    expect(profile?.commits).not.toHaveProperty('backdated');
    expect(profile?.commits).not.toHaveProperty('copiedRepositories');
    expect(JSON.stringify(profile)).not.toContain('a comment of somebody');
    expect(profile?.forensics).not.toHaveProperty('commits');
    expect(profile?.forensics).not.toHaveProperty('followers');
  });

  test('the profile’s own copy of the report still tells what is older than the account', () => {
    const read = readGitHubReport(profileFromGitHubReport(report)?.forensics);
    expect(read).toMatchObject({ login: 'mk-dev', repositories: 3, olderThanAccount: ['shop'], foundElsewhere: [{ repository: 'shop', places: 2 }] });
  });

  test.each([undefined, null, 'text', 7, [], {}, { profile_info: [] }])('%j is no report', (value) => {
    expect(profileFromGitHubReport(value)).toBeUndefined();
  });

  test('never throws, whatever stands in the fields', () => {
    const shaken = fc.record({ profile_info: fc.jsonValue(), unique_emails: fc.jsonValue(), commits: fc.jsonValue(), potential_copy: fc.jsonValue(), commit_filter: fc.jsonValue(), original_repos_count: fc.jsonValue(), repo_list: fc.jsonValue() }, { requiredKeys: [] });
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), shaken), (value) => {
      const profile = profileFromGitHubReport(value);
      if (readGitHubReport(value) === undefined) expect(profile).toBeUndefined();
      else expect(profile?.site).toBe('GitHub');
    }));
  });
});
