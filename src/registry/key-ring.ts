import { readKeyFile, type RegistryKey } from './key-file.ts';
import { registryProblem } from './problems.ts';
import type { Reading, Store } from './store.ts';
import type { KeyState } from './types.ts';

/** A key as the registry knows it, with its secret from the key file. */
export interface LiveKey {
  readonly no: number;
  readonly secret: Buffer;
}

/** The keys in use: new entries go under the active one, look-ups ask under all. */
export interface KeyRing {
  readonly active: LiveKey;
  readonly old: readonly LiveKey[];
  /** To see whether another process has changed the keys since. */
  readonly stamp: string;
}

export interface StoredKey {
  readonly no: number;
  readonly check_value: string;
  readonly state: KeyState;
  readonly created: number;
}

export async function storedKeys(db: Reading): Promise<readonly StoredKey[]> {
  return db.selectFrom('knowhire_key').selectAll().orderBy('no').execute();
}

/** A writer keeps the keys from being changed until its transaction ends. SQLite has one writer at a time anyway. */
export async function heldKeys(db: Reading, kind: Store['kind']): Promise<readonly StoredKey[]> {
  const keys = db.selectFrom('knowhire_key').selectAll().orderBy('no');
  return kind === 'sqlite' ? keys.execute() : keys.forShare().execute();
}

export function stampOf(keys: readonly StoredKey[]): string {
  return keys.map(({ no, state }) => `${String(no)}:${state}`).join(' ');
}

/**
 * Fits the keys that the registry names to those of the key file. Throws `InputProblem` where one is lacking: look-ups would miss what
 * lies under it. With `onlyActive` the old ones may be lost.
 */
export function keyRing(stored: readonly StoredKey[], keyFile: string, shown: string, onlyActive = false): KeyRing {
  const file = readKeyFile(keyFile);
  if (file === undefined) throw registryProblem(keyFile, ownKey(shown), 'missing-file', 'name-registry-key');
  const fitted = stored
    .filter(({ state }) => state === 'active' || (state === 'old' && !onlyActive))
    .map(({ no, state, check_value }) => ({ no, state, secret: file.find(({ id }) => id === check_value)?.secret ?? refuse(file, stored, keyFile, shown) }));
  const active = fitted.find(({ state }) => state === 'active');
  if (active === undefined) throw registryProblem(shown, 'registry', 'damaged-registry', 'restore-registry');
  return { active, old: fitted.filter(({ state }) => state === 'old'), stamp: stampOf(stored) };
}

/** A file that has one of the keys is an older or newer copy of the right one. */
function refuse(file: readonly RegistryKey[], stored: readonly StoredKey[], keyFile: string, shown: string): never {
  const isKin = file.some(({ id }) => stored.some(({ check_value }) => check_value === id));
  if (isKin) throw registryProblem(keyFile, ownKey(shown), 'changed-registry-key', 'copy-registry-key');
  throw registryProblem(keyFile, ownKey(shown), 'other-registry-key', 'name-registry-key');
}

function ownKey(shown: string) {
  return { code: 'own-registry-key', values: { registry: shown } } as const;
}
