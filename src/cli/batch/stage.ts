import { prepareRules } from '../../assess/index.ts';
import { createTranslator, type CountryNames } from '../../i18n/translator.ts';
import { readJsonAsset } from '../../io/assets.ts';
import { loadKnowledge } from '../../io/knowledge.ts';
import { chosenReference } from '../chosen-reference.ts';
import { assessJob } from './assess-job.ts';
import { assessAgain } from './assess-again.ts';
import { readParties } from './read-parties.ts';
import { openEntryReader } from './entries.ts';
import { openChosenRegistry } from '../registry/chosen.ts';
import { enterJob } from './enter-job.ts';
import type { Settings } from './settings.ts';
import { surveyJob } from './survey-job.ts';
import type { Task, TaskResult } from './tasks.ts';
import type { Tools } from './tools.ts';

export type { Task, TaskResult } from './tasks.ts';

/** Everything that one worker needs for all its tasks, opened once. */
export interface Stage {
  readonly perform: (task: Task) => Promise<TaskResult>;
  readonly close: () => Promise<void>;
}

export async function openStage(settings: Settings): Promise<Stage> {
  const knowledge = loadKnowledge();
  const tools: Tools = {
    settings,
    knowledge,
    reference: await chosenReference(settings.reference),
    rules: prepareRules(knowledge, settings.advisories, settings.stage, settings.audience),
    context: { t: createTranslator(knowledge, settings.language, readJsonAsset<CountryNames>('country-names')), knowledge },
    reader: openEntryReader(settings.formats.length > 0),
    registry: settings.registry === undefined ? undefined : await openChosenRegistry(settings.registry, { env: {} }),
  };
  return { perform: (task) => perform(task, tools), close: async () => tools.registry?.close() };
}

function perform(task: Task, tools: Tools): Promise<TaskResult> {
  if (task.kind === 'assess') return assessJob(task, tools);
  if (task.kind === 'survey') return surveyJob(task, tools);
  if (task.kind === 'enter') return enterJob(task, tools);
  if (task.kind === 'parties') return readParties(task, tools);
  return assessAgain(task, tools);
}
