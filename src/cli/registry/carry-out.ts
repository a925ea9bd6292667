import type { World } from '../world.ts';
import { addOrder } from './add.ts';
import { exportOrder } from './export.ts';
import { findOrder } from './find.ts';
import { initOrder } from './init.ts';
import { linksOrder } from './links.ts';
import type { RegistryOrder } from './orders.ts';
import { purgeOrder } from './purge.ts';
import { rotateOrder } from './rotate.ts';
import { statsOrder } from './stats.ts';

export function carryOut(order: RegistryOrder, world: World): Promise<number> {
  switch (order.do) {
    case 'init':
      return initOrder(order, world);
    case 'add':
      return addOrder(order, world);
    case 'find':
      return findOrder(order, world);
    case 'links':
      return linksOrder(order, world);
    case 'stats':
      return statsOrder(order, world);
    case 'export':
      return exportOrder(order, world);
    case 'rotate':
      return rotateOrder(order, world);
    case 'purge':
      return purgeOrder(order, world);
  }
}
