import { REGISTRY_WORDS, type RegistryWords } from '../../i18n/registry-words.ts';
import { placeOf, type Registry, type Removed } from '../../registry/index.ts';
import { canAsk } from '../can-ask.ts';
import { chosenDate } from '../chosen-date.ts';
import { confirmed } from '../confirm.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';
import { chosenLocation, withRegistry } from './chosen.ts';
import type { PurgeOrder } from './orders.ts';
import { asJson, shown } from './put.ts';

/** What is to go, as it is listed and as it goes. */
interface Aim {
  readonly candidates: readonly { readonly candidate: string; readonly retainUntil?: string }[];
  readonly nothing: string;
  readonly remove: () => Promise<Removed>;
}

/**
 * `knowhire registry purge`: deletes on `--yes` or on a yes in the terminal. Gives 0 where nothing is left of what should go, 1 where
 * something still is, be it in free pages only.
 */
export async function purgeOrder(order: PurgeOrder, world: World): Promise<number> {
  const words = REGISTRY_WORDS[order.lang];
  const asOf = chosenDate(order.asOf, world);
  return withRegistry({ ...order, withoutKey: true }, world, async (registry) => {
    const aim = order.candidate === undefined ? await dueAim(registry, asOf, words) : await candidateAim(registry, order.candidate, words);
    const { candidates, nothing } = aim;
    const list = candidates.map(({ candidate, retainUntil }) => (retainUntil === undefined ? words.held(shown(candidate)) : words.due(retainUntil, shown(candidate))));
    if (candidates.length === 0) await write(world.stderr, `${nothing}\n`);
    // An earlier run may have removed the rows and not got round to rewriting the file, so with --yes that is done in any case.
    if (candidates.length === 0 && (order.yes !== true || order.dryRun === true)) return EXIT.proceed;
    const asks = order.yes !== true && order.dryRun !== true && canAsk({ input: true }, world);
    if (asks) await write(world.stderr, `${list.join('\n')}\n`);
    const mayDelete = order.dryRun !== true && (order.yes === true || (asks && (await confirmed(words.ask(candidates.length), [...REGISTRY_WORDS.en.yes, ...words.yes], world))));
    if (!mayDelete) {
      if (!asks) await write(world.stdout, order.format === 'json' ? asJson({ candidates }) : list.map((line) => `${line}\n`).join(''));
      await write(world.stderr, `${words.onlyListed}\n`);
      return EXIT.concern;
    }
    const removed = await aim.remove();
    await write(world.stdout, order.format === 'json' ? asJson({ ...removed, deleted: candidates }) : deletedText(aim, removed, words));
    await write(world.stderr, `${compactedLine(removed, chosenLocation(order, world), words)}\n${words.beyond}\n`);
    return removed.compacted ? EXIT.proceed : EXIT.concern;
  });
}

async function dueAim(registry: Registry, asOf: string, words: RegistryWords): Promise<Aim> {
  return { candidates: await registry.due(asOf), nothing: words.nothingDue(asOf), remove: () => registry.purge(asOf) };
}

async function candidateAim(registry: Registry, candidate: string, words: RegistryWords): Promise<Aim> {
  const isHeld = await registry.holds(candidate);
  return { candidates: isHeld ? [{ candidate }] : [], nothing: words.notThere(shown(candidate), registry.shown), remove: () => registry.erase(candidate) };
}

function deletedText({ candidates }: Aim, removed: Removed, words: RegistryWords): string {
  const dated = candidates.flatMap(({ candidate, retainUntil }) => (retainUntil === undefined ? [] : [`${words.deleted(retainUntil, shown(candidate))}\n`]));
  return `${dated.join('')}${words.removed(removed.candidates, removed.identifiers)}\n`;
}

export function compactedLine({ compacted }: Removed, location: string, words: RegistryWords): string {
  if (!compacted) return words.notCompacted;
  return placeOf(location).kind === 'server' ? words.vacuumed : words.compacted;
}
