import { prepareRules, type Rules } from '../../assess/index.ts';
import type { Reference } from '../../facts/reference.ts';
import { loadKnowledge } from '../../io/knowledge.ts';
import type { FormatName } from '../../model/format-names.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { chooseAdvisories } from '../choose-advisories.ts';
import { chosenDate } from '../chosen-date.ts';
import { chosenReference } from '../chosen-reference.ts';
import { placeOf } from '../../registry/index.ts';
import { chosenKeyFile, chosenLocation } from '../registry/chosen.ts';
import type { World } from '../world.ts';
import { newLineCounts } from './line-base.ts';
import type { BatchOptions } from './options.ts';
import type { Linking, Settings } from './settings.ts';

/** What a run stands on, chosen once from the options. */
export interface Prepared {
  readonly knowledge: Knowledge;
  readonly rules: Rules;
  readonly reference: Reference;
  readonly linking: Linking;
  /** Settings of the workers but for what depends on the inputs. */
  readonly settings: (own: Pick<Settings, 'reports' | 'segments' | 'seed' | 'boilerplate'> & Partial<Pick<Settings, 'addAtOnce'>>) => Settings;
  /** What a resumed run must have been begun with, too. */
  readonly remembered: Readonly<Record<string, string>>;
}

export async function prepare(options: BatchOptions, world: World): Promise<Prepared> {
  const asOf = chosenDate(options.asOf, world);
  const knowledge = loadKnowledge();
  const advisories = chooseAdvisories(options.advisory, knowledge.advisories);
  const reference = { ...pick(options, 'sdn'), ...pick(options, 'countryMmdb'), ...pick(options, 'asnMmdb'), ...pick(options, 'cityMmdb') };
  const linking: Linking = !options.links ? 'none' : options.nearLinks ? 'near' : 'exact';
  const formats = reportFormats(options);
  const lineCounts = newLineCounts();
  const registry = registryOf(options, world);
  return {
    knowledge,
    rules: prepareRules(knowledge, advisories, options.stage, options.audience),
    reference: await chosenReference(reference),
    linking,
    settings: (own) => ({ asOf, stage: options.stage, audience: options.audience, advisories, language: options.lang, formats, linking, reference, lineCounts, addAtOnce: false, ...(registry !== undefined && { registry }), ...own }),
    remembered: { '--as-of': asOf, '--stage': options.stage, '--audience': options.audience, '--advisory': advisories.join(','), '--lang': options.lang, '--format': formats.join(','), links: linking, '--ignore-columns': String(options.ignoreColumns ?? false), ...reference, ...(registry !== undefined && { '--registry': placeOf(registry.registry).shown }) },
  };
}

function pick<Key extends 'sdn' | 'countryMmdb' | 'asnMmdb' | 'cityMmdb'>(options: BatchOptions, key: Key): { readonly [K in Key]?: string } {
  const value = options[key];
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string };
}

function registryOf(options: BatchOptions, world: World): Settings['registry'] {
  if (options.registry === undefined) return undefined;
  const key = chosenKeyFile(options, world);
  return { registry: chosenLocation(options, world), ...(key !== undefined && { key }) };
}

/** Lines are always written; Markdown where nothing is asked for. */
export function reportFormats({ format }: Pick<BatchOptions, 'format'>): readonly FormatName[] {
  return format.length === 0 ? ['md'] : format.filter((name) => name !== 'ndjson');
}
