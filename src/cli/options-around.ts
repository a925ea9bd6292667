import { Option, type Command } from 'commander';
import { AUDIENCES, STAGES } from '../model/vocabulary.ts';

const OUTPUT = ['-o, --output <file>', 'write the sheet there instead of to standard output'] as const;

export function addNoticeOptions(command: Command): Command {
  return command
    .description('the notice that tells candidates what is checked, why, for how long, and which rights they have')
    .option('--company <name>', 'who is responsible (default: a place to fill in)')
    .option('--contact <text>', 'office, mail or telephone for questions and rights (default: a place to fill in)')
    .option('--retain-days <n>', 'days after the decision until the data are deleted', '180')
    .option('--recording', 'the interview is to be recorded, with consent')
    .option(...OUTPUT);
}

export function addDisclosureOptions(command: Command): Command {
  return command
    .description('the sheet for the candidate of a saved report: the facts relied on and how to answer each, without points or verdict')
    .argument('<report>', 'a report.json')
    .option('--candidate <id>', 'whose sheet, where the report has several cases')
    .option(...OUTPUT);
}

export function addInterviewOptions(command: Command): Command {
  return command
    .description('a printable interview sheet: what is open at a stage, how to find out, boxes to tick')
    .argument('<profile>', 'the candidate’s file, YAML or JSON')
    .addOption(new Option('--stage <stage>', 'how far the hiring is; later checks are not on the sheet').choices([...STAGES]).default('interview'))
    .addOption(new Option('--audience <audience>', 'for whom the checks are asked').choices([...AUDIENCES]).default('hiring-company'))
    .option('--advisory <list>', 'documents to work by, as for check (default: all)')
    .option('--answers <file>', 'answers file (default: beside the profile)')
    .option('--as-of <date>', 'date of the sheet, YYYY-MM-DD (default: today)')
    .option(...OUTPUT);
}

const AFTER_PURGE = `
A file is due when its own retainUntil is the date or earlier. Answers without a date go by the profile beside them; a report of several
cases goes when all its cases are due. A report in Markdown or HTML goes only where its closing lines give a date that has passed and the
SHA-256 of a profile that goes with it, or of a JSON report that does. Evidence goes with the profile or the answers that name it, if it lies in
their folder, is of a kind that candidates hand in, and nothing else still needs it. Other forms (CSV, SARIF, JUnit …) carry no date: see to
them yourself. Symbolic links are never followed, and what cannot be read is never deleted.

Exit codes:
  0  nothing is due, or all that was due is deleted
  1  something due is still there
  2  usage or input error; nothing was deleted`;

export function addPurgeOptions(command: Command): Command {
  return command
    .description('delete profiles, answers, reports and evidence whose deletion date has come')
    .argument('<paths...>', 'folders, searched through, or files')
    .option('--as-of <date>', 'date by which to judge, YYYY-MM-DD (default: today)')
    .option('--dry-run', 'only list')
    .option('--yes', 'delete without asking')
    .addHelpText('after', AFTER_PURGE);
}

const AFTER_LINT = `
Exit codes:
  0  nothing to object to
  1  a question is about something that may not be asked
  2  a file cannot be read or is not formed as it must be`;

export function addLintOptions(command: Command): Command {
  return command
    .description('hold a checklist of your own against the schema and refuse questions about origin, looks, family, religion, health and the like')
    .argument('<checks...>', 'files formed as those in checklists/checks/')
    .addHelpText('after', AFTER_LINT);
}
