import type { DocumentTables } from '../facts/documents/tables.ts';
import type { FileEvidence } from '../facts/file-evidence.ts';
import type { Profile } from '../model/profile/schema.ts';
import { readDocumentFile } from './document-files.ts';

/** Reads the evidence files that the profile names, by the pointer of the naming field. Files outside `root` are refused. */
export async function evidenceOfFiles(profile: Profile, root: string, tables: () => DocumentTables): Promise<ReadonlyMap<string, FileEvidence>> {
  const found = new Map<string, FileEvidence>();
  for (const [pointer, path] of namedFiles(profile)) found.set(pointer, await readDocumentFile(path, { root, tables: tables() }));
  return found;
}

export function namedFiles(profile: Profile): readonly (readonly [string, string])[] {
  const documents = (profile.identity?.documents ?? []).flatMap(({ file }, at) => (file === undefined ? [] : [[`/identity/documents/${at}/file`, file] as const]));
  const photos = (profile.profiles ?? []).flatMap(({ photoFile }, at) => (photoFile === undefined ? [] : [[`/profiles/${at}/photoFile`, photoFile] as const]));
  const resume = profile.claims?.resumeFile;
  return [...documents, ...photos, ...(resume === undefined ? [] : [['/claims/resumeFile', resume] as const])];
}
