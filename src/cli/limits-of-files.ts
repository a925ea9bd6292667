import { isRead, type FileEvidence } from '../facts/file-evidence.ts';
import type { Report } from '../model/report.ts';

const PHOTO = /^\/profiles\/\d+\/photoFile$/;

/** What could not be read of the evidence files; and once, if so, that photos could not be compared by their looks. */
export function limitsOf(files: ReadonlyMap<string, FileEvidence>): Report['limits'] {
  const unread = [...files.values()].filter((file) => !isRead(file)).map(({ path }) => ({ code: 'file-unreadable', values: { path } }));
  const unseen = [...files].some(([pointer, file]) => PHOTO.test(pointer) && isRead(file) && file.picture === 'not-available');
  return unseen ? [...unread, { code: 'pictures-not-compared', values: {} }] : unread;
}
