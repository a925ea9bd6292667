import type { Profile } from '../../model/profile/schema.ts';
import { threshold, type Reference } from '../reference.ts';

type Account = NonNullable<Profile['platformAccounts']>[number];

/** Equal wording in two accounts. `owners` compares the names of their owners; `samePlatform` with both accounts in use. */
export interface ReusedBid {
  readonly owners: 'same' | 'different' | 'unknown';
  readonly samePlatform: boolean;
  readonly pointers: readonly [string, string];
}

/** Every pair of accounts that share the wording of at least one bid of some length. */
export function reusedBids(accounts: readonly Account[], reference: Pick<Reference, 'themes' | 'compareNames'>): readonly ReusedBid[] {
  if (accounts.filter(({ bidTexts }) => bidTexts !== undefined).length < 2) return [];
  const shortest = threshold(reference, 'links', 'bid-length');
  const bids = accounts.map((account) => (account.bidTexts ?? []).map(wording));
  const found: ReusedBid[] = [];
  for (const [left, first] of accounts.entries()) {
    const known = new Map(bids[left]?.map((text, at) => [text, at]));
    for (const [right, second] of accounts.entries()) {
      if (right <= left) continue;
      const at = (bids[right] ?? []).findIndex((text) => text.length >= shortest && known.has(text));
      if (at < 0) continue;
      const same = known.get(bids[right]?.[at] ?? '') ?? 0;
      found.push({
        owners: compareOwners(first, second, reference),
        samePlatform: wording(first.platform) === wording(second.platform) && inUse(first) && inUse(second),
        pointers: [`/platformAccounts/${left}/bidTexts/${same}`, `/platformAccounts/${right}/bidTexts/${at}`],
      });
    }
  }
  return found;
}

function compareOwners(a: Account, b: Account, reference: Pick<Reference, 'compareNames'>): ReusedBid['owners'] {
  if (a.ownerName === undefined || b.ownerName === undefined) return 'unknown';
  const { result } = reference.compareNames(a.ownerName, b.ownerName);
  if (result === 'ask') return 'unknown';
  return result === 'consistent' ? 'same' : 'different';
}

function inUse({ status }: Account): boolean {
  return status !== 'closed' && status !== 'replaced';
}

/** The words of a text, so that spacing, case and punctuation make no difference. */
function wording(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
