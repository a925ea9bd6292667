import { LINK_WORDS } from '../../i18n/link-words.ts';
import { REGISTRY_WORDS } from '../../i18n/registry-words.ts';
import { grouped } from '../../i18n/grouped.ts';
import { LINK_KINDS } from '../../model/links.ts';
import type { KeyStanding, RegistryStats } from '../../registry/index.ts';
import type { Language } from '../../model/vocabulary.ts';
import { chosenDate } from '../chosen-date.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';
import { withRegistry } from './chosen.ts';
import type { StatsOrder } from './orders.ts';
import { asJson } from './put.ts';

/** `knowhire registry stats`: counts, nothing of anybody. */
export async function statsOrder(order: StatsOrder, world: World): Promise<number> {
  const asOf = chosenDate(order.asOf, world);
  return withRegistry({ ...order, withoutKey: true }, world, async (registry) => {
    const stats = await registry.stats(asOf);
    await write(world.stdout, order.format === 'json' ? asJson({ place: registry.shown, ...stats }) : textOf(stats, registry.shown, order.lang));
    return EXIT.proceed;
  });
}

function textOf(stats: RegistryStats, place: string, lang: Language): string {
  const { stats: labels } = REGISTRY_WORDS[lang];
  const kinds = LINK_KINDS.flatMap((kind) => (stats.identifiers[kind] === undefined ? [] : [`  ${LINK_WORDS[lang].kinds[kind]}: ${grouped(stats.identifiers[kind])}`]));
  const total = Object.values(stats.identifiers).reduce((sum, count) => sum + count, 0);
  const lines = [
    `${labels.place}: ${place}`,
    `${labels.id}: ${stats.registry}`,
    `${labels.store}: ${stats.store}`,
    `${labels.schema}: ${String(stats.schema)}`,
    `${labels.created}: ${stats.created}`,
    `${labels.candidates}: ${grouped(stats.candidates)}`,
    `${labels.withoutRetention}: ${grouped(stats.withoutRetention)}`,
    `${labels.due}: ${grouped(stats.due)}`,
    `${labels.identifiers}: ${grouped(total)}`,
    ...kinds,
    `${labels.texts}: ${grouped(stats.texts)}`,
    `${labels.bytes}: ${grouped(stats.bytes)}`,
    `${labels.keys}:`,
    ...stats.keys.map((key) => keyLine(key, lang)),
  ];
  return `${lines.join('\n')}\n`;
}

export function keyLine({ id, state, created, candidates, identifiers }: KeyStanding, lang: Language): string {
  const words = REGISTRY_WORDS[lang];
  return words.keyLine(id, words.keyStates[state], created, candidates, identifiers);
}
