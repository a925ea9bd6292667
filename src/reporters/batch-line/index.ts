import { LINE_SCHEMA } from '../../model/batch-line.ts';
import type { Share, SharedByMany } from '../../model/links.ts';
import { mayHold } from '../../model/mask-scan.ts';
import { maskText } from '../../model/mask.ts';
import { withoutResidentNumbers } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { VERSION } from '../../model/version.ts';
import type { WeighedCase } from '../../model/weighed-case.ts';
import { adverseList } from './adverse.ts';
import { quoted, quotedValue, quotedWords } from './quoted.ts';

/** A link of the candidate, with its value as reports show it, masked. */
export type ShownShare = Share & { readonly shown?: string };

/** What a line says beyond the case itself. */
export interface LinePlace {
  /** Date of the assessment, YYYY-MM-DD. */
  readonly asOf: string;
  /** Path as given, with forward slashes; the line, from 1, where the file has a candidate a line. */
  readonly source: { readonly file: string; readonly line?: number };
  readonly shares?: readonly ShownShare[];
  readonly byMany?: readonly (Pick<SharedByMany, 'kind' | 'count'> & { readonly pointer: string })[];
}

/**
 * One candidate as one line of JSON with its line break, by `candidateLineSchema`. Values must be masked already. Lines get sorted, split
 * and joined with those of other runs, so each stands by itself: the vector names the rule set and replays the verdict, the tool's
 * version says how the file was read.
 */
export function batchLine(weighed: WeighedCase, { asOf, source, shares = [], byMany = [] }: LinePlace): string {
  const { candidate, profileDigest, stage, verdict, concern, assurance, vector, openCount, retainUntil } = weighed;
  let line = `${HEAD}"candidate":${quoted(candidate.id)}`;
  if (candidate.requisition !== undefined) line += `,"requisition":${quoted(candidate.requisition)}`;
  line += `,"source":{"file":${quotedPath(source.file)}${source.line === undefined ? '' : `,"line":${source.line}`}}`;
  if (profileDigest !== '') line += `,"profileDigest":"${profileDigest}"`;
  line += `,"asOf":"${asOf}","stage":"${stage}","verdict":"${verdict}","because":${becauseList(weighed)}`;
  line += `,"concern":{"atLeast":${concern.atLeast},"atMost":${concern.atMost},"band":"${concern.band}","worstBand":"${concern.worstBand}"}`;
  line += `,"assurance":${assurance.percent},"mustHaves":${mustHaveList(weighed)},"adverse":${adverseList(weighed)},"open":${openCount}`;
  line += `,"links":${shares.length === 0 ? '[]' : `[${shares.map(linkEntry).join(',')}]`}`;
  line += `,"sharedByMany":${byMany.length === 0 ? '[]' : `[${byMany.map(manyEntry).join(',')}]`},"vector":"${vector}"`;
  if (retainUntil !== undefined) line += `,"retainUntil":${quoted(retainUntil)}`;
  return `${line}}\n`;
}

/** An entry that could not be read, by `unreadableLineSchema`. */
export function unreadableLine({ path, line, column, problem }: Report['unreadable'][number]): string {
  const at = `${line === undefined ? '' : `,"line":${line}`}${column === undefined ? '' : `,"column":${column}`}`;
  return `{"schema":"${LINE_SCHEMA}","unreadable":{"file":${quotedPath(path)}${at},"problem":${quoted(maskText(problem))}}}\n`;
}

const HEAD = `{"schema":"${LINE_SCHEMA}","tool":"${VERSION}",`;

/** A path is shown whole, for it names what the reader has to find; but even there no resident registration number stands. */
function quotedPath(path: string): string {
  return quoted(mayHold(path).residentNumber ? withoutResidentNumbers(path) : path);
}

function becauseList({ because }: WeighedCase): string {
  return `[${because.map(({ code, checks }) => `{"code":"${code}","checks":${quotedWords(checks)}}`).join(',')}]`;
}

function mustHaveList({ mustHaves }: WeighedCase): string {
  return `[${mustHaves.map(({ checkId, due, state }) => `{"check":"${checkId}","due":${due},"state":"${state}"}`).join(',')}]`;
}

function linkEntry({ kind, candidate, names, pointer, shown, explained, likeness, seen }: ShownShare): string {
  let entry = `{"kind":"${kind}","candidate":${quoted(candidate)},"names":"${names}","pointer":${quoted(pointer)}`;
  if (shown !== undefined) entry += `,"shown":${quotedValue(shown)}`;
  if (explained !== undefined) entry += `,"explained":"${explained}"`;
  if (likeness !== undefined) entry += `,"likeness":${likeness}`;
  if (seen !== undefined) entry += `,"seen":${quoted(seen)}`;
  return `${entry}}`;
}

function manyEntry({ kind, count, pointer }: NonNullable<LinePlace['byMany']>[number]): string {
  return `{"kind":"${kind}","count":${count},"pointer":${quoted(pointer)}}`;
}
