import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileAssets, JSON_ASSETS } from '../../src/io/compile-assets.ts';
import { openLocationTables } from '../../src/io/location-tables.ts';

const checklists = fileURLToPath(new URL('../../checklists', import.meta.url));

test('the build puts every data file into the folder, and nothing stale stays there', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'knowhire-assets-')), 'assets');
  mkdirSync(out);
  writeFileSync(join(out, 'stale.json'), '{}');
  compileAssets(checklists, out);
  expect(existsSync(join(out, 'stale.json'))).toBe(false);
  for (const name of JSON_ASSETS) expect(Object.keys(JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8')) as object).length).toBeGreaterThan(0);
  expect(JSON.parse(readFileSync(join(out, 'country-names.json'), 'utf8'))).toMatchObject({ en: { KR: 'South Korea' }, ko: { KR: '대한민국' } });
  expect(openLocationTables(join(out, 'location')).countries.countries['KR']?.zones).toContain('Asia/Seoul');
}, 30_000);
