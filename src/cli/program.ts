import { Command, Option } from 'commander';
import { FORMAT_NAMES } from '../model/format-names.ts';
import { AUDIENCES, LANGUAGES, STAGES } from '../model/vocabulary.ts';
import { VERSION } from '../model/version.ts';
import { languageOf } from './language.ts';
import { addBatchOptions, type BatchOptions } from './batch/options.ts';
import type { CheckOptions } from './commands/check.ts';
import type { DisclosureOptions } from './commands/disclosure.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { GateOptions } from './commands/gate.ts';
import type { InterviewOptions } from './commands/interview.ts';
import type { LintOptions } from './commands/lint.ts';
import type { ListOptions } from './commands/list.ts';
import type { NewOptions } from './commands/new.ts';
import type { NoticeOptions } from './commands/notice.ts';
import type { PurgeOptions } from './commands/purge.ts';
import type { RenderOptions } from './commands/render.ts';
import type { WaiveOptions } from './commands/waive.ts';
import { addGateOptions, addWaiveOptions } from './gate/options.ts';
import { addRegistryCommands } from './registry/options.ts';
import { addDisclosureOptions, addInterviewOptions, addLintOptions, addNoticeOptions, addPurgeOptions } from './options-around.ts';
import type { World } from './world.ts';

const EXIT_CODES = `
Exit codes:
  0    proceed, or nothing to object
  1    review or escalate: findings need a person
  2    usage, configuration or input error; nothing was written over
  3    incomplete: too much is still open
  4    internal error
  130  interrupted; the answers given so far are saved

A person decides. Nationality, names, language and looks never count.`;

/** The command line. Commands are loaded only when they run, so that help appears at once. */
export function buildProgram(world: World, done: (exitCode: number) => void): Command {
  const language = languageOf(world.env);
  const program = new Command('knowhire')
    .description('Know who you hire: due diligence on a candidate by the advisories of the Korean, US and other governments')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void world.stdout.write(text), writeErr: (text) => void world.stderr.write(text) })
    .addHelpText('after', EXIT_CODES)
    .showSuggestionAfterError();

  const lang = (): Option => new Option('--lang <language>', 'language of questions and report').choices([...LANGUAGES]).default(language);
  const format = (): Option => new Option('--format <format>', 'form of the document').choices([...FORMAT_NAMES]).default('md');

  program
    .command('check')
    .description('assess one candidate: settle what the file can settle, ask the rest in a terminal, print the report')
    .argument('<profile>', 'the candidate’s file, YAML or JSON')
    .option('--advisory <list>', 'documents to work by: kr, us, jp … or ids from `knowhire list`, separated by commas (default: all)')
    .addOption(new Option('--stage <stage>', 'how far the hiring is; later checks are not asked yet').choices([...STAGES]))
    .addOption(new Option('--audience <audience>', 'for whom the checks are asked').choices([...AUDIENCES]).default('hiring-company'))
    .addOption(lang())
    .option('--answers <file>', 'answers file (default: beside the profile, kim.answers.yaml for kim.yaml)')
    .option('--as-of <date>', 'date of the assessment, YYYY-MM-DD (default: today)')
    .addOption(format())
    .option('-o, --output <file>', 'write the document there instead of to standard output')
    .option('--no-input', 'never ask; assess what is known')
    .option('--plain', 'numbered choices and no redrawing, for screen readers and dumb terminals')
    .option('--by <name>', 'your name or role, for the record of answers')
    .option('--sdn <file>', 'OFAC’s list as published (SDN.XML or SDN.CSV), to hold wallets and names against')
    .option('--country-mmdb <file>', 'a network database of your own, by country')
    .option('--asn-mmdb <file>', 'a network database of your own, by operator')
    .option('--city-mmdb <file>', 'a network database of your own, by city')
    .option('--registry <place>', 'hold the candidate against this registry, and enter them: a file or postgres://…')
    .option('--key <file>', 'key of the registry (default: beside its file)')
    .option('--reveal', 'show identifiers whole; the report says so')
    .action(async (profile: string, options: CheckOptions) => done(await (await world.commands()).check(profile, options, world)));

  addBatchOptions(program.command('batch'))
    .addOption(lang())
    .action(async (inputs: readonly string[], options: BatchOptions) => done(await (await world.commands()).batch(inputs, options, world)));

  addGateOptions(program.command('gate'))
    .addOption(lang())
    .action(async (profiles: readonly string[], options: GateOptions) => done(await (await world.commands()).gate(profiles, options, world)));

  addWaiveOptions(program.command('waive'))
    .addOption(lang())
    .action(async (profile: string, check: string, options: WaiveOptions) => done(await (await world.commands()).waive(profile, check, options, world)));

  program
    .command('new')
    .description('write a commented profile to fill in')
    .argument('<file>', 'where to write it, such as kim.yaml')
    .addOption(lang())
    .action(async (file: string, options: NewOptions) => done(await (await world.commands()).newProfile(file, options, world)));

  program
    .command('render')
    .description('print any format again from a saved JSON report')
    .argument('<report>', 'a report.json')
    .addOption(format())
    .addOption(lang())
    .option('-o, --output <file>', 'write the document there instead of to standard output')
    .action(async (report: string, options: RenderOptions) => done(await (await world.commands()).render(report, options, world)));

  addInterviewOptions(program.command('interview'))
    .addOption(lang())
    .action(async (profile: string, options: InterviewOptions) => done(await (await world.commands()).interview(profile, options, world)));

  addNoticeOptions(program.command('notice'))
    .addOption(lang())
    .action(async (options: NoticeOptions) => done(await (await world.commands()).notice(options, world)));

  addDisclosureOptions(program.command('disclosure'))
    .addOption(lang())
    .action(async (report: string, options: DisclosureOptions) => done(await (await world.commands()).disclosure(report, options, world)));

  addPurgeOptions(program.command('purge'))
    .addOption(lang())
    .action(async (paths: readonly string[], options: PurgeOptions) => done(await (await world.commands()).purge(paths, options, world)));

  addRegistryCommands(program.command('registry'), lang, world, done);

  addLintOptions(program.command('lint'))
    .addOption(lang())
    .action(async (checks: readonly string[], options: LintOptions) => done(await (await world.commands()).lint(checks, options, world)));

  program
    .command('list')
    .description('the advisories with their clauses, the checks, the languages')
    .addOption(new Option('--format <format>', 'form of the list').choices(['text', 'json']).default('text'))
    .addOption(lang())
    .action(async (options: ListOptions) => done(await (await world.commands()).list(options, world)));

  program
    .command('explain')
    .description('everything about a check, a clause or a verdict')
    .argument('<id>', 'such as interview/video-held, us.company.crypto-payment or escalate')
    .addOption(lang())
    .action(async (id: string, options: ExplainOptions) => done(await (await world.commands()).explain(id, options, world)));

  program
    .command('schema')
    .description('the JSON Schema of a file')
    .argument('<kind>', 'profile, answers, policy, waivers or report')
    .action(async (kind: string) => done(await (await world.commands()).schema(kind, world)));

  return program;
}
