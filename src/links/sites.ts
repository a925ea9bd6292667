import type { LinkTables } from '../facts/links/link-tables.ts';
import { oncePer } from '../facts/once-per.ts';
import { rememberFor } from '../facts/remember.ts';

interface IndexedSite {
  readonly site: string;
  /** Steps before the handle, and a mark right before it. */
  readonly patterns: readonly { readonly steps: readonly string[]; readonly mark: string }[];
}

interface SiteIndex {
  readonly byName: ReadonlyMap<string, string>;
  readonly byHost: ReadonlyMap<string, IndexedSite>;
  readonly below: ReadonlyMap<string, IndexedSite>;
  readonly reserved: ReadonlySet<string>;
}

const indexed = oncePer((tables: LinkTables): SiteIndex => {
  const sites = tables.sites.map((site) => ({ ...site, patterns: site.paths.map(patternOf) }));
  return {
    byName: new Map(sites.flatMap(({ site, names }) => names.map((name) => [name, site] as const))),
    byHost: new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const))),
    below: new Map(sites.flatMap((site) => site.below.map((host) => [host, site] as const))),
    reserved: new Set(tables.reservedNames),
  };
});

function patternOf(path: string): IndexedSite['patterns'][number] {
  const steps = path.slice(0, -1).split('/');
  return { steps: steps.slice(0, -1), mark: steps.at(-1) ?? '' };
}

export function plainName(text: string): string {
  if (/^[a-z0-9]+$/.test(text)) return text;
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The site that a name means; one that is not on record is called as written. */
export const siteNamed = rememberFor(512, (name: string, tables: LinkTables): string => {
  const plain = plainName(name);
  return indexed(tables).byName.get(plain) ?? plain;
});

/** Whose page an address is. Of an unknown site only a portfolio counts, by its whole address. */
export function handleInAddress(url: string, isPortfolio: boolean, tables: LinkTables): { readonly site: string; readonly handle: string } | undefined {
  const { host, path } = partsOf(url.trim());
  const dot = host.indexOf('.');
  if (dot < 1 || host.endsWith('.') || host.includes('..')) return undefined;
  const { byHost, below, reserved } = indexed(tables);
  const above = host.slice(dot + 1);
  const under = below.get(above);
  if (under !== undefined) return { site: under.site, handle: host.slice(0, dot) };
  const site = byHost.get(host) ?? byHost.get(above);
  if (site === undefined) return isPortfolio ? { site: 'page', handle: [host, ...path].join('/') } : undefined;
  const handle = handleInPath(path, site.patterns);
  return handle === undefined || reserved.has(handle.toLowerCase()) ? undefined : { site: site.site, handle };
}

/** Host without www and the like, and the steps of the path. */
function partsOf(url: string): { readonly host: string; readonly path: readonly string[] } {
  const scheme = url.indexOf('://');
  const start = scheme < 0 ? 0 : scheme + 3;
  const end = endOf(url, start, '?#');
  const slash = Math.min(end, endOf(url, start, '/'));
  const host = url.slice(Math.max(start, url.lastIndexOf('@', slash - 1) + 1), slash).replace(/:\d*$/, '').toLowerCase();
  const bare = PREFIXES.find((prefix) => host.startsWith(prefix)) ?? '';
  return { host: host.slice(bare.length), path: slash < end ? decoded(url.slice(slash + 1, end)).split('/').filter((step) => step !== '') : [] };
}

const PREFIXES = ['www.', 'm.', 'mobile.'];

function endOf(url: string, start: number, marks: string): number {
  let end = url.length;
  for (const mark of marks) {
    const at = url.indexOf(mark, start);
    if (at >= 0 && at < end) end = at;
  }
  return end;
}

function decoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The first pattern that fits names the handle. */
function handleInPath(path: readonly string[], patterns: IndexedSite['patterns']): string | undefined {
  for (const pattern of patterns) {
    const last = path[pattern.steps.length];
    if (last === undefined || !last.startsWith(pattern.mark) || last.length === pattern.mark.length) continue;
    if (pattern.steps.every((step, at) => path[at]?.toLowerCase() === step)) return last.slice(pattern.mark.length);
  }
  return undefined;
}
