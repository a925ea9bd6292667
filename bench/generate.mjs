// Candidates' profiles as NDJSON, made up from a seed, with the truth about who shares what beside them.
// Run: node bench/generate.mjs --count 100000 --seed 7 --out /tmp/x.ndjson --truth /tmp/x.truth.ndjson
//   --clusters 0.05         share of candidates in planted groups (rings, spouses, the same person twice, namesakes …)
//   --crowds 0.12           share of candidates on a network, account or address that many unrelated ones share
//   --shared-ip 0.1         this share of all candidates has one IP address
//   --shared-document 0.1   this share of all candidates has one document number
//   --ascii                 escapes as Python's json.dumps writes them
//   --workers 2             threads; the bytes are the same with any number
// The same options give the same bytes. A record takes about 5.5 KB; memory does not grow with the count.

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { generation } from './generate/index.mjs';
import { writeLines } from './generate/write-lines.mjs';
import { writeParallel } from './generate/write-parallel.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    out: { type: 'string', default: '-' },
    truth: { type: 'string' },
    clusters: { type: 'string', default: '0.05' },
    crowds: { type: 'string', default: '0.12' },
    'shared-ip': { type: 'string', default: '0' },
    'shared-document': { type: 'string', default: '0' },
    workers: { type: 'string', default: String(availableParallelism()) },
    ascii: { type: 'boolean', default: false },
  },
});

const wish = {
  count: Number(values.count),
  seed: Number(values.seed),
  clusters: Number(values.clusters),
  crowds: Number(values.crowds),
  sharedIp: Number(values['shared-ip']),
  sharedDocument: Number(values['shared-document']),
  ascii: values.ascii,
};
const generated = generation(wish);
/** Below this, starting threads costs more than they save. */
const WORTH_WORKERS = 5_000;

const start = performance.now();
const alone = values.out === '-' || wish.count < WORTH_WORKERS || values.workers === '1';
const { bytes, lines } = alone ? writeLines(values.out, generated.lines()) : await writeParallel(values.out, wish, Number(values.workers));
if (values.truth !== undefined) writeLines(values.truth, function* () { for (const line of generated.truth()) yield JSON.stringify(line); }());
const seconds = (performance.now() - start) / 1000;
console.error(`${lines} candidates, ${(bytes / lines).toFixed(0)} bytes each, ${Math.round(lines / seconds)} a second`);
