export interface FileUri {
  readonly uri: string;
  /** False for an absolute path, which has no place under the folder in which the tool ran. */
  readonly relative: boolean;
}

/** A path with forward slashes as an RFC 3986 reference; Hangul, spaces and all else that a URI may not hold are percent-encoded. */
export function fileUri(path: string): FileUri {
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? '';
  const absolute = drive !== '' || path.startsWith('/');
  const steps = path.slice(drive.length).split('/').filter((step) => step !== '' && step !== '.');
  const encoded = steps.map((step) => encodeURIComponent(step.toWellFormed())).join('/');
  return absolute ? { uri: `file:///${drive === '' ? '' : `${drive}/`}${encoded}`, relative: false } : { uri: encoded, relative: true };
}
