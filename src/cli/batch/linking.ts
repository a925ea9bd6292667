import type { Reference } from '../../facts/reference.ts';
import { locate, openBlocks, type OpenBlocks } from '../../links/block.ts';
import { clustersOf } from '../../links/clusters.ts';
import { edgeOfTexts, edgesOfGroup, sharedByMany, type Edge, type EdgeContext } from '../../links/edges.ts';
import { finishEdges } from '../../links/finish-edges.ts';
import { findNear, type NearPair } from '../../links/find-near.ts';
import { findShared, type SharedGroup } from '../../links/find-shared.ts';
import { identifierCode } from '../../links/identifier-code.ts';
import { textComparison, textReader, type ReadText } from '../../links/likeness.ts';
import { missingPairs } from '../../links/missing-pairs.ts';
import type { LinkParty } from '../../links/party.ts';
import { sharesOf } from '../../links/shares.ts';
import type { LinkCluster, LinkEdge, SharedByMany } from '../../model/links.ts';
import { tasksOf, type BatchSource } from './input.ts';
import { openPartyStore, type PartyStore } from './packed-parties.ts';
import type { Pool } from './pool.ts';
import type { Segment } from './results.ts';
import type { Settings } from './settings.ts';
import { withoutOrdinals } from './summary.ts';
import type { Change, Wanted } from './tasks.ts';

export interface Linked {
  readonly edges: readonly Edge[];
  readonly clusters: readonly LinkCluster[];
  readonly byMany: readonly SharedByMany[];
  /** By job, for candidates whose assessment has to hear of it. */
  readonly changes: ReadonlyMap<number, readonly Change[]>;
}

export interface LinkingMaterial {
  readonly source: BatchSource;
  readonly segments: readonly Segment[];
  readonly settings: Settings;
  readonly reference: Reference;
  readonly pool: Pool;
  readonly tell: (done: number, share: number) => void;
}

/** Finds what candidates share, looks at those again, and says of each pair what it is. */
export async function linkCandidates(material: LinkingMaterial): Promise<Linked> {
  const { segments, settings, reference } = material;
  const opened = openBlocks({
    count: segments.length,
    size: (block) => segments[block]?.parts['links']?.[1] ?? 0,
    read: (block, from, to) => (segments[block] as Segment).read('links', from, to),
  });
  const groups: SharedGroup[] = [];
  findShared(opened, reference, (group) => void groups.push(group));
  const near = settings.linking === 'near' ? findNear(opened, reference) : [];
  const store = await readAgain(wantedOf(groups, near), opened, material);
  const code = identifierCode(settings.seed);
  const context: EdgeContext = { reference, code };
  const party = (ordinal: number): LinkParty | undefined => store.get(ordinal)?.party;
  const pairs = groups.filter(({ byMany }) => !byMany).flatMap((group) => edgesOfGroup(group, present(group.members.map(party)), context));
  const alike = textEdges(near, store, context, material);
  const edges = finishEdges([...pairs, ...alike]);
  const many = groups.filter(({ byMany }) => byMany);
  const shownMany = present(many.map((group) => withParty(party(group.members[0] ?? -1), (known) => sharedByMany(group, known, code))));
  return { edges, clusters: clustersOf(edges, reference), byMany: shownMany, changes: changesOf(edges, many, opened) };
}

function textEdges(near: readonly NearPair[], store: PartyStore, context: EdgeContext, { settings, reference }: LinkingMaterial): readonly Edge[] {
  const read = textReader(settings.boilerplate, settings.seed);
  const compare = textComparison(reference);
  const known = new Map<number, readonly ReadText[]>();
  const textsOf = (ordinal: number): readonly ReadText[] => {
    const own = known.get(ordinal) ?? read(store.get(ordinal)?.texts ?? []);
    known.set(ordinal, own);
    return own;
  };
  const compared = (pairs: readonly (readonly [number, number])[]): readonly Edge[] =>
    pairs.flatMap(([a, b]) => {
      const [left, right] = [store.get(a)?.party, store.get(b)?.party];
      return left === undefined || right === undefined ? [] : compare(textsOf(a), textsOf(b)).map((likeness) => edgeOfTexts(left, right, likeness, context));
    });
  const found = compared(near.map(({ a, b }) => [a, b]));
  return [...found, ...compared(missingPairs(found.map(({ ordinals }) => ordinals)))];
}

