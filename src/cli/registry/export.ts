import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';
import { withRegistry } from './chosen.ts';
import type { ExportOrder } from './orders.ts';

/** `knowhire registry export`: streams what is stored, hashes only. */
export async function exportOrder(order: ExportOrder, world: World): Promise<number> {
  return withRegistry({ ...order, withoutKey: true }, world, async (registry) => {
    for await (const line of registry.exportAll(order.candidate)) await write(world.stdout, line);
    return EXIT.proceed;
  });
}
