import type { BaseFacts, FoundLinks } from '../../facts/base.ts';
import type { Share } from '../../model/links.ts';
import type { Registry, RegistryEntry } from '../../registry/index.ts';
import { findOptions, linksOf, registryLinks } from '../registry/found-links.ts';
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
  const found = await answered(registry, asked, asking, { reference, settings });
  return settings.linking === 'exact' ? found.map(withoutNear) : found;
}

async function answered(registry: Registry, asked: readonly AskedCandidate[], asking: readonly Asking[], { reference, settings }: Pick<Tools, 'reference' | 'settings'>): Promise<readonly FoundLinks[]> {
  if (!settings.addAtOnce) return registryLinks(registry, asked, reference, settings.asOf);
  const entries = asked.map((one, at) => entryOf(one, asking[at] as Asking));
  const answers = await registry.addAndFind(entries, findOptions(reference, settings.asOf));
  return asked.map((one, at) => linksOf(one, answers[at], reference));
}

function withoutNear({ shares, byMany }: FoundLinks): FoundLinks {
  return { shares: shares.filter(({ likeness = 1 }) => likeness >= 1), byMany };
}

function entryOf({ question }: AskedCandidate, { base, digest }: Asking): RegistryEntry {
  const { retainUntil } = base.profile;
  return { ...question, profileDigest: digest, seen: base.asOf, ...(retainUntil !== undefined && { retainUntil }) };
}

/** Both together: what a run found among its own candidates, and what the registry knows of earlier ones. */
export function joinedLinks(own: FoundLinks, earlier: FoundLinks | undefined): FoundLinks {
  if (earlier === undefined) return own;
  const known = new Set(own.shares.map(keyOf));
  return { shares: [...own.shares, ...earlier.shares.filter((share) => !known.has(keyOf(share)))], byMany: [...own.byMany, ...earlier.byMany] };
}

/** Of the texts of two candidates the likest counts, wherever it stands. */
function keyOf({ kind, candidate, pointer, likeness }: Share): string {
  return `${kind} ${candidate} ${likeness === undefined ? pointer : ''}`;
}
