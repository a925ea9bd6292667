import { deriveBase } from '../../facts/base.ts';
import { identifiersOf } from '../../links/identifiers.ts';
import type { LinkRecorder } from '../../links/recorder.ts';
import { textsOf } from '../../links/texts.ts';
import type { Problem } from '../../model/problem.ts';
import { limitsOf } from '../limits-of-files.ts';
import { earlierLinks } from '../registry/earlier-links.ts';
import { assessCandidates, unread, type AssessedCandidate, type Placed } from './candidate.ts';
import type { Collector } from './collector.ts';
import type { Entry } from './entries.ts';
import { linksFromRegistry } from './registry-links.ts';
import type { Tools } from './tools.ts';

/** An entry of a job that has been read: a candidate with all that is needed, or what is wrong in its place. */
export type Piece =
  | { readonly kind: 'ready'; /** Position in the job. */ readonly at: number; readonly placed: Placed }
  | { readonly kind: 'refused'; readonly entry: Pick<Entry, 'path' | 'line'>; readonly problems: readonly Problem[]; /** Lines of the same file before the job. */ readonly before: number };

export interface Desk {
  readonly collector: Collector;
  readonly recorder: LinkRecorder | undefined;
  readonly tools: Tools;
}

/** Assesses what has been read so far, and writes it down in its order. */
export async function assessBlock(pieces: readonly Piece[], desk: Desk): Promise<void> {
  const placed = await withEarlierLinks(pieces.flatMap((piece) => (piece.kind === 'ready' ? [piece.placed] : [])), desk.tools);
  const assessed = assessCandidates(placed, desk.tools);
  let next = 0;
  for (const piece of pieces) {
    if (piece.kind === 'refused') refuse(piece, desk);
    else {
      note(placed[next] as Placed, assessed[next] as AssessedCandidate, desk.collector);
      next += 1;
    }
  }
  if (desk.recorder !== undefined) record(pieces, assessed, desk.recorder, desk.tools);
}

async function withEarlierLinks(placed: readonly Placed[], tools: Tools): Promise<readonly Placed[]> {
  const { registry, settings, reference } = tools;
  if (registry === undefined) return placed;
  const asking = placed.map(({ entry: { profile, digest }, around: { files } }) => ({ base: deriveBase({ profile, asOf: settings.asOf, reference, files }), digest: digest() }));
  const earlier = await linksFromRegistry(asking, tools);
  return placed.map(({ entry, around }, at) => {
    const links = earlier[at];
    return links === undefined ? { entry, around } : { entry, around: { ...around, links: { ...links, edges: earlierLinks(entry.profile, links) } } };
  });
}

function refuse({ entry, problems, before }: Extract<Piece, { kind: 'refused' }>, { collector, tools }: Desk): void {
  const { shown, line } = unread(entry, problems, before, tools);
  collector.unreadable(shown, line);
}

function note({ entry, around: { files } }: Placed, { weighed, line, severity }: AssessedCandidate, collector: Collector): void {
  collector.assessed(entry.profile.id, line, weighed.verdict, severity);
  for (const { checkId, state, due } of weighed.mustHaves) if (due && state === 'unknown') collector.openMustHave(checkId);
  if (weighed.retainUntil !== undefined) collector.retainUntil(weighed.retainUntil);
  if (entry.encoding !== undefined && entry.encoding !== 'utf-8') collector.encoding(entry.path, entry.encoding);
  if (files.size > 0) collector.limits(limitsOf(files));
}

function record(pieces: readonly Piece[], assessed: readonly AssessedCandidate[], recorder: LinkRecorder, { settings, reference }: Tools): void {
  const near = settings.linking === 'near';
  const found = assessed.map(({ base }) => ({ identifiers: identifiersOf(base), texts: near ? textsOf(base.profile, reference) : [] }));
  const positions = pieces.flatMap((piece) => (piece.kind === 'ready' ? [piece.at] : []));
  found.forEach(({ identifiers, texts }, next) => recorder.add(positions[next] ?? 0, identifiers, texts));
}
