import { randomBytes } from 'node:crypto';
import { closeSync, constants, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkValue } from './hashes.ts';
import { errorCode, registryProblem } from './problems.ts';

export interface RegistryKey {
  /** Check value of the secret; see `checkValue`. */
  readonly id: string;
  readonly secret: Buffer;
  /** YYYY-MM-DD */
  readonly created: string;
}

const SECRET_BYTES = 32;
const OWNER_ONLY = 0o600;
const MARK = 'knowhire/registry-key/1';

export function newKey(created: string): RegistryKey {
  return keyOf(randomBytes(SECRET_BYTES), created);
}

function keyOf(secret: Buffer, created: string): RegistryKey {
  return { id: checkValue(secret), secret, created };
}

/** The keys of a file, oldest first; undefined where there is no such file. Throws `InputProblem` for anything else than a key file. */
export function readKeyFile(path: string): readonly RegistryKey[] | undefined {
  const text = textOf(path);
  if (text === undefined) return undefined;
  const keys = keysIn(text);
  if (keys === undefined) throw registryProblem(path, 'registry-key', 'not-a-key', 'name-registry-key');
  return keys;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'ENOENT') return undefined;
    if (reason === undefined) throw error;
    throw registryProblem(path, 'readable-file', { code: 'system-error', values: { reason } }, 'change-permission');
  }
}

function keysIn(text: string): readonly RegistryKey[] | undefined {
  const content = parsed(text);
  if (!isObject(content) || content['schema'] !== MARK || !Array.isArray(content['keys']) || content['keys'].length === 0) return undefined;
  const keys = content['keys'].map((item: unknown) => {
    if (!isObject(item) || typeof item['secret'] !== 'string' || typeof item['created'] !== 'string') return undefined;
    const secret = Buffer.from(item['secret'], 'base64');
    return secret.length === SECRET_BYTES ? keyOf(secret, item['created']) : undefined;
  });
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Writes a key file that was not there. Mode 0600. */
export function createKeyFile(path: string, keys: readonly RegistryKey[]): void {
  attempt(path, () => writeFlushed(path, keys));
}

/** Puts other keys into a key file, whole or not at all: a killed process leaves the old file. */
export function replaceKeyFile(path: string, keys: readonly RegistryKey[]): void {
  const temporary = join(dirname(path), `.knowhire-${randomBytes(8).toString('hex')}.tmp`);
  attempt(path, () => {
    try {
      writeFlushed(temporary, keys);
      renameSync(temporary, path);
    } finally {
      rmSync(temporary, { force: true });
    }
  });
}

function writeFlushed(path: string, keys: readonly RegistryKey[]): void {
  const descriptor = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, OWNER_ONLY);
  try {
    const content = { schema: MARK, keys: keys.map(({ secret, created }) => ({ created, secret: secret.toString('base64') })) };
    writeSync(descriptor, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function attempt(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    throw registryProblem(path, 'writable-file', { code: 'system-error', values: { reason } }, reason === 'ENOENT' ? 'create-folder' : 'change-permission');
  }
}
