import { registryProblem } from './problems.ts';

/** Where a registry lies. `shown` is what may be printed. */
export type RegistryPlace =
  | { readonly kind: 'file'; readonly path: string; readonly shown: string }
  | { readonly kind: 'server'; readonly url: string; readonly shown: string };

export const DEFAULT_REGISTRY = 'knowhire-registry.db';

/** A file's path, or the address of a PostgreSQL server. Any other scheme is refused: nothing else is ever connected to. */
export function placeOf(location: string): RegistryPlace {
  const shown = withoutPassword(location);
  if (/^postgres(ql)?:\/\//i.test(location) && URL.canParse(location)) return { kind: 'server', url: location, shown };
  if (location === '' || location.includes('\0') || NO_PATH.test(location)) throw registryProblem(shown, 'registry-place', 'not-a-place', 'name-registry-place');
  return { kind: 'file', path: location, shown };
}

/** An address of any sort, or the `host=… password=…` of other programs. A drive's letter is no scheme. */
const NO_PATH = /^[a-z][a-z0-9+.-]+:\/\/|^(postgres(ql)?|file):|\bpassword\s*=/i;

/** Neither the password nor the parameters, which may hold one, too. What cannot be told apart is hidden whole. */
export function withoutPassword(location: string): string {
  if (!NO_PATH.test(location)) return location;
  const scheme = /^[a-z][a-z0-9+.-]+:(\/\/)?/i.exec(location)?.[0] ?? '';
  if (!scheme.endsWith('//') || !URL.canParse(location)) return `${scheme}…`;
  const { username, password, host, pathname, search, hash } = new URL(location);
  if (`${pathname}${search}${hash}`.includes('@')) return `${scheme}…`;
  const user = username === '' ? '' : `${username}${password === '' ? '' : ':…'}@`;
  return `${scheme}${user}${host}${pathname}`;
}

/** `<name>.key` beside the file; for a server, in the working folder. */
export function defaultKeyFile(place: RegistryPlace): string {
  return place.kind === 'server' ? 'knowhire-registry.key' : `${place.path.replace(/\.(db|sqlite3?)$/i, '')}.key`;
}
