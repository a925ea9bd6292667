import { deriveBase, type BaseFacts, type FoundLinks } from '../../facts/base.ts';
import { identifierCode } from '../../links/identifier-code.ts';
import { identifiersOf, type Identifier } from '../../links/identifiers.ts';
import { earlierLinks } from '../registry/earlier-links.ts';
import { answersOfJob } from './answers-of-job.ts';
import { filesOfProfile } from './assess-profile.ts';
import { assessCandidates, type Placed } from './candidate.ts';
import { linesBefore } from './line-base.ts';
import { joinedLinks, linksFromRegistry } from './registry-links.ts';
import type { Change, ChangedRow, Task, TaskResult } from './tasks.ts';
import type { Tools } from './tools.ts';

/** Assesses candidates a second time, with what they share with others. */
export async function assessAgain({ job, first, changes }: Extract<Task, { kind: 'again' }>, tools: Tools): Promise<TaskResult> {
  const { reader, reference, settings, knowledge } = tools;
  const byPosition = new Map(changes.map((change) => [change.at, change]));
  const answers = answersOfJob(job, knowledge.checks.map(({ id }) => id));
  const before = job.kind === 'lines' || job.kind === 'text' ? linesBefore(settings.lineCounts, first, job.index) : 0;
  const code = identifierCode(settings.seed);
  const again: { readonly at: number; readonly placed: Placed }[] = [];
  for (const [at, entry] of reader.entries(job, {}, new Set(byPosition.keys()))) {
    const links = byPosition.get(at);
    if (entry.kind !== 'profile' || links === undefined) continue;
    const given = answers(entry);
    const files = await filesOfProfile(entry.profile, entry.root, reference);
    const base = (): BaseFacts => deriveBase({ profile: entry.profile, asOf: settings.asOf, reference, files });
    const byMany = links.many.length === 0 ? [] : pointersOf(identifiersOf(base()), links.many, code);
    const [earlier] = await linksFromRegistry(tools.registry === undefined ? [] : [{ base: base(), digest: entry.digest() }], tools);
    const joined = { ...joinedLinks({ shares: links.shares, byMany }, earlier), edges: [...links.edges, ...(earlier === undefined ? [] : earlierLinks(entry.profile, earlier))] };
    again.push({ at, placed: { entry, around: { files, before, links: joined, ...(given !== undefined && { answers: given }) } } });
  }
  const assessed = assessCandidates(again.map(({ placed }) => placed), tools);
  return { kind: 'changed', rows: assessed.map(({ line, severity }, next): ChangedRow => ({ at: again[next]?.at ?? 0, line, severity })) };
}

function pointersOf(identifiers: readonly Identifier[], many: Change['many'], code: (identifier: Identifier) => number): FoundLinks['byMany'] {
  const counts = new Map(many.map((one) => [one.code, one]));
  return identifiers.flatMap((identifier) => {
    const found = counts.get(code(identifier));
    return found === undefined || found.kind !== identifier.kind ? [] : [{ kind: found.kind, count: found.count, pointer: identifier.pointer }];
  });
}
