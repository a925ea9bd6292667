// The tables of bench/batch.mjs.

import { cpus } from 'node:os';
import { fixed, megabytes, table } from './table.mjs';

/** Exit codes of a run that worked: nothing found, or something to look at. */
const WORKED = new Set([0, 1, 2, 3, 4]);

function usageRows(results) {
  return results.map(({ name, count, floor, wall, cpu, peak, code }) => [
    `${name} ${count}`, fixed(floor.wall), fixed(wall), fixed(wall / floor.wall), fixed(cpu), fixed(cpu / floor.cpu), fixed(count / wall, 0), megabytes(peak), String(code),
  ]);
}

const exponent = (from, to, field) => Math.log(to[field] / from[field]) / Math.log(to.count / from.count);

function growthRows(results) {
  const rows = [];
  for (const [at, to] of results.entries()) {
    const from = results.slice(0, at).findLast(({ name, count }) => name === to.name && count < to.count);
    if (from === undefined) continue;
    rows.push([`${to.name} ${from.count} to ${to.count}`, fixed(exponent(from, to, 'wall')), fixed(exponent(from, to, 'cpu')), fixed(Math.log(to.floor.wall / from.floor.wall) / Math.log(to.count / from.count))]);
  }
  return rows;
}

/** Rows whose links are worth a table: the others report the same ones, or fewer on purpose. */
const WITH_ALL_LINKS = new Set(['all', 'shared-ip', 'shared-document']);

const ratio = (part, whole) => (whole === 0 ? '-' : fixed(part / whole, 4));

function linkRows({ name, count, scores }) {
  return [...scores].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, score]) => [
    `${name} ${count} ${kind}`, score.expected, ratio(score.found, score.expected), score.edges, ratio(score.right, score.edges), score.crowd, score.namesakes,
    `${score.explainedFound}/${score.explainedExpected}`, score.explainedWrong,
  ]);
}

function comparisons(results) {
  const of = (name, count) => results.find((result) => result.name === name && result.count === count);
  const rows = [];
  for (const count of new Set(results.map((result) => result.count))) {
    const [all, noNear, noLinks, one] = ['all', 'no-near', 'no-links', 'one-worker'].map((name) => of(name, count));
    if (all && noNear) rows.push([`near links, x floor, ${count}`, fixed((all.wall - noNear.wall) / all.floor.wall), fixed((all.cpu - noNear.cpu) / all.floor.cpu)]);
    if (noNear && noLinks) rows.push([`exact links, x floor, ${count}`, fixed((noNear.wall - noLinks.wall) / noLinks.floor.wall), fixed((noNear.cpu - noLinks.cpu) / noLinks.floor.cpu)]);
    if (noNear && noLinks) rows.push([`exact links, bytes of memory a candidate, ${count}`, fixed((noNear.peak - noLinks.peak) / count, 0), '']);
    if (all && one) rows.push([`two workers against one, ${count}`, fixed(one.wall / all.wall), fixed(one.cpu / all.cpu)]);
  }
  return rows;
}

/** @param {readonly any[]} results one a row and size, in the order of measurement */
export function printReport(results) {
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}\n`);
  console.log(table(['run', 'floor s', 'wall s', 'x floor', 'cpu s', 'x floor cpu', 'a second', 'peak MB', 'exit'], usageRows(results)));
  const growth = growthRows(results);
  if (growth.length > 0) console.log(`\n${table(['growth exponent', 'wall', 'cpu', 'floor'], growth)}`);
  const compared = comparisons(results);
  if (compared.length > 0) console.log(`\n${table(['comparison', 'wall', 'cpu'], compared)}`);
  const linked = results.filter(({ name, scores }) => scores !== undefined && WITH_ALL_LINKS.has(name)).flatMap(linkRows);
  if (linked.length > 0) console.log(`\n${table(['links', 'true pairs', 'recall', 'reported', 'precision', 'in crowds', 'namesakes', 'explained', 'wrongly so'], linked)}`);
  for (const { name, count, code, errors } of results) if (!WORKED.has(code)) console.log(`\n${name} ${count} failed: ${errors}`);
}
