// What reading, splitting into lines, JSON.parse and validation cost over a file of profiles, each in a process of its own,
// on one thread, without Node's start. The whole tool is measured against `parse`.
// Run: node bench/floors.mjs [FILE.ndjson] [--runs 3]     (without a file: 10,000 generated profiles)

import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generatedFile } from './measure/generated-file.mjs';
import { floorOf } from './measure/floor-of.mjs';
import { fixed, megabytes, table } from './measure/table.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '3' } } });
const file = positionals[0] ?? (await generatedFile({ count: 10_000 })).file;
const { size } = statSync(file);

const floors = {};
for (const name of ['read', 'lines', 'parse', 'validate']) floors[name] = await floorOf(name, file, Number(values.runs));
const rows = Object.entries(floors).map(([name, { wall, cpu, peak }]) => [
  name, fixed(wall, 3), fixed(cpu, 3), fixed(size / wall / 1e6, 0), fixed(floors.lines.result / wall, 0), fixed(wall / floors.parse.wall), megabytes(peak),
]);
console.log(`${file}: ${floors.lines.result} lines, ${megabytes(size)} MB; Node ${process.version}; best of ${values.runs}`);
if (floors.validate.result !== floors.lines.result) console.log(`${floors.lines.result - floors.validate.result} lines are not valid profiles`);
console.log(table(['floor', 'wall s', 'cpu s', 'MB/s', 'a second', 'x parse', 'peak MB'], rows));
