import type { FileKindFacts } from './documents/file-kind.ts';
import type { ImageFacts, ImageProblem } from './documents/image-metadata.ts';
import type { PerceptualHashes } from './documents/perceptual-hash.ts';
import type { PdfFacts, PdfProblem } from './documents/pdf-metadata.ts';

/** What reading one evidence file gave. */
export interface ReadFileEvidence extends FileKindFacts {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly image?: ImageFacts | ImageProblem;
  readonly pdf?: PdfFacts | PdfProblem;
  /** Of a picture; `not-available` where what decodes it is not installed. */
  readonly picture?: PerceptualHashes | 'not-available' | 'unreadable';
}

/** A file that could not be read; said in the report, never held against anyone. */
export interface UnreadFileEvidence {
  readonly path: string;
  readonly problem: string;
}

export type FileEvidence = ReadFileEvidence | UnreadFileEvidence;

export function isRead(evidence: FileEvidence | undefined): evidence is ReadFileEvidence {
  return evidence !== undefined && !('problem' in evidence);
}
