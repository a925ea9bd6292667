import { InputProblem, problem } from '../model/problem.ts';
import type { CureCode, ExpectedCode, FoundCode, Phrase } from '../model/problem.ts';

/** Something wrong with a file as a whole. */
export function fileProblem(
  code: 'unreadable-file' | 'unwritable-file' | 'changed-meanwhile',
  file: string,
  expected: ExpectedCode | Phrase<ExpectedCode>,
  found: FoundCode | Phrase<FoundCode>,
  cure: CureCode | Phrase<CureCode>,
): InputProblem {
  return new InputProblem([problem({ code, file, expected: phrase(expected), found: phrase(found), cure: phrase(cure) })]);
}

function phrase<Code extends string>(given: Code | Phrase<Code>): Phrase<Code> {
  return typeof given === 'string' ? { code: given } : given;
}

interface Refusal {
  readonly found: FoundCode;
  readonly cure: CureCode;
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  ENOENT: { found: 'missing-file', cure: 'check-path' },
  ENOTDIR: { found: 'missing-file', cure: 'check-path' },
  ENAMETOOLONG: { found: 'missing-file', cure: 'check-path' },
  ELOOP: { found: 'symbolic-link', cure: 'check-path' },
  EISDIR: { found: 'folder', cure: 'name-a-file' },
  EACCES: { found: 'no-permission', cure: 'change-permission' },
  EPERM: { found: 'no-permission', cure: 'change-permission' },
  ENXIO: { found: 'special-file', cure: 'copy-to-file' },
  ENODEV: { found: 'special-file', cure: 'copy-to-file' },
  // What Node says of a path with a NUL byte in it.
  ERR_INVALID_ARG_VALUE: { found: 'missing-file', cure: 'check-path' },
  ENOSPC: { found: 'disk-full', cure: 'free-space' },
  EDQUOT: { found: 'disk-full', cure: 'free-space' },
  EFBIG: { found: 'disk-full', cure: 'free-space' },
  EROFS: { found: 'read-only', cure: 'other-output' },
};

/** The system's error code of a failed call, undefined for anything else that was thrown. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A failed reading or writing call as a problem; anything that is no system error is thrown on as it is. */
export function asFileProblem(doing: 'reading' | 'writing', file: string, error: unknown): InputProblem {
  const code = systemCode(error);
  if (code === undefined) throw error;
  const { found, cure } = REFUSALS[code] ?? { found: 'system-error', cure: 'see-system' };
  const foundPhrase = { code: found, values: { reason: code } };
  if (doing === 'reading') return fileProblem('unreadable-file', file, 'readable-file', foundPhrase, cure);
  return fileProblem('unwritable-file', file, found === 'disk-full' ? 'room-on-disk' : 'writable-file', foundPhrase, cure);
}
