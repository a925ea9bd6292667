import type { LinkEdge } from './links.ts';

/**
 * Whether a link asks for a person's eyes: no reason on file, the names not the same. A name and birth date alone never do,
 * for among many candidates they are namesakes most of the time.
 */
export function isOpenLink({ kind, names, explained }: Pick<LinkEdge, 'kind' | 'names' | 'explained'>): boolean {
  return explained === undefined && names !== 'same' && kind !== 'name-and-birth-date';
}
