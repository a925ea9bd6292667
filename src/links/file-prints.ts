import { isRead } from '../facts/file-evidence.ts';
import type { LinkKind } from '../model/links.ts';
import type { Identifier, LinkInput } from './identifier.ts';

/** Files that were read, by their fingerprint: photos, papers and resumes that two candidates handed in byte for byte alike. */
export function filePrints({ files: read }: LinkInput, add: (identifier: Identifier) => void): void {
  for (const [pointer, evidence] of read) {
    const kind = kindOf(pointer);
    if (kind !== undefined && isRead(evidence)) add({ kind, value: `sha256 ${evidence.sha256}`, pointer });
  }
}

function kindOf(pointer: string): LinkKind | undefined {
  if (/^\/profiles\/\d+\/photoFile$/.test(pointer)) return 'photo';
  if (/^\/identity\/documents\/\d+\/file$/.test(pointer)) return 'document';
  return pointer === '/claims/resumeFile' ? 'resume-text' : undefined;
}
