import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportSchema } from '../../src/model/report-schema.ts';
import type { Report } from '../../src/model/report.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const VENDOR_REPO = join(import.meta.dirname, '../fixtures/vendor-repo');
export const AS_OF = '2026-11-21';

/** A copy of the vendor repository to change. */
export function vendorRepo(): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-gate-'));
  cpSync(VENDOR_REPO, folder, { recursive: true });
  return folder;
}

export function replaceIn(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${String(from)}`);
  writeFileSync(path, after);
}

export function parseReport(text: string): Report {
  return reportSchema.parse(JSON.parse(text)) as Report;
}

export function verdictsOf(report: Report): Readonly<Record<string, string>> {
  return Object.fromEntries((report.gate?.cases ?? []).map(({ candidate, verdict }) => [candidate, verdict]));
}

/** So many profiles of one vendor, of which the one at `broken` cannot be read. */
export function manyProfiles(folder: string, count: number, broken?: number): void {
  const profile = readFileSync(join(VENDOR_REPO, 'vendors/haneul-soft/park-seojun.yaml'), 'utf8');
  const answers = readFileSync(join(VENDOR_REPO, 'vendors/haneul-soft/park-seojun.answers.yaml'), 'utf8');
  for (let at = 0; at < count; at += 1) {
    const id = `person-${String(at).padStart(3, '0')}`;
    const text = profile.replace('id: park-seojun', `id: ${id}`);
    writeFileSync(join(folder, `${id}.yaml`), at === broken ? text.replace('  legalName:', '\tlegalName:') : text);
    writeFileSync(join(folder, `${id}.answers.yaml`), answers.replace('candidate: park-seojun', `candidate: ${id}`));
  }
}
