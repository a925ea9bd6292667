import { GATE_WORDS } from '../../i18n/gate-words.ts';
import { policyTemplate } from '../../i18n/policy-template.ts';
import { describeProblems } from '../../i18n/problems.ts';
import { findProfiles } from '../../io/find-profiles.ts';
import { loadKnowledge } from '../../io/knowledge.ts';
import { openReference } from '../../io/reference.ts';
import { readReport } from '../../io/report-file.ts';
import { writeAtomically } from '../../io/write-file.ts';
import type { Policy } from '../../model/policy.ts';
import type { Language } from '../../model/vocabulary.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { answersPathOf } from '../case.ts';
import { EXIT, exitCodeOf } from '../exit-codes.ts';
import { openOther, sideBySide } from '../gate/dry-run.ts';
import { gateReport } from '../gate/gate-report.ts';
import { chosenMoment, type Moment } from '../gate/instant.ts';
import { judgeCases } from '../gate/judge-cases.ts';
import { needed } from '../gate/needs.ts';
import { openCases, type OpenedCases } from '../gate/open-cases.ts';
import { chosenOutputs, putOutputs } from '../gate/outputs.ts';
import { openPolicy, openWaivers } from '../gate/policy-file.ts';
import { baselineLines, explanationLines, faultLines, summaryLines } from '../gate/talk.ts';
import type { Registry } from '../../registry/index.ts';
import { withRegistry, type RegistryChoice } from '../registry/chosen.ts';
import { entryOf } from '../registry/question.ts';
import { write, type World } from '../world.ts';

export interface GateOptions extends RegistryChoice {
  readonly policy?: string;
  readonly format?: readonly string[];
  readonly lang: Language;
  readonly asOf?: string;
  readonly baseline?: string;
  readonly failOn?: Policy['failOn'];
  readonly explain?: boolean;
  readonly dryRun?: string;
  readonly init?: string | true;
}

/** `knowhire gate`: many candidates against one policy; never asks, and answers the same way on every machine. */
export function gate(named: readonly string[], options: GateOptions, world: World): Promise<number> {
  if (options.registry === undefined) return gateAll(named, options, world);
  return withRegistry(options, world, (registry) => gateAll(named, options, world, registry));
}

async function gateAll(named: readonly string[], options: GateOptions, world: World, registry?: Registry): Promise<number> {
  const { lang } = options;
  const words = GATE_WORDS[lang];
  const say = (lines: readonly string[]): Promise<void> => (lines.length === 0 ? Promise.resolve() : write(world.stderr, `${lines.join('\n')}\n`));
  if (options.init !== undefined) return init(options.init === true ? 'policy.yaml' : options.init, lang, say);
  if (options.policy === undefined) throw needed('--policy', words.policyNeeded);
  if (named.length === 0) throw needed('gate', words.profilesNeeded);
  const outputs = chosenOutputs(options.format ?? [], lang);
  const moment = chosenMoment('--as-of', options.asOf, world);
  const knowledge = loadKnowledge();
  const file = openPolicy(options.policy, knowledge, lang);
  const waivers = openWaivers(file);
  const baseline = options.baseline === undefined ? undefined : readReport(options.baseline);
  const read = [file.path, waivers?.path, options.baseline, options.dryRun].filter((path) => path !== undefined);
  const found = findProfiles(named, process.cwd(), read);
  await say(found.skipped.map((path) => words.skipped(visibleText(path))));

  const reference = openReference();
  const opened = await openCases(found.paths, reference, knowledge, moment.date, lang, registry);
  await say(opened.problems.map((problem) => describeProblems(problem, lang)));
  const judged = judgeCases(opened.cases, file, waivers, moment, reference);

  if (options.dryRun !== undefined) {
    const other = openOther(options.dryRun, file, knowledge, lang);
    const { gated } = judgeCases(opened.cases, other, openWaivers(other), moment, reference);
    await write(world.stdout, sideBySide([options.policy, options.dryRun], opened.cases.map(({ open }) => open.path), judged.gated, gated, lang));
    return EXIT.proceed;
  }

  const report = gateReport({ opened, judged, file, knowledge, moment, failOn: options.failOn ?? file.policy.failOn, baseline });
  await putOutputs(report, knowledge, lang, outputs, [...read, ...profilesRead(opened)], world);
  const rules = baseline === undefined || baseline.ruleset.digest === knowledge.digest ? [] : [words.baselineRules(baseline.ruleset.digest.slice(0, 16), knowledge.digest.slice(0, 16))];
  await say([
    ...(options.explain === true ? explanationLines(report.gate, judged.assessments, file, lang) : []),
    ...rules,
    ...baselineLines(report.gate, lang),
    ...faultLines(judged.faults, waivers, lang),
    ...summaryLines(report.gate, printed(moment), report.unreadable.length, lang),
  ]);
  await registry?.add(opened.cases.map(({ open }) => entryOf(open.base, open.digest)));
  if (report.unreadable.length > 0) return EXIT.usage;
  return judged.faults.length > 0 ? EXIT.concern : exitCodeOf(report.gate.verdict);
}

async function init(path: string, lang: Language, say: (lines: readonly string[]) => Promise<void>): Promise<number> {
  writeAtomically(path, policyTemplate(lang), { onlyNew: true });
  await say([GATE_WORDS[lang].wrotePolicy(path)]);
  return EXIT.proceed;
}

/** Profiles and answers that this run reads; none is ever written over. */
function profilesRead({ cases, unreadable }: OpenedCases): readonly string[] {
  return [...cases.flatMap(({ open }) => [open.path, answersPathOf(open.path)]), ...unreadable.map(({ path }) => path)];
}

function printed({ text, given, ms }: Moment): string {
  return given ? text : new Date(ms).toISOString().replace(':00.000Z', 'Z');
}
