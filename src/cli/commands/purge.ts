import { PURGE_WORDS, type PurgeWords } from '../../i18n/purge-words.ts';
import { deleteMetFile } from '../../io/delete-file.ts';
import { findDue, type Due, type DueFile, type LeftFile } from '../../io/due-files.ts';
import { withoutResidentNumbers } from '../../model/problem.ts';
import type { Language } from '../../model/vocabulary.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { canAsk } from '../can-ask.ts';
import { chosenDate } from '../chosen-date.ts';
import { confirmed } from '../confirm.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';

export interface PurgeOptions {
  readonly lang: Language;
  readonly asOf?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** Reasons that leave nothing to be done: the file is somebody else's, or still needed. */
const SETTLED_REASONS: ReadonlySet<LeftFile['why']> = new Set(['unreadable', 'needed']);

/**
 * `knowhire purge`: lists what is past its deletion date and deletes it on `--yes` or on a yes in the terminal.
 * Gives 0 where nothing is due or all of it is gone, 1 where something due is still there.
 */
export async function purge(given: readonly string[], { lang, asOf: asked, dryRun = false, yes = false }: PurgeOptions, world: World): Promise<number> {
  const words = PURGE_WORDS[lang];
  const asOf = chosenDate(asked, world);
  const due = findDue(given, asOf);
  await write(world.stderr, sideNotes(due, words));
  const waiting = due.left.some(({ why }) => !SETTLED_REASONS.has(why));
  if (due.files.length === 0) {
    await write(world.stderr, `${words.nothing(asOf)}\n`);
    return waiting ? EXIT.concern : EXIT.proceed;
  }
  const asks = !yes && !dryRun && canAsk({ input: true }, world);
  const list = due.files.map((file) => words.dueLine(file.due, words.kinds[file.kind], shown(file.path))).join('\n');
  if (asks) await write(world.stderr, `${words.count(due.files.length, asOf)}\n${list}\n`);
  const mayDelete = !dryRun && (yes || (asks && (await confirmed(words.ask(due.files.length), [...PURGE_WORDS.en.yes, ...words.yes], world))));
  if (!mayDelete) {
    if (!asks) await write(world.stdout, `${list}\n`);
    await write(world.stderr, `${words.onlyListed}\n`);
    return EXIT.concern;
  }
  const outcomes = due.files.map((file) => ({ file, failed: deleteMetFile(file) }));
  await write(world.stdout, outcomes.map(({ file, failed }) => `${outcomeLine(file, failed, words)}\n`).join(''));
  await write(world.stderr, `${words.beyond}\n`);
  return waiting || outcomes.some(({ failed }) => failed !== undefined) ? EXIT.concern : EXIT.proceed;
}

function outcomeLine(file: DueFile, failed: string | undefined, words: PurgeWords): string {
  const kind = words.kinds[file.kind];
  if (failed === undefined) return words.deletedLine(file.due, kind, shown(file.path));
  return words.failedLine(file.due, kind, shown(file.path), failed === 'changed' ? words.changed : failed);
}

function sideNotes({ left, undated, links }: Due, words: PurgeWords): string {
  const [first] = undated;
  const lines = [
    ...left.map(({ path, why }) => words.left(shown(path), words.why[why])),
    ...(first === undefined ? [] : [words.undated(undated.length, shown(first))]),
    ...(links.length === 0 ? [] : [words.links(links.length)]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** A candidate may have named the file: nothing in it steers the terminal or repeats a resident registration number. */
function shown(path: string): string {
  return visibleText(withoutResidentNumbers(path));
}
