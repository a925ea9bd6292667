import { REGISTRY_WORDS } from '../../i18n/registry-words.ts';
import { defaultKeyFile, placeOf, type KeyStanding, type Registry } from '../../registry/index.ts';
import { canAsk } from '../can-ask.ts';
import { chosenDate } from '../chosen-date.ts';
import { confirmed } from '../confirm.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';
import { chosenKeyFile, chosenLocation, withRegistry } from './chosen.ts';
import type { RotateOrder } from './orders.ts';
import { asJson } from './put.ts';
import { compactedLine } from './purge.ts';
import { keyLine } from './stats.ts';

/** `knowhire registry rotate`: a new key, or with `--retire` the end of the old ones. */
export async function rotateOrder(order: RotateOrder, world: World): Promise<number> {
  const on = chosenDate(order.asOf, world);
  if (order.retire === true) return withRegistry({ ...order, withoutKey: true }, world, async (registry) => retire(registry, on, order, world));
  return withRegistry(order, world, async (registry) => {
    const standings = await registry.rotate(on);
    await write(world.stdout, order.format === 'json' ? asJson({ keys: standings }) : textOf(standings, order, world));
    return EXIT.proceed;
  });
}

function textOf(standings: readonly KeyStanding[], order: RotateOrder, world: World): string {
  const words = REGISTRY_WORDS[order.lang];
  const keyFile = chosenKeyFile(order, world) ?? defaultKeyFile(placeOf(chosenLocation(order, world)));
  const { candidates, identifiers } = hanging(standings);
  return `${[words.rotated(keyFile), ...standings.map((key) => keyLine(key, order.lang)), words.hanging(candidates, identifiers)].join('\n')}\n`;
}

function hanging(standings: readonly KeyStanding[]): Pick<KeyStanding, 'candidates' | 'identifiers'> {
  const old = standings.filter(({ state }) => state === 'old');
  return { candidates: old.reduce((sum, key) => sum + key.candidates, 0), identifiers: old.reduce((sum, key) => sum + key.identifiers, 0) };
}

async function retire(registry: Registry, on: string, order: RotateOrder, world: World): Promise<number> {
  const words = REGISTRY_WORDS[order.lang];
  const { keys } = await registry.stats(on);
  if (!keys.some(({ state }) => state === 'old')) {
    await write(world.stderr, `${words.nothingToRetire}\n`);
    return EXIT.proceed;
  }
  const { candidates, identifiers } = hanging(keys);
  const isEmpty = candidates + identifiers === 0;
  const asks = !isEmpty && order.yes !== true && canAsk({ input: true }, world);
  const mayRemove = isEmpty || order.yes === true || (asks && (await confirmed(words.askRetire(candidates, identifiers), [...REGISTRY_WORDS.en.yes, ...words.yes], world)));
  if (!mayRemove) {
    await write(world.stderr, `${words.hanging(candidates, identifiers)}\n${words.onlyListed}\n`);
    return EXIT.concern;
  }
  const removed = await registry.retire();
  await write(world.stdout, order.format === 'json' ? asJson(removed) : `${words.retired(removed.candidates, removed.identifiers)}\n`);
  await write(world.stderr, `${compactedLine(removed, chosenLocation(order, world), words)}\n`);
  return removed.compacted ? EXIT.proceed : EXIT.concern;
}
