import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileProblem, systemCode } from './file-problem.ts';

/** Beside the bundle (`dist/*.js`, `dist/chunks/*.js`), or, when run from the sources, where the build puts them. */
const FOLDERS = ['./assets/', '../assets/', '../../dist/assets/'].map((relative) => fileURLToPath(new URL(relative, import.meta.url)));

/** Path of a data file that the build compiled from `checklists/`. */
export function assetPath(name: string): string {
  const folder = FOLDERS.find((candidate) => existsSync(candidate)) ?? FOLDERS[0] ?? '';
  return join(folder, name);
}

/** Bytes of a data file; a missing one means a broken installation. */
export function readAsset(name: string): Buffer {
  const path = assetPath(name);
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw fileProblem('unreadable-file', path, 'built-asset', 'missing-file', 'reinstall');
  }
}

/**
 * Content of `<name>.json`. The build validated what it wrote, and start-up is too short to validate it again; the caller names the type
 * that the build's compiler gave it.
 */
export function readJsonAsset<T>(name: string): T {
  return JSON.parse(readAsset(`${name}.json`).toString('utf8')) as T;
}

/** Folder of the location tables, which are read part by part. */
export function locationFolder(): string {
  return assetPath('location');
}
