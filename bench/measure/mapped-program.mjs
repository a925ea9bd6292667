// The program built once more with a source map, in a folder of its own, so that a profile can be read by source file.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');

/** Banner, footer and the rest as `npm run bundle:program` has them; without shortening, so that a line stays a line. */
function bundlerOptions() {
  const script = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts['bundle:program'];
  const banner = /--banner:js="([^"]*)"/.exec(script)?.[1];
  const footer = /--footer:js="([^"]*)"/.exec(script)?.[1];
  return { banner: { js: banner }, footer: { js: footer }, define: { 'import.meta.url': 'knowhireUrl' } };
}

const asciiOnly = (text) => text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * @returns {Promise<{ bin: string, sourceOf: (file: string, line: number, column: number) => string | undefined }>}
 *   `sourceOf` takes places as a processor profile gives them, counted from 0, and gives a path from the root of the project
 */
export async function mappedProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'knowhire-mapped-'));
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
  for (const name of ['node_modules', 'checklists', 'package.json']) symlinkSync(join(ROOT, name), join(folder, name));
  symlinkSync(join(ROOT, 'dist/assets'), join(dist, 'assets'));
  await build({
    entryPoints: { cli: join(ROOT, 'src/cli/main.ts'), commands: join(ROOT, 'src/cli/commands/index.ts') },
    absWorkingDir: ROOT, bundle: true, format: 'cjs', platform: 'node', target: 'node20.19', outdir: dist, outExtension: { '.js': '.cjs' }, charset: 'ascii', sourcemap: 'external', logLevel: 'error', ...bundlerOptions(),
  });
  const maps = new Map();
  for (const name of ['cli', 'commands']) {
    const file = join(dist, `${name}.cjs`);
    writeFileSync(file, asciiOnly(readFileSync(file, 'utf8')));
    maps.set(file, new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8'))));
  }
  const sourceOf = (file, line, column) => {
    const source = maps.get(file)?.findEntry(line, column).originalSource;
    return source === undefined ? undefined : relative(ROOT, resolve(dist, source));
  };
  return { bin: join(folder, 'bin/knowhire.js'), sourceOf };
}
