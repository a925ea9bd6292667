import { realpathSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputProblem } from '../model/problem.ts';
import { metFile, type MetFile } from './given-files.ts';
import { hashFile } from './hash-file.ts';

/** Why an evidence file that a purged file names stays where it is. */
export type EvidenceLeft = 'outside' | 'link' | 'kind' | 'changed' | 'needed';

export type EvidenceFate = { readonly file: MetFile } | { readonly left: EvidenceLeft } | 'gone';

/**
 * Kinds of file that can be a candidate's evidence. The candidate may have written the profile: with any other ending it could name somebody
 * else's profile, a report or a program as its own evidence and have it deleted.
 */
const EVIDENCE_ENDINGS: ReadonlySet<string> = new Set([
  '.pdf', '.png', '.jpg', '.jpeg', '.gif', '.bmp', '.webp', '.heic', '.heif', '.avif', '.tif', '.tiff', '.doc', '.docx', '.odt', '.rtf', '.txt', '.hwp', '.hwpx', '.eml', '.msg', '.mp4', '.webm', '.m4a', '.mp3', '.wav',
]);

export interface NamedEvidence {
  /** The file that names it. */
  readonly by: string;
  readonly path: string;
  /** Where the naming file has its SHA-256, only that content may go. */
  readonly sha256?: string;
}

/** Where a named evidence file lies: absolute, links not resolved; undefined where it leaves the folder of the file that names it. */
export function evidencePath({ by, path }: NamedEvidence): string | undefined {
  if (path.includes('\0')) return undefined;
  const folder = resolve(dirname(by));
  const target = resolve(folder, path);
  return isInside(folder, target) ? target : undefined;
}

/** What is to become of a named evidence file; `needed` are absolute paths that a file which is not due names too. */
export function fateOfEvidence(named: NamedEvidence, needed: ReadonlySet<string>): EvidenceFate {
  const path = evidencePath(named);
  if (path === undefined) return { left: 'outside' };
  const file = metFile(path);
  if (file === undefined) return isLinked(path) ? { left: 'link' } : 'gone';
  if (!isInside(realpathSync(dirname(named.by)), file.folder)) return { left: 'link' };
  if (!EVIDENCE_ENDINGS.has(extname(path).toLowerCase()) || relative(dirname(named.by), path).split(sep).some((step) => step.startsWith('.'))) return { left: 'kind' };
  if (needed.has(path)) return { left: 'needed' };
  if (named.sha256 !== undefined && digestOf(path) !== named.sha256) return { left: 'changed' };
  return { file: { ...file, path: join(dirname(named.by), named.path) } };
}

function digestOf(path: string): string | undefined {
  try {
    return hashFile(path);
  } catch (error) {
    if (error instanceof InputProblem) return undefined;
    throw error;
  }
}

function isLinked(path: string): boolean {
  try {
    return realpathSync(path) !== '';
  } catch {
    return false;
  }
}

function isInside(folder: string, target: string): boolean {
  const way = relative(folder, target);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
