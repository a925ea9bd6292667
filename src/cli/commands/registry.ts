import type { RegistryOrder } from '../registry/orders.ts';
import type { World } from '../world.ts';

/** `knowhire registry …`. The store's code is loaded only here and where another command is given a registry. */
export async function registry(order: RegistryOrder, world: World): Promise<number> {
  const { carryOut } = await import('../registry/carry-out.ts');
  return carryOut(order, world);
}
