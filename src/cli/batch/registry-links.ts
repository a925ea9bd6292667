import type { BaseFacts, FoundLinks } from '../../facts/base.ts';
import type { RegistryEntry } from '../../registry/index.ts';
import { limits, linksOf, registryLinks } from '../registry/found-links.ts';
import { askedCandidate, type AskedCandidate } from '../registry/question.ts';
import type { Tools } from './tools.ts';

/** A candidate to be held against earlier ones. */
export interface Asking {
  readonly base: BaseFacts;
  readonly digest: string;
}

/** What earlier candidates share with these, in their order; empty where the run has no registry. */
export async function linksFromRegistry(asking: readonly Asking[], { registry, reference, settings }: Tools): Promise<readonly FoundLinks[]> {
  if (registry === undefined || asking.length === 0) return [];
  const asked = asking.map(({ base, digest }) => askedCandidate(base, digest));
  if (!settings.addAtOnce) return registryLinks(registry, asked, reference, settings.asOf);
  const entries = asked.map((one, at) => entryOf(one, asking[at] as Asking));
  const answers = await registry.addAndFind(entries, { asOf: settings.asOf, many: limits(reference) });
  return asked.map((one, at) => linksOf(one, answers[at], reference));
}

function entryOf({ question }: AskedCandidate, { base, digest }: Asking): RegistryEntry {
  const { retainUntil } = base.profile;
  return { ...question, profileDigest: digest, seen: base.asOf, ...(retainUntil !== undefined && { retainUntil }) };
}

/** Both together: what a run found among its own candidates, and what the registry knows of earlier ones. */
export function joinedLinks(own: FoundLinks, earlier: FoundLinks | undefined): FoundLinks {
  if (earlier === undefined) return own;
  const known = new Set(own.shares.map(({ kind, candidate, pointer }) => `${kind} ${candidate} ${pointer}`));
  return { shares: [...own.shares, ...earlier.shares.filter(({ kind, candidate, pointer }) => !known.has(`${kind} ${candidate} ${pointer}`))], byMany: [...own.byMany, ...earlier.byMany] };
}
