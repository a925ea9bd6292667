import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { observeTheme, themes } from '../../src/checks/index.ts';
import { deriveBase } from '../../src/facts/base.ts';
import { LINK_EXPLANATIONS, LINK_KINDS, NAMES_OF_LINK } from '../../src/model/links.ts';
import { profileSchema } from '../../src/model/profile/schema.ts';
import type { Profile } from '../../src/model/profile/schema.ts';
import { valueAt } from '../../src/model/pointer.ts';
import { testReference } from '../reference.ts';
import { placeholders } from './generate-reasons.ts';
import { checkFileSchema } from '../../src/model/check.ts';

const kind = z.enum(LINK_KINDS);
const foundLinks = z.strictObject({
  shares: z.array(z.strictObject({ kind, candidate: z.string(), pointer: z.string(), names: z.enum(NAMES_OF_LINK), explained: z.enum(LINK_EXPLANATIONS).exactOptional(), likeness: z.number().exactOptional() })).default([]),
  byMany: z.array(z.strictObject({ kind, pointer: z.string(), count: z.number() })).default([]),
});

const exampleSchema = z.strictObject({
  check: z.string(),
  reason: z.string(),
  title: z.string().optional(),
  asOf: z.iso.date().default('2026-11-21'),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  files: z.record(z.string(), z.unknown()).optional(),
  links: foundLinks.optional(),
  profile: z.record(z.string(), z.unknown()),
});

describe.each(Object.keys(themes))('%s', (theme) => {
  const entries = checkFileSchema.parse(parse(readFileSync(join(import.meta.dirname, `../../checklists/checks/${theme}.yaml`), 'utf8'))).checks;
  const path = join(import.meta.dirname, `${theme}.examples.yaml`);
  const examples = existsSync(path) ? z.array(exampleSchema).parse(parse(readFileSync(path, 'utf8'))) : [];

  test.each(examples.map((example, at) => [`${example.check}: ${example.reason} (${example.title ?? at + 1})`, example] as const))('%s', (_, example) => {
    const profile = profileSchema.parse({ id: 'example', name: 'Kim Min-ji', ...example.profile }) as Profile;
    const files = new Map(Object.entries(example.files ?? {})) as Parameters<typeof deriveBase>[0]['files'];
    const observed = observeTheme(theme, deriveBase({ profile, asOf: example.asOf, reference: testReference(), files, ...(example.links !== undefined && { links: example.links }) })).get(`${theme}/${example.check}`);
    expect(observed?.reason ?? 'none').toBe(example.reason);
    if (example.values !== undefined) expect(observed?.values).toMatchObject(example.values);
    const entry = entries.find((one) => one.slug === example.check);
    expect(entry, `no check ${example.check}`).toBeDefined();
    if (observed === undefined) return;
    const text = entry?.reasons?.[observed.reason]?.text ?? '';
    expect(Object.keys(observed.values).sort()).toEqual(placeholders(text));
    expect(observed.evidence.length).toBeGreaterThan(0);
    for (const pointer of observed.evidence) expect(valueAt(profile, pointer), pointer).toBeDefined();
  });

  const reasons = entries.flatMap((entry) => Object.keys(entry.reasons ?? {}).map((reason) => `${entry.slug}: ${reason}`));
  test.each(reasons)('%s has an example', (name) => {
    expect(examples.map((example) => `${example.check}: ${example.reason}`)).toContain(name);
  });
});
