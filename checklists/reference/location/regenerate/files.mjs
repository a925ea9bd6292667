import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { parse } from 'yaml';

export const require = createRequire(import.meta.url);
export const folder = new URL('../', import.meta.url);

export function readHand(name) {
  return parse(readFileSync(new URL(`hand/${name}`, folder), 'utf8'));
}

export function writeData(name, content) {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(new URL(`data/${name}`, folder), packed);
  console.log(`${name}: ${bytes.length} bytes, ${packed.length} packed`);
}

export function readData(name) {
  return JSON.parse(brotliDecompressSync(readFileSync(new URL(`data/${name}`, folder))).toString('utf8'));
}

export function packageOf(name) {
  let here = require.resolve(`${name}`).replaceAll('\\', '/');
  here = here.slice(0, here.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length);
  return here;
}
