import { dirname } from 'node:path';
import { deriveBase, type FoundLinks } from '../../facts/base.ts';
import { LINK_WORDS } from '../../i18n/link-words.ts';
import { REGISTRY_WORDS } from '../../i18n/registry-words.ts';
import { parseProfile } from '../../importers/profile.ts';
import { evidenceOfFiles } from '../../io/evidence-files.ts';
import { readTextFile } from '../../io/read-file.ts';
import { openReference } from '../../io/reference.ts';
import type { LinkParty } from '../../links/party.ts';
import { MOST_COUNTED } from '../../registry/index.ts';
import { chosenDate } from '../chosen-date.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';
import { withRegistry } from './chosen.ts';
import { alikeText } from './alike-text.ts';
import { registryLinks } from './found-links.ts';
import type { FindOrder } from './orders.ts';
import { asJson, shown } from './put.ts';
import { askedCandidate } from './question.ts';

/** `knowhire registry find`: who among the earlier candidates shares something with this one. */
export async function findOrder(order: FindOrder, world: World): Promise<number> {
  const asOf = chosenDate(order.asOf, world);
  const file = readTextFile(order.profile);
  const { profile } = parseProfile(file);
  return withRegistry(order, world, async (registry) => {
    const reference = openReference();
    const files = await evidenceOfFiles(profile, dirname(order.profile), () => reference.documents);
    const asked = askedCandidate(deriveBase({ profile, asOf, reference, files }), file.sha256);
    const [links = { shares: [], byMany: [] }] = await registryLinks(registry, [asked], reference, asOf);
    await write(world.stdout, order.format === 'json' ? asJson(jsonOf(asked.party, links)) : textOf(asked.party, links, registry.shown, order));
    return links.shares.some(({ explained, names }) => explained === undefined && names !== 'same') ? EXIT.concern : EXIT.proceed;
  });
}

function shownAt({ identifiers }: LinkParty, wanted: string): string {
  return identifiers.find(({ pointer }) => pointer === wanted)?.shown ?? '';
}

function jsonOf(party: LinkParty, { shares, byMany }: FoundLinks): unknown {
  return {
    candidate: party.id,
    shares: shares.map((share) => ({ ...share, shown: shownAt(party, share.pointer) })),
    byMany: byMany.map(({ count, ...one }) => ({ ...one, others: count - 1, shown: shownAt(party, one.pointer) })),
  };
}

function textOf(party: LinkParty, { shares, byMany }: FoundLinks, place: string, { lang }: FindOrder): string {
  const words = REGISTRY_WORDS[lang];
  const { kinds, names, explanations } = LINK_WORDS[lang];
  if (shares.length + byMany.length === 0) return `${words.nothingFound(shown(party.id), place)}\n`;
  const lines = [
    words.found(shown(party.id), shares.length + byMany.length, place),
    ...shares.map((share) => {
      const reason = share.explained === undefined ? '' : words.reason(explanations[share.explained]);
      return `${words.share(kinds[share.kind], shown(shownAt(party, share.pointer)), shown(share.candidate), share.seen ?? '', names[share.names])}${alikeText(share, lang)}${reason}`;
    }),
    ...byMany.map(({ kind, pointer, count }) => words.crowd(kinds[kind], shown(shownAt(party, pointer)), count > MOST_COUNTED ? words.atLeast(count - 1) : words.exactly(count - 1))),
    words.question,
  ];
  return `${lines.join('\n')}\n`;
}
