import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkFileSchema } from '../../src/model/check.ts';

export const CHECKS_FOLDER = join(import.meta.dirname, '../../checklists/checks');

export function themesOnDisk(): readonly string[] {
  return readdirSync(CHECKS_FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}

/** The TypeScript face of one theme's reasons, so that an evaluator and its entry cannot drift apart unseen. */
export function generateReasons(theme: string): string {
  const file = checkFileSchema.parse(parse(readFileSync(join(CHECKS_FOLDER, `${theme}.yaml`), 'utf8')));
  const checks = file.checks.flatMap((check) => {
    if (check.reasons === undefined) return [];
    const reasons = Object.entries(check.reasons).map(([reason, { text }]) => `    readonly '${reason}': ${valuesType(text)};`);
    return [`  readonly '${check.slug}': {`, ...reasons, '  };'];
  });
  return [`// Generated from checklists/checks/${theme}.yaml; \`npm test -- -u\` writes it anew.`, `export interface ${pascal(theme)}Reasons {`, ...checks, '}', ''].join('\n');
}

export function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

function valuesType(text: string): string {
  const names = placeholders(text);
  if (names.length === 0) return '{ readonly [name: string]: never }';
  return `{ ${names.map((name) => `readonly ${name}: string | number`).join('; ')} }`;
}

function pascal(slug: string): string {
  return slug.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
