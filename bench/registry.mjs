/**
 * Look-ups in the registry of identifiers seen before: one candidate with eight identifiers and a text among a million.
 * Run: node bench/registry.mjs [--candidates 1000000] [--questions 2000] [--only embedded|postgres] [--batch 5000]
 * The server is the one in KNOWHIRE_TEST_POSTGRES (`.config/postgres.sh start` prints such an address); without it only the embedded half runs.
 * Goals: at most 5 ms embedded, at most 10 ms on PostgreSQL on the same host.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values: given } = parseArgs({
  options: { candidates: { type: 'string', default: '1000000' }, questions: { type: 'string', default: '2000' }, batch: { type: 'string', default: '5000' }, only: { type: 'string' } },
});
const candidates = Number(given.candidates);
const questions = Number(given.questions);
const batch = Number(given.batch);
const DAY = '2026-11-21';
const root = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'knowhire-bench-registry-'));

/** The room as it is in the sources, in one file. */
async function registryRoom() {
  const outfile = join(root, 'node_modules/.cache/knowhire-bench-registry.mjs');
  await build({ entryPoints: [join(root, 'src/registry/index.ts')], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile, logLevel: 'warning' });
  return import(outfile);
}

/** A small generator with a seed: the same people on every machine. */
function chance(seed) {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

/** Runs of a text of middling length, as the registry is given them; one in twenty is a changed copy of somebody else's, and a third of all runs are set phrases. */
function textOf(number, pick) {
  const source = pick(20) === 0 ? pick(candidates) : number;
  const [own, changes] = [chance(source + 1_000_003), chance(number + 2_000_003)];
  const runs = (count) => Uint32Array.from({ length: 2 * count }, (_, at) => {
    const run = at >> 1;
    const kept = own(2 ** 32);
    const word = changes(100);
    if (run % 3 === 0) return Math.floor(kept / 2 ** 22) * 2 + (at & 1);
    return source !== number && word < 20 ? changes(2 ** 32) : kept;
  });
  return { kind: 'resume-text', pointer: '/8', long: runs(100), short: runs(140) };
}

/** Eight identifiers and a text; of a hundred people two share a phone with somebody else, thirty an address of a carrier, ten the one of an office. */
function person(number) {
  const pick = chance(number);
  const owner = pick(100) < 2 ? pick(candidates) : number;
  const network = pick(100);
  const ip = network < 10 ? 'office' : network < 40 ? `carrier ${pick(5000)}` : `home ${number}`;
  const values = [['phone', owner], ['email', number], ['bank-account', owner], ['document', number], ['device', number], ['ip', ip], ['handle', `a${number}`], ['handle', `b${number}`], ['resume-text', number]];
  return {
    candidate: `candidate-${number}`,
    seen: DAY,
    retainUntil: '2027-05-20',
    profileDigest: String(number),
    texts: [textOf(number, pick)],
    identifiers: values.map(([kind, value], at) => ({ kind, value: String(value), pointer: `/${at}` })),
    nameKeys: { full: [`name ${pick(200_000)}`], parts: [`part ${pick(300)}`, `part ${pick(3000)}`, `part ${pick(300)}`], scripts: ['latin'] },
  };
}

async function measured(name, location) {
  const { initRegistry, openRegistry } = await registryRoom();
  const keyFile = join(folder, `${name}.key`);
  await initRegistry(location, DAY, { keyFile });
  let registry = await openRegistry(location, { keyFile });
  const begun = performance.now();
  const usage = process.cpuUsage();
  for (let from = 0; from < candidates; from += batch) {
    await registry.add(Array.from({ length: Math.min(batch, candidates - from) }, (_, at) => person(from + at)));
    if ((from / batch) % 20 === 0) process.stderr.write(`\r${name}: ${from} in ${((performance.now() - begun) / 1000).toFixed(0)} s `);
  }
  const { user, system } = process.cpuUsage(usage);
  const filled = (performance.now() - begun) / 1000;
  process.stderr.write('\n');
  await registry.close();
  registry = await openRegistry(location, { keyFile });

  const stats = await registry.stats(DAY);
  const one = await times(questions, (at) => registry.find([asking(at)], { asOf: DAY }));
  const hundred = await times(Math.ceil(questions / 20), (at) => registry.find(Array.from({ length: 100 }, (_, index) => asking(at * 100 + index)), { asOf: DAY }));
  const inTurn = await times(Math.ceil(questions / 4), (at) => registry.addAndFind([{ ...asking(at), candidate: `late-${at}` }], { asOf: DAY }));
  console.log(`${name}: ${candidates} candidates, ${Object.values(stats.identifiers).reduce((sum, n) => sum + n, 0)} identifiers`);
  console.log(`  filled in ${filled.toFixed(0)} s (${Math.round(candidates / filled)} candidates a second; this process ${((user + system) / 1e6).toFixed(0)} s of processor time), batches of ${batch}`);
  console.log(`  size ${(stats.bytes / 1e6).toFixed(0)} MB (${Math.round(stats.bytes / candidates)} bytes a candidate)`);
  console.log(`  look-up of one candidate: ${shown(one)}`);
  console.log(`  look-up of a hundred together: ${shown(hundred)}`);
  console.log(`  adding and looking up one: ${shown(inTurn)}`);
  await registry.close();
}

/** Half of those who ask are known under another id, half are new; spread over all. */
function asking(at) {
  const number = (at * 7919 + 13) % candidates;
  return at % 2 === 0 ? { ...person(number), candidate: `asking-${at}` } : { ...person(candidates + number), candidate: `asking-${at}` };
}

async function times(rounds, work) {
  for (let at = 0; at < Math.min(50, rounds); at += 1) await work(rounds + at);
  const all = [];
  const usage = process.cpuUsage();
  for (let at = 0; at < rounds; at += 1) {
    const begun = performance.now();
    await work(at);
    all.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(usage);
  return { sorted: all.sort((a, b) => a - b), processor: (user + system) / 1000 / rounds };
}

/** Wall time depends on what else the machine does; the processor time of this process does not, but leaves out the server's. */
function shown({ sorted, processor }) {
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(2);
  return `median ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms; ${processor.toFixed(2)} ms of this process's processor time on average (${sorted.length} times)`;
}

async function onServer(address, statement) {
  const { Client } = createRequire(import.meta.url)('pg');
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(statement);
  await client.end();
}

try {
  if (given.only !== 'postgres') await measured('embedded', join(folder, 'registry.db'));
  const server = process.env.KNOWHIRE_TEST_POSTGRES;
  if (given.only !== 'embedded' && server !== undefined) {
    const database = `knowhire_bench_${process.pid}`;
    await onServer(server, `create database ${database}`);
    await measured('postgres', server.replace(/[^/]*$/, database));
    await onServer(server, `drop database ${database} with (force)`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
