import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import { parse } from 'yaml';
import * as z from 'zod';
import type { ThemeTables } from '../../facts/reference.ts';
import { compileLinks } from './links.ts';

const thresholdSchema = z.record(
  z.string(),
  z.strictObject({ value: z.number(), unit: z.string(), own: z.boolean(), rationale: z.string(), source: z.string().optional() }),
);

const sourced = { source: z.string(), note: z.string().optional() };
const originsSchema = z.strictObject({
  about: z.string(),
  licence: z.string(),
  compiled: z.string(),
  entries: z.array(z.strictObject({ name: z.string(), aliases: z.array(z.string()).default([]), kind: z.enum(['technology', 'company']), year: z.number().int(), ...sourced })),
});
const portsSchema = z.strictObject({
  about: z.string(),
  compiled: z.string(),
  ports: z.array(z.strictObject({ port: z.number().int(), tool: z.string(), ...sourced })),
  tools: z.array(z.strictObject({ name: z.string(), ...sourced })),
});
const mailSchema = z.strictObject({ about: z.string(), compiled: z.string(), free: z.array(z.string()), relay: z.array(z.string()) });

/** Reads the small tables of single themes under `checklists/reference/`. */
export function compileThemes(folder: string): ThemeTables {
  const origins = originsSchema.parse(read(join(folder, 'history/origins.yaml'))).entries;
  const remote = portsSchema.parse(read(join(folder, 'device/remote-tools.yaml')));
  const mail = mailSchema.parse(read(join(folder, 'contact/mail-providers.yaml')));
  return {
    thresholds: thresholds(folder),
    origins: origins.map(({ name, aliases, kind, year }) => ({ name, aliases, kind, year })),
    remotePorts: remote.ports.map(({ port, tool }) => ({ port, tool })),
    remoteTools: remote.tools.map(({ name }) => name),
    mail: { free: mail.free, relay: mail.relay, disposable: disposableDomains(mail) },
    links: compileLinks(join(folder, 'links')),
  };
}

/** The package's list, for look-ups by halving; what forwards mail to one person is no throw-away address. */
function disposableDomains({ free, relay }: z.infer<typeof mailSchema>): readonly string[] {
  const known = new Set([...free, ...relay]);
  return [...disposableEmailBlocklistSet()].filter((domain) => !known.has(domain)).sort();
}

/** `checklists/reference/<theme>/thresholds.yaml`; the payment and location rooms read theirs with their own tables. */
function thresholds(folder: string): ThemeTables['thresholds'] {
  const themes = readdirSync(folder).filter((theme) => !OWN_READERS.includes(theme) && existsSync(join(folder, theme, 'thresholds.yaml')));
  return Object.fromEntries(
    themes.map((theme) => {
      const entries = Object.entries(thresholdSchema.parse(read(join(folder, theme, 'thresholds.yaml'))));
      return [theme, Object.fromEntries(entries.map(([name, { value }]) => [name, value]))];
    }),
  );
}

const OWN_READERS: readonly string[] = ['payment', 'location', 'documents', 'market', 'names'];

function read(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}
