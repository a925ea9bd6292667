import type { InputProblem } from '../../model/problem.ts';
import { errorCode, registryProblem } from '../problems.ts';
import type { Failure } from '../patience.ts';

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html */
const CODES: Readonly<Record<string, number>> = {
  SQLITE_PERM: 3, SQLITE_BUSY: 5, SQLITE_LOCKED: 6, SQLITE_READONLY: 8, SQLITE_IOERR: 10, SQLITE_CORRUPT: 11, SQLITE_FULL: 13, SQLITE_CANTOPEN: 14, SQLITE_NOTADB: 26,
};

/** node:sqlite gives the extended number, libsql number and name, and for a file that does not open only a sentence that ends with it. */
function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const number = 'errcode' in error ? error.errcode : 'rawCode' in error ? error.rawCode : undefined;
  if (typeof number === 'number') return number & 0xff;
  const named = Object.entries(CODES).find(([name]) => errorCode(error)?.startsWith(name) === true);
  if (named !== undefined) return named[1];
  const opening = /^ConnectionFailed\(.*?: (\d+)"\)$/s.exec(error.message)?.[1];
  return opening === undefined ? undefined : Number(opening) & 0xff;
}

export function judgeSqlite(error: unknown): Failure {
  const code = primaryCode(error);
  return code === CODES['SQLITE_BUSY'] || code === CODES['SQLITE_LOCKED'] ? 'passing' : 'lasting';
}

/** A failure of SQLite as a problem; anything else is given back as it is. */
export function sqliteProblem(error: unknown, shown: string): InputProblem | undefined {
  switch (primaryCode(error)) {
    case CODES['SQLITE_BUSY']:
    case CODES['SQLITE_LOCKED']:
      return registryProblem(shown, 'idle-registry', 'busy-registry', 'try-registry-again');
    case CODES['SQLITE_PERM']:
    case CODES['SQLITE_CANTOPEN']:
      return registryProblem(shown, 'writable-file', { code: 'no-permission' }, 'change-permission');
    case CODES['SQLITE_READONLY']:
      return registryProblem(shown, 'writable-file', 'read-only', 'change-permission');
    case CODES['SQLITE_IOERR']:
      return registryProblem(shown, 'readable-file', { code: 'system-error', values: { reason: 'SQLITE_IOERR' } }, 'see-system');
    case CODES['SQLITE_FULL']:
      return registryProblem(shown, 'room-on-disk', 'disk-full', 'free-registry-space');
    case CODES['SQLITE_CORRUPT']:
      return registryProblem(shown, 'registry', 'damaged-registry', 'restore-registry');
    case CODES['SQLITE_NOTADB']:
      return registryProblem(shown, 'registry', 'not-a-registry', 'name-registry');
    default:
      return undefined;
  }
}
