import { Option, type Command } from 'commander';
import { FORMAT_NAMES } from '../../model/format-names.ts';

const AFTER_GATE = `
Standard output carries one document; everything else goes to standard error. Nothing is ever asked.
Several documents in one run: --format sarif:out.sarif --format junit:out.xml --format md

Exit codes:
  0    every case proceeds
  1    a case needs review or escalation, or a waiver does not hold
  2    usage, policy or input error; of many files those that can be read are judged all the same
  3    a case is incomplete, and none is worse

The run is as bad as its worst case: proceed, incomplete, review, escalate, in this order.
An accepted finding stays in every report: knowhire waive --help`;

export function addGateOptions(command: Command): Command {
  return command
    .description('hold many candidates against a policy, for CI and vendor onboarding; never asks')
    .argument('[profiles...]', 'files, folders or patterns in quotes, such as "vendors/**/*.yaml"; answers files beside them are found')
    .option('--policy <file>', 'the policy (knowhire gate --init writes one)')
    .option('--init [file]', 'write a commented policy and stop (default: policy.yaml)')
    .option('--format <format[:file]>', `form of a document, and the file for it; may be given several times (default: md): ${FORMAT_NAMES.join(', ')}`, gathered)
    .option('--baseline <report>', 'an earlier JSON report; shows what is new, gone and unchanged')
    .addOption(new Option('--fail-on <what>', 'new: only what is new or worse than the baseline counts (default: as the policy says)').choices(['all', 'new']))
    .option('--as-of <when>', 'date (00:00 UTC) or instant with offset by which ages and waivers are judged (default: now)')
    .option('--registry <place>', 'hold every candidate against this registry, and enter them: a file or postgres://…')
    .option('--key <file>', 'key of the registry (default: beside its file)')
    .option('--explain', 'print to standard error which line of the policy decided each case')
    .option('--dry-run <file>', 'judge by a second policy, or by a scoring file, side by side; always ends with 0')
    .addHelpText('after', AFTER_GATE);
}

function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function addWaiveOptions(command: Command): Command {
  return command
    .description('accept one finding for a time: writes a waiver with the finding’s fingerprint')
    .argument('<profile>', 'the candidate’s file')
    .argument('<check>', 'id of the check, such as payment/holder-is-candidate')
    .requiredOption('--owner <name>', 'who asks for it and answers for it')
    .requiredOption('--approver <name>', 'who approved it; somebody else than the owner')
    .requiredOption('--reason <text>', 'why the finding is accepted')
    .requiredOption('--expires <when>', 'date (00:00 UTC) or instant with offset from which it no longer holds')
    .option('--waivers <file>', 'waivers file (default: the one that the policy names)')
    .option('--policy <file>', 'policy, for its documents, stage and longest time')
    .option('--start <when>', 'from when it holds (default: now)')
    .option('--id <id>', 'your own key of the waiver')
    .option('--as-of <when>', 'date or instant of the assessment (default: now)')
    .addHelpText('after', '\nMust-haves and checks that force a band cannot be waived. The finding stays in every report.');
}
