import { Option, type Command } from 'commander';
import type { World } from '../world.ts';
import type { AddOrder, ExportOrder, FindOrder, InitOrder, LinksOrder, PurgeOrder, RegistryOrder, RotateOrder, StatsOrder } from './orders.ts';

const AFTER = `
A registry remembers identifiers of earlier candidates (telephone, mail, account, document, device, address …) as keyed hashes, so that a new
candidate can be held against all of them. It is one file, knowhire-registry.db in the working folder, or a PostgreSQL database:

  --registry postgres://user@host/database    (password in PGPASSWORD)

KNOWHIRE_REGISTRY names another place, KNOWHIRE_REGISTRY_KEY_FILE another key file. Ids of candidates are stored as they are and must
be unique among all who use the registry: let every office begin its ids with its name, and never use a person's name.

Exit codes:
  0    done; nothing that a person has to look at
  1    find: something is shared and no reason is on file; purge, rotate --retire: something is still there
  2    usage or input error, or the registry cannot be used; nothing was stored by halves`;

/** `knowhire registry` and its subcommands. */
export function addRegistryCommands(command: Command, lang: () => Option, world: World, done: (exitCode: number) => void): Command {
  const run = async (order: RegistryOrder): Promise<void> => done(await (await world.commands()).registry(order, world));
  const sub = (name: string, description: string): Command =>
    command
      .command(name)
      .description(description)
      .option('--registry <place>', 'file or postgres:// address (default: KNOWHIRE_REGISTRY, else knowhire-registry.db)')
      .option('--key <file>', 'the key file (default: KNOWHIRE_REGISTRY_KEY_FILE, else beside the registry)')
      .addOption(lang());
  const formed = (name: string, description: string): Command => sub(name, description).addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'));
  const dated = (of: Command): Command => of.option('--as-of <date>', 'date, YYYY-MM-DD (default: today)');

  dated(formed('init', 'make a registry and its key'))
    .argument('[place]', 'file or postgres:// address')
    .action((place: string | undefined, options: InitOrder) => run({ ...options, do: 'init', ...(place !== undefined && { registry: place }) }));
  dated(formed('add', 'remember candidates; adding one again replaces what is stored of them'))
    .argument('<inputs...>', 'files, folders, patterns in quotes, NDJSON, CSV, or - for standard input')
    .option('--ignore-columns', 'pass over columns of a CSV file that are not known')
    .action((inputs: readonly string[], options: AddOrder) => run({ ...options, do: 'add', inputs }));
  dated(formed('find', 'hold one candidate against all that are remembered; nothing is stored'))
    .argument('<profile>', 'the candidate’s file, YAML or JSON')
    .action((profile: string, options: FindOrder) => run({ ...options, do: 'find', profile }));
  dated(formed('links', 'all pairs of remembered candidates who share something')).action((options: LinksOrder) => run({ ...options, do: 'links' }));
  dated(formed('stats', 'how much it holds, how much of it is due for deletion, which keys')).action((options: StatsOrder) => run({ ...options, do: 'stats' }));
  sub('export', 'everything that is stored, as NDJSON; hashes only')
    .option('--candidate <id>', 'of this candidate only')
    .action((options: ExportOrder) => run({ ...options, do: 'export' }));
  dated(formed('rotate', 'make a new key; what is stored moves to it as candidates are added again'))
    .option('--retire', 'make none, but remove what still stands under old keys, and these')
    .option('--yes', 'remove without asking')
    .action((options: RotateOrder) => run({ ...options, do: 'rotate' }));
  dated(formed('purge', 'delete candidates whose deletion date has come, or one who asks for erasure'))
    .option('--due', 'those whose date has come (as without any option)')
    .addOption(new Option('--candidate <id>', 'this candidate, whatever the date').conflicts('due'))
    .option('--dry-run', 'only list')
    .option('--yes', 'delete without asking')
    .action((options: PurgeOrder) => run({ ...options, do: 'purge' }));
  return command.description('identifiers of earlier candidates as keyed hashes: make, add, find, delete').addHelpText('after', AFTER);
}
