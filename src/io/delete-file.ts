import { realpathSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from './file-problem.ts';
import { metFile, type MetFile } from './given-files.ts';

/** Deletes a file that is still the one that was met, in the same folder. Gives `changed` or the system's code where it does not. */
export function deleteMetFile({ path, folder, identity }: MetFile): string | undefined {
  try {
    const now = metFile(path);
    if (now === undefined || now.identity !== identity || realpathSync(dirname(path)) !== folder) return 'changed';
    unlinkSync(path);
    return undefined;
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code;
  }
}
