import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { LinkTables } from '../../facts/links/link-tables.ts';

const list = z.array(z.string().min(1));
const head = { about: z.string(), compiled: z.string() };

const mailFile = z.strictObject({
  ...head,
  providers: z.array(z.strictObject({ domains: list.min(1), tags: z.boolean(), ignored: z.string().default(''), source: z.string() })),
});
const placeholderFile = z.strictObject({ ...head, words: list, mailboxes: list, serials: list, run: z.int().min(5) });
const siteFile = z.strictObject({
  ...head,
  reserved: list,
  sites: z.array(z.strictObject({ site: z.string(), names: list, hosts: list, paths: z.array(z.string().regex(/^[^*]*\*$/)), below: list.default([]) })),
  byPhone: list,
});
const streetFile = z.strictObject({
  ...head,
  words: z.record(z.string(), list),
  streetsAfterNumber: list,
  streetsBeforeNumber: list,
  streetEndings: list,
  units: list,
  korean: z.strictObject({ roads: list, lots: list, towns: list, regions: list, counters: list }),
  han: z.strictObject({ counters: list, streets: list }),
});

/** Reads the word tables of `checklists/reference/links/`; its thresholds are read with those of the other themes. */
export function compileLinks(folder: string): LinkTables {
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
  const { words: fillers, mailboxes, serials, run } = placeholderFile.parse(read('placeholders.yaml'));
  const { sites, reserved, byPhone } = siteFile.parse(read('sites.yaml'));
  const { about: _about, compiled: _compiled, words, ...streetRules } = streetFile.parse(read('streets.yaml'));
  return {
    mail: mailRules(mailFile.parse(read('mailboxes.yaml')).providers),
    placeholders: { words: fillers, mailboxes, serials, run },
    sites,
    reservedNames: reserved,
    byPhone,
    streets: { ...streetRules, words: Object.fromEntries(Object.entries(words).flatMap(([short, forms]) => forms.map((form) => [form, short]))) },
  };
}

function mailRules(providers: z.infer<typeof mailFile>['providers']): LinkTables['mail'] {
  return Object.fromEntries(
    providers.flatMap(({ domains, tags, ignored }) => domains.map((domain) => [domain, { domain: domains[0] ?? domain, tags, ignored }])),
  );
}
