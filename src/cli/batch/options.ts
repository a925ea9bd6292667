import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { FORMAT_NAMES, type FormatName } from '../../model/format-names.ts';
import { AUDIENCES, STAGES, type Audience, type Language, type Stage } from '../../model/vocabulary.ts';
import type { ReferenceChoice } from '../chosen-reference.ts';

export interface BatchOptions extends ReferenceChoice {
  readonly out?: string;
  readonly format: readonly FormatName[];
  readonly lang: Language;
  readonly advisory?: string;
  readonly stage: Stage;
  readonly audience: Audience;
  readonly asOf?: string;
  readonly workers: number;
  readonly resume?: boolean;
  readonly quiet?: boolean;
  readonly links: boolean;
  readonly nearLinks: boolean;
  readonly ignoreColumns?: boolean;
  readonly registry?: string;
  readonly key?: string;
}

const AFTER_BATCH = `
Inputs are files (YAML, JSON, NDJSON, CSV), folders, patterns in quotes, and - for standard input. Answers are taken from beside the profile
(kim.answers.yaml), or for lines and rows from a folder beside the file (candidates.ndjson.answers/<id>.answers.yaml).

In the folder of --out:
  results.ndjson         one line a candidate, in the order of input
  links.ndjson           one line a link between two candidates
  summary.md .json .csv .ndjson (and .html with --format html)
  reports/               one report a candidate in every other form asked for

Without --out, --format ndjson writes one line a candidate to standard output, for use in a pipe.

Exit codes:
  0    every candidate: proceed
  1    at least one: review or escalate
  2    usage or input error, or at least one entry could not be read; the others are assessed all the same
  3    at least one: incomplete, none worse
  130  interrupted; what was finished is kept for --resume
Of several the first in this order holds: 130, 2, 1, 3, 0.`;

export function addBatchOptions(command: Command): Command {
  return command
    .description('assess many candidates: files, folders, NDJSON, CSV or a stream; reports, a summary and the links between them')
    .argument('<inputs...>', 'files, folders, patterns in quotes, or - for standard input')
    .option('--out <folder>', 'folder for reports and summary; new or empty')
    .option('--format <format>', `form of the reports, may be given again: ${FORMAT_NAMES.join(', ')} (default: md)`, gathered, [])
    .option('--advisory <list>', 'documents to work by: kr, us, jp … or ids from `knowhire list`, separated by commas (default: all)')
    .addOption(new Option('--stage <stage>', 'how far the hiring is; later checks are not asked yet').choices([...STAGES]).default('offer'))
    .addOption(new Option('--audience <audience>', 'for whom the checks are asked').choices([...AUDIENCES]).default('hiring-company'))
    .option('--as-of <date>', 'date of the assessment, YYYY-MM-DD (default: today)')
    .option('--workers <n>', 'threads that assess; the results do not depend on it (default: one a core)', wholeNumber, availableParallelism())
    .option('--resume', 'go on with an interrupted run in the same folder')
    .option('--quiet', 'no progress and no closing words; problems are still told')
    .option('--no-links', 'do not compare candidates with each other')
    .option('--no-near-links', 'compare identifiers only, not the likeness of texts')
    .option('--ignore-columns', 'pass over columns of a CSV file that are not known')
    .option('--registry <place>', 'hold every candidate against this registry, and enter them: a file or postgres://…')
    .option('--key <file>', 'key of the registry (default: beside its file)')
    .option('--sdn <file>', 'OFAC’s list as published, to hold wallets and names against')
    .option('--country-mmdb <file>', 'a network database of your own, by country')
    .option('--asn-mmdb <file>', 'a network database of your own, by operator')
    .option('--city-mmdb <file>', 'a network database of your own, by city')
    .addHelpText('after', AFTER_BATCH);
}

function gathered(text: string, before: readonly FormatName[]): readonly FormatName[] {
  const format = FORMAT_NAMES.find((name) => name === text);
  if (format === undefined) throw new InvalidArgumentError(`Allowed choices are ${FORMAT_NAMES.join(', ')}.`);
  return before.includes(format) ? before : [...before, format];
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 256) throw new InvalidArgumentError('A whole number from 1 to 256 is needed.');
  return number;
}
