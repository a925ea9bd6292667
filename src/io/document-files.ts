import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isImage, readFileKind, type FileKindFacts } from '../facts/documents/file-kind.ts';
import { readImageFacts, type ImageFacts, type ImageProblem } from '../facts/documents/image-metadata.ts';
import { readPdfFacts, type PdfFacts, type PdfProblem } from '../facts/documents/pdf-metadata.ts';
import type { DocumentTables } from '../facts/documents/tables.ts';
import { findResidentNumbers } from '../model/resident-number.ts';
import { hashPictureBytes, type LoadDecoder, type PictureHashes } from './document-pictures.ts';

export interface DocumentFileOptions {
  /** The folder of the profile. Files outside of it are refused, also by way of links. */
  readonly root: string;
  readonly tables: DocumentTables;
  /** Default 25 MB. */
  readonly largestBytes?: number;
  /** For tests: what loads the picture decoder. */
  readonly loadDecoder?: LoadDecoder;
}

export interface DocumentFileFacts extends FileKindFacts {
  /** As named in the profile. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** A resident registration number stands in the name of the file. */
  readonly residentNumberInName: boolean;
  readonly image?: ImageFacts | ImageProblem;
  readonly pdf?: PdfFacts | PdfProblem;
  readonly picture?: PictureHashes;
}

export interface DocumentFileProblem {
  readonly path: string;
  readonly problem: 'outside' | 'missing' | 'not-a-file' | 'too-large' | 'unreadable';
  readonly largestBytes?: number;
}

export type DocumentFile = DocumentFileFacts | DocumentFileProblem;

export const LARGEST_DOCUMENT_BYTES = 25_000_000;

/** Opens one evidence file and reads its facts. What is wrong with the file comes back as a problem. */
export async function readDocumentFile(path: string, options: DocumentFileOptions): Promise<DocumentFile> {
  const content = await readInside(path, options.root, options.largestBytes ?? LARGEST_DOCUMENT_BYTES);
  if ('problem' in content) return content;
  const { bytes } = content;
  const kind = readFileKind(bytes, path);
  return {
    path,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    residentNumberInName: findResidentNumbers(path).length > 0,
    ...kind,
    ...(await contentFacts(bytes, kind, options)),
  };
}

/** Reads files one after the other, each once, so that memory holds one at a time. */
export async function readDocumentFiles(paths: readonly string[], options: DocumentFileOptions): Promise<readonly DocumentFile[]> {
  const files: DocumentFile[] = [];
  for (const path of new Set(paths)) files.push(await readDocumentFile(path, options));
  return files;
}

export function isDocumentProblem(file: DocumentFile): file is DocumentFileProblem {
  return 'problem' in file;
}

async function contentFacts(bytes: Uint8Array, { kind }: FileKindFacts, options: DocumentFileOptions): Promise<Pick<DocumentFileFacts, 'image' | 'pdf' | 'picture'>> {
  if (kind === 'pdf') return { pdf: readPdfFacts(bytes, options.tables) };
  if (!isImage(kind)) return {};
  return { image: await readImageFacts(bytes, options.tables), picture: await hashPictureBytes(bytes, options.loadDecoder) };
}

async function readInside(path: string, root: string, largestBytes: number): Promise<{ readonly bytes: Uint8Array } | DocumentFileProblem> {
  if (path.includes('\0') || !isInside(resolve(root), resolve(root, path))) return { path, problem: 'outside' };
  try {
    const target = await realpath(resolve(root, path));
    if (!isInside(await realpath(root), target)) return { path, problem: 'outside' };
    const bytes = await readLimited(target, largestBytes);
    if (bytes === 'not-a-file') return { path, problem: bytes };
    return bytes === 'too-large' ? { path, problem: bytes, largestBytes } : { bytes };
  } catch (error) {
    return { path, problem: isMissing(error) ? 'missing' : 'unreadable' };
  }
}

/** Opened without waiting, so that a named pipe cannot hold the run up, and never more than the limit is read. */
async function readLimited(target: string, largestBytes: number): Promise<Uint8Array | 'not-a-file' | 'too-large'> {
  const handle = await open(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return 'not-a-file';
    if (stat.size > largestBytes) return 'too-large';
    const buffer = Buffer.alloc(stat.size);
    const { bytesRead } = await handle.read(buffer, 0, stat.size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function isInside(root: string, target: string): boolean {
  const way = relative(root, target);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