function present<T>(values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}

function withParty<T>(party: LinkParty | undefined, use: (party: LinkParty) => T): T | undefined {
  return party === undefined ? undefined : use(party);
}

/** Candidates to be read again, by ordinal: all of a small group, one of a group that is shared by many, both of a pair of texts. */
function wantedOf(groups: readonly SharedGroup[], near: readonly NearPair[]): ReadonlyMap<number, { readonly codes: number[]; texts: boolean }> {
  const wanted = new Map<number, { readonly codes: number[]; texts: boolean }>();
  const of = (ordinal: number): { readonly codes: number[]; texts: boolean } => {
    const known = wanted.get(ordinal) ?? { codes: [], texts: false };
    wanted.set(ordinal, known);
    return known;
  };
  for (const { code, members, byMany } of groups) for (const ordinal of byMany ? members.slice(0, 1) : members) of(ordinal).codes.push(code);
  for (const { a, b } of near) for (const ordinal of [a, b]) of(ordinal).texts = true;
  return wanted;
}

async function readAgain(wanted: ReturnType<typeof wantedOf>, opened: OpenBlocks, { source, pool, tell }: LinkingMaterial): Promise<PartyStore> {
  const byJob = new Map<number, Wanted[]>();
  for (const ordinal of Float64Array.from(wanted.keys()).sort()) {
    const { block, local } = locate(opened, ordinal);
    const { codes, texts } = wanted.get(ordinal) ?? { codes: [], texts: false };
    push(byJob, block, { at: local, ordinal, codes, texts });
  }
  const store = openPartyStore();
  const jobs = new Set(byJob.keys());
  const tasks = tasksOf(source, jobs, (job, first) => ({ kind: 'parties', job, first, wanted: byJob.get(job.index) ?? [] }));
  let done = 0;
  await pool.run(tasks, (result, task) => {
    if (result.kind !== 'parties') return;
    store.add(result.packed);
    byJob.delete(task.job.index);
    done += 1;
    tell(store.size(), done / jobs.size);
  });
  return store;
}

/** Networks that many share are ordinary and are told in the summary only; anything else that many share is told to each of them. */
function changesOf(edges: readonly Edge[], many: readonly SharedGroup[], opened: OpenBlocks): ReadonlyMap<number, readonly Change[]> {
  const byOrdinal = new Map<number, { edges: LinkEdge[]; id: string | undefined; codes: { code: number; kind: SharedGroup['kind']; count: number }[] }>();
  const of = (ordinal: number): { edges: LinkEdge[]; id: string | undefined; codes: { code: number; kind: SharedGroup['kind']; count: number }[] } => {
    const known = byOrdinal.get(ordinal) ?? { edges: [], id: undefined, codes: [] };
    byOrdinal.set(ordinal, known);
    return known;
  };
  for (const edge of edges) {
    const { ordinals } = edge;
    const plain = withoutOrdinals(edge);
    ordinals.forEach((ordinal, side) => {
      const entry = of(ordinal);
      entry.edges.push(plain);
      entry.id = edge.candidates[side];
    });
  }
  for (const { code, kind, members } of many) if (kind !== 'ip') for (const ordinal of members) of(ordinal).codes.push({ code, kind, count: members.length });
  const byJob = new Map<number, Change[]>();
  for (const ordinal of Float64Array.from(byOrdinal.keys()).sort()) {
    const { block, local } = locate(opened, ordinal);
    const { edges: own, id, codes } = byOrdinal.get(ordinal) ?? { edges: [], id: undefined, codes: [] };
    push(byJob, block, { at: local, edges: own, shares: id === undefined ? [] : sharesOf(id, own), many: codes });
  }
  return byJob;
}

function push<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
