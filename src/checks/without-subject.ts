import type { Check } from '../model/check.ts';
import { isPresent, isSection, pointerSteps } from '../model/pointer.ts';
import type { Profile } from '../model/profile/schema.ts';
import type { CheckId } from '../model/vocabulary.ts';

/** A place that patterns lead through. Patterns go by their number. */
interface Branch {
  /** Patterns that end here. */
  readonly ends: readonly number[];
  /** Those and all that go on below. */
  readonly all: readonly number[];
  /** `inherited`: every object has something under this name that is not the profile's own. */
  readonly keys: readonly { readonly key: string; readonly inherited: boolean; readonly next: Branch }[];
  /** Where `*` leads: any item of a list. */
  readonly items: Branch | undefined;
}

type Steps = readonly { readonly number: number; readonly rest: readonly string[] }[];

type Finder = (profile: Profile) => ReadonlySet<CheckId>;

/** Most combinations of missing parts that one rule set remembers (the tool's own limit); real files show far fewer. */
const MOST_REMEMBERED = 4096;

const finders = new WeakMap<readonly Check[], Finder>();

/**
 * Checks about something that the profile does not have: no wallet to look up, no login to place. They do not apply, which
 * is neither clear nor a concern, and they apply as soon as the file has it. Profiles that lack the same share one set.
 */
export function withoutSubject(profile: Profile, checks: readonly Check[]): ReadonlySet<CheckId> {
  const finder = finders.get(checks) ?? subjectFinder(checks);
  finders.set(checks, finder);
  return finder(profile);
}

/** Joins the patterns of all checks to one tree, so that a profile is walked once. */
function subjectFinder(checks: readonly Check[]): Finder {
  const patterns = [...new Set(checks.flatMap(({ subject }) => subject ?? []))];
  const tree = branchOf(patterns.map((pattern, number) => ({ number, rest: pointerSteps(pattern) })));
  const remembered = new Map<string, ReadonlySet<CheckId>>();
  return (profile) => {
    const found = new Array<number>(patterns.length).fill(0);
    mark(tree, profile, found);
    const key = String.fromCharCode(...found);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const present = new Set(patterns.filter((_, number) => found[number] === 1));
    const lacking = new Set(checks.filter(({ subject }) => subject !== undefined && !subject.some((pattern) => present.has(pattern))).map(({ id }) => id));
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, lacking);
    return lacking;
  };
}

function branchOf(patterns: Steps): Branch {
  const going = patterns.filter(({ rest }) => rest.length > 0);
  const next = (step: string | undefined): Branch => branchOf(going.filter(({ rest }) => rest[0] === step).map(({ number, rest }) => ({ number, rest: rest.slice(1) })));
  const steps = [...new Set(going.map(({ rest }) => rest[0] ?? ''))];
  return {
    ends: patterns.filter(({ rest }) => rest.length === 0).map(({ number }) => number),
    all: patterns.map(({ number }) => number),
    keys: steps.filter((step) => step !== '*').map((step) => ({ key: step, inherited: step in Object.prototype, next: next(step) })),
    items: steps.includes('*') ? next('*') : undefined,
  };
}

/** Sets 1 for every pattern that leads to something from here. */
function mark({ ends, keys, items }: Branch, here: unknown, found: number[]): void {
  if (ends.length > 0 && isPresent(here)) for (const number of ends) found[number] = 1;
  if (!isSection(here)) return;
  const isList = Array.isArray(here);
  for (const { key, inherited, next } of keys) {
    const below = here[key];
    if (below !== undefined && ((!isList && !inherited) || Object.hasOwn(here, key))) mark(next, below, found);
  }
  if (items === undefined || !isList) return;
  for (const item of here) {
    if (items.all.every((number) => found[number] === 1)) return;
    mark(items, item, found);
  }
}
