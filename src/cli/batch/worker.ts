import { parentPort, workerData } from 'node:worker_threads';
import { InputProblem } from '../../model/problem.ts';
import type { Answer } from './pool.ts';
import type { Settings } from './settings.ts';
import { openStage, type Stage, type Task } from './stage.ts';

/** A worker thread of a batch: does the tasks that it is sent, one after the other, and answers each. */
export function runBatchWorker(): void {
  const port = parentPort;
  if (port === null) throw new Error('a batch worker runs in a thread of its own');
  let stage: Promise<Stage> | undefined;
  let before: Promise<void> = Promise.resolve();
  port.on('message', (task: Task) => {
    before = before.then(async () => {
      stage ??= openStage(workerData as Settings);
      port.postMessage(await attempt(await stage, task));
    });
  });
}

async function attempt(stage: Stage, task: Task): Promise<Answer> {
  try {
    return { done: await stage.perform(task) };
  } catch (error) {
    if (error instanceof InputProblem) return { problems: error.problems, hasMore: error.hasMore };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
