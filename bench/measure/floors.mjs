// What a pass over the file costs at least, each as a function; started alone in a process of its own.
// Run by bench/floors.mjs: node bench/measure/floors.mjs read|lines|parse|validate FILE

import { pathToFileURL } from 'node:url';
import { eachLine, eachPiece } from './lines-of.mjs';

/** @type {Record<string, (path: string, schema: import('zod').ZodType | undefined) => number>} to a count or size, so that nothing is left out as unused */
const FLOORS = {
  read(path) {
    let bytes = 0;
    eachPiece(path, (piece) => (bytes += piece.length));
    return bytes;
  },
  lines(path) {
    let count = 0;
    eachLine(path, (bytes, start, end) => (count += end > start ? 1 : 0));
    return count;
  },
  parse(path) {
    let count = 0;
    eachLine(path, (bytes, start, end) => (count += JSON.parse(bytes.toString('utf8', start, end)).id.length > 0 ? 1 : 0));
    return count;
  },
  validate(path, schema) {
    let count = 0;
    eachLine(path, (bytes, start, end) => (count += schema.safeParse(JSON.parse(bytes.toString('utf8', start, end))).success ? 1 : 0));
    return count;
  },
};

const [name, path, bundle] = process.argv.slice(2);
const schema = bundle === undefined ? undefined : (await import(pathToFileURL(bundle).href)).profileSchema;
const start = performance.now();
const before = process.cpuUsage();
const result = FLOORS[name](path, schema);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ name, result, wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS * 1024 }));
