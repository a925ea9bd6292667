import { LINK_WORDS } from '../../i18n/link-words.ts';
import { REGISTRY_WORDS } from '../../i18n/registry-words.ts';
import { openReference } from '../../io/reference.ts';
import type { RegistryCrowdLink, RegistryLink } from '../../registry/index.ts';
import { chosenDate } from '../chosen-date.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';
import { withRegistry } from './chosen.ts';
import { alikeText } from './alike-text.ts';
import { findOptions } from './found-links.ts';
import type { Formed, LinksOrder } from './orders.ts';
import { shown } from './put.ts';

/** `knowhire registry links`: all stored pairs, one a line; as JSON one object a line. People of one birth date whose names are not alike are no pair. */
export async function linksOrder(order: LinksOrder, world: World): Promise<number> {
  const asOf = chosenDate(order.asOf, world);
  return withRegistry({ ...order, withoutKey: true }, world, async (registry) => {
    let any = false;
    for await (const link of registry.links(findOptions(openReference(), asOf))) {
      if ('candidates' in link && link.kind === 'name-and-birth-date' && link.names === 'different') continue;
      any = true;
      await write(world.stdout, order.format === 'json' ? `${JSON.stringify(link)}\n` : `${lineOf(link, order)}\n`);
    }
    if (!any) await write(world.stderr, `${REGISTRY_WORDS[order.lang].noLinks}\n`);
    return EXIT.proceed;
  });
}

function lineOf(link: RegistryLink | RegistryCrowdLink, { lang }: Formed): string {
  const words = REGISTRY_WORDS[lang];
  const { kinds, names } = LINK_WORDS[lang];
  if ('count' in link) return words.crowdLink(kinds[link.kind], link.count);
  const [a, b] = link.candidates;
  return `${words.pair(kinds[link.kind], shown(a), shown(b), names[link.names])}${alikeText(link, lang)}`;
}
