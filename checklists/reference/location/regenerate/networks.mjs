import { readFileSync } from 'node:fs';
import { encodeRanges } from '../../../../src/facts/location/range-codec.ts';
import { writeData } from './files.mjs';

const dataDate = '2026-06-17'; // the date in the version of both packages
const countryFolder = packageFolder('@ip-location-db/asn-country');
const asnFolder = packageFolder('@ip-location-db/asn');

function packageFolder(name) {
  return new URL(`node_modules/${name}/`, import.meta.url);
}

function rows(url) {
  const lines = readFileSync(url, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [start, end, value, ...name] = line.split(',');
    return { start: BigInt(start), end: BigInt(end), value, name: name.join(',').replace(/^"|"$/g, '').replaceAll('""', '"').trim() };
  });
}

/** Range starts with their values; gaps become value 0, equal neighbours one range. IPv6 is cut to its upper 64 bits. */
function ranges(list, valueOf, bits) {
  const shift = bits === 128 ? 64n : 0n;
  const out = [];
  let next = 0n;
  const push = (start, value) => {
    if (out.length > 0 && out[out.length - 1].value === value) return;
    out.push({ start, value });
  };
  for (const row of list) {
    const start = row.start >> shift;
    const end = row.end >> shift;
    if (start < next) continue;
    if (start > next || out.length === 0) push(next, 0);
    push(start, valueOf(row));
    next = end + 1n;
  }
  push(next, 0);
  return out.filter((row) => row.start < 1n << (bits === 128 ? 64n : 32n));
}

const country4 = rows(new URL('asn-country-ipv4-num.csv', countryFolder));
const country6 = rows(new URL('asn-country-ipv6-num.csv', countryFolder));
const codes = ['', ...new Set([...country4, ...country6].map((row) => row.value))].sort();
const codeIndex = new Map(codes.map((code, i) => [code, i]));
const countryValue = (row) => codeIndex.get(row.value);
writeData('ip-country-v4.bin.br', Buffer.from(encodeRanges(ranges(country4, countryValue, 32), 1)));
writeData('ip-country-v6.bin.br', Buffer.from(encodeRanges(ranges(country6, countryValue, 128), 1)));

const asn4 = rows(new URL('asn-ipv4-num.csv', asnFolder));
const asn6 = rows(new URL('asn-ipv6-num.csv', asnFolder));
const asnValue = (row) => (Number(row.value) > 0xffffff ? 0 : Number(row.value)); // a handful of private 32-bit numbers
writeData('ip-asn-v4.bin.br', Buffer.from(encodeRanges(ranges(asn4, asnValue, 32), 3)));
writeData('ip-asn-v6.bin.br', Buffer.from(encodeRanges(ranges(asn6, asnValue, 128), 3)));

const names = new Map();
for (const row of [...asn6, ...asn4]) if (row.name !== '') names.set(Number(row.value), row.name.slice(0, 60));
const sorted = [...names].sort(([a], [b]) => a - b);
writeData('asn-names.json.br', {
  steps: sorted.map(([asn], i) => asn - (sorted[i - 1]?.[0] ?? 0)),
  names: sorted.map(([, name]) => name).join('\n'),
});
writeData('ip-index.json.br', { codes, dataDate, asnCount: names.size });
