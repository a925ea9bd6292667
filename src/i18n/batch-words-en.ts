import { grouped } from './grouped.ts';
import { percentDone, spokenTime, type BatchProgress } from './progress-figures.ts';

/** What `knowhire batch` says, in English. */
export const batchEn = {
  phases: { looking: 'Looking for candidates', assessing: 'Assessing', linking: 'Comparing candidates', writing: 'Writing reports' },
  progress: (phase: string, progress: BatchProgress) =>
    [
      `${phase}: ${progress.total === undefined ? grouped(progress.done) : `${grouped(progress.done)} of ${grouped(progress.total)}`}${percent(progress)}`,
      `${grouped(Math.round(progress.rate))}/s`,
      ...(progress.secondsLeft === undefined ? [] : [`${spokenTime(progress.secondsLeft, UNITS)} left`]),
    ].join(' · '),
  assessed: (count: number) => (count === 1 ? 'Assessed 1 candidate.' : `Assessed ${grouped(count)} candidates.`),
  counts: (proceed: number, incomplete: number, review: number, escalate: number) =>
    `Verdicts: escalate ${grouped(escalate)}, review ${grouped(review)}, incomplete ${grouped(incomplete)}, proceed ${grouped(proceed)}.`,
  unreadable: (count: number) => count === 1 ? 'Not read: 1 entry. Nobody in it was assessed; mend it and run again.' : `Not read: ${grouped(count)} entries. Nobody in them was assessed; mend them and run again.`,
  moreUnreadable: (count: number) => `… and ${grouped(count)} more; the summary lists them.`,
  skipped: (path: string) => `${path} is no profile and was left aside.`,
  links: (counting: number, explained: number) =>
    `Links between candidates: ${grouped(counting)} for a person to look at${explained === 0 ? '' : `, ${grouped(explained)} more with a reason on file`}. A link is a question, not a verdict.`,
  clusters: (count: number, largest: number) => (count === 1 ? `Clusters: 1, of ${grouped(largest)} candidates.` : `Clusters: ${grouped(count)}, the largest of ${grouped(largest)} candidates.`),
  byMany: (count: number) => `Shared by so many that it says nothing of the people: ${count === 1 ? '1 value' : `${grouped(count)} values`}. No link was made from ${count === 1 ? 'it' : 'them'}.`,
  duplicates: (count: number, first: string) => `Ids that occur more than once: ${grouped(count)}${count === 1 ? ` (${first})` : ` (such as ${first})`}. Give every candidate an id of its own, or remove what was entered twice.`,
  reports: (folder: string) => `Reports: ${folder}`,
  summaryAt: (path: string) => `Summary: ${path}`,
  resumed: (parts: number, candidates: number) =>
    `Resumed: ${parts === 1 ? '1 part' : `${grouped(parts)} parts`} with ${candidates === 1 ? '1 candidate' : `${grouped(candidates)} candidates`} had been finished before and ${parts === 1 ? 'is used as it is' : 'are used as they are'}.`,
  alreadyFinished: (folder: string) => `The run in ${folder} is finished already; nothing was left to do.`,
  nothingToResume: (folder: string) => `${folder} holds no unfinished run. Leave --resume out to begin one.`,
  cannotResume: (folder: string) => `The run in ${folder} cannot go on, because what it began with has changed:`,
  resumeFaults: {
    'input-changed': (values: BatchValues) => `  ${values['path'] ?? ''} was changed since then`,
    'input-gone': (values: BatchValues) => `  ${values['path'] ?? ''} is no longer there`,
    'input-added': (values: BatchValues) => `  ${values['path'] ?? ''} is new`,
    'option-changed': (values: BatchValues) => `  ${values['option'] ?? ''} was ${values['was'] ?? 'not given'} and is now ${values['is'] ?? 'not given'}`,
    'ruleset-changed': (values: BatchValues) => `  the rule set was ${values['was'] ?? ''} and is now ${values['is'] ?? ''}`,
    'version-changed': (values: BatchValues) => `  knowhire was ${values['was'] ?? ''} and is now ${values['is'] ?? ''}`,
    'reference-changed': (values: BatchValues) => `  the reference data “${values['name'] ?? ''}” was changed since then`,
    'standard-input': () => '  the candidates came from standard input, which cannot be read a second time; save them to a file first',
    'broken-state': (values: BatchValues) => `  ${values['path'] ?? ''}, in which the run keeps its state, cannot be read`,
  },
  resumeCure: 'Nothing was changed. Restore what differs, or begin anew in another folder with --out.',
  interrupted: (done: number) => `Stopped. ${done === 1 ? '1 candidate is' : `${grouped(done)} candidates are`} finished and kept; nothing is half-written.`,
  interruptedAtOnce: 'Stopped before the first part was finished; nothing is half-written.',
  goOn: (command: string) => `To go on: ${command}`,
  folderNotEmpty: (folder: string) => `${folder} is not empty. Choose another folder with --out; to go on with an unfinished run, add --resume.`,
  folderUnfinished: (folder: string) => `${folder} holds an unfinished run. Add --resume to go on with it, or choose another folder with --out.`,
  folderBusy: (folder: string) => `Another run is writing to ${folder}. Wait until it ends, or choose another folder with --out.`,
  keptAfterFault: 'What was finished is kept and nothing is half-written.',
  workerLost: 'A worker ended unexpectedly, perhaps for want of memory. Try fewer workers, or more memory.',
  passedOver: (path: string, headings: string) => `${path}: columns that are not known were passed over: ${headings}.`,
  outNeeded: 'a folder for the reports (--out FOLDER), or --format ndjson to write lines to standard output',
  standardInputOnce: 'standard input (-) once, and alone',
} as const;

export type BatchValues = Readonly<Record<string, string | number>>;

const UNITS = { hours: ' h', minutes: ' min', seconds: ' s' } as const;

function percent(progress: BatchProgress): string {
  const done = percentDone(progress);
  return done === undefined ? '' : ` (${done} %)`;
}
