import { readFileSync } from 'node:fs';

// The IANA time zone database as Debian installs it (package tzdata; public domain).
const folder = '/usr/share/zoneinfo/';

/** Country code to its zones, from zone.tab. Kosovo has no code there. */
export function countryZones() {
  const zones = { XK: ['Europe/Belgrade'] };
  for (const line of readFileSync(`${folder}zone.tab`, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [country, , zone] = line.split('\t');
    (zones[country] ??= []).push(zone);
  }
  return zones;
}

/** Lower-case zone or link name to present name. A link that zone.tab lists for a country keeps its own name. */
export function zoneNames() {
  const present = new Set(Object.values(countryZones()).flat());
  const names = {};
  const lines = readFileSync(`${folder}tzdata.zi`, 'utf8').split('\n');
  const links = lines.filter((line) => line.startsWith('L ')).map((line) => line.split(' '));
  for (const line of lines) if (line.startsWith('Z ')) present.add(line.split(' ')[1]);
  const target = new Map(links.map(([, to, from]) => [from, to]));
  for (const [, , from] of links) {
    let name = from;
    while (!present.has(name) && target.has(name)) name = target.get(name);
    names[from.toLowerCase()] = name;
  }
  for (const name of present) names[name.toLowerCase()] = name;
  return Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function zoneVersion() {
  return readFileSync(`${folder}tzdata.zi`, 'utf8').split('\n')[0].replace('# version ', '');
}
