import { REGISTRY_WORDS } from '../../i18n/registry-words.ts';
import { initRegistry } from '../../registry/index.ts';
import { chosenDate } from '../chosen-date.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';
import { chosenKeyFile, chosenLocation } from './chosen.ts';
import type { InitOrder } from './orders.ts';
import { asJson } from './put.ts';

/** `knowhire registry init`: makes the tables and the key. */
export async function initOrder(order: InitOrder, world: World): Promise<number> {
  const words = REGISTRY_WORDS[order.lang];
  const keyFile = chosenKeyFile(order, world);
  const made = await initRegistry(chosenLocation(order, world), chosenDate(order.asOf, world), keyFile === undefined ? {} : { keyFile });
  const key = made.isNewKey ? words.newKey(made.keyFile) : words.usedKey(made.keyFile);
  await write(world.stdout, order.format === 'json' ? asJson({ registry: made.shown, keyFile: made.keyFile, newKey: made.isNewKey }) : `${words.made(made.shown)}\n${key}\n`);
  return EXIT.proceed;
}
