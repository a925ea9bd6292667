import { Worker } from 'node:worker_threads';
import { transferListOf } from '../../io/batch/job.ts';
import { InputProblem, type Problem } from '../../model/problem.ts';
import { THREAD_LIMITS, tuneEngine } from './engine.ts';
import type { Settings } from './settings.ts';
import { openStage, type Task, type TaskResult } from './stage.ts';

/** Does tasks, several at a time, each wholly by one worker. */
export interface Pool {
  /**
   * Takes tasks in their order and hands every result to `taken` in the same order. No more than a few tasks are on their way at once, so a slow
   * reader of the results slows the source down. Stops taking tasks when `stop` says so; those begun are finished.
   */
  readonly run: (tasks: AsyncIterable<Task> | Iterable<Task>, taken: (result: TaskResult, task: Task) => void | Promise<void>, stop?: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Tasks that a worker has at hand, so that it never waits for the next. */
const AT_HAND = 2;
/** How far a fast worker may run ahead of the slowest, in tasks a worker. */
const AHEAD = 6;

export type Answer = { readonly done: TaskResult } | { readonly problems: readonly Problem[]; readonly hasMore: boolean } | { readonly fault: string };

/** A thread that died, as it does when its memory runs out. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

type Doer = (task: Task) => Promise<TaskResult>;

/** Threads where a script for them is given, else this thread does everything itself. */
export async function openPool(settings: Settings, workers: number, script: string | undefined): Promise<Pool> {
  if (script === undefined || workers < 1) {
    const stage = await openStage(settings);
    return poolOf([stage.perform], () => stage.close());
  }
  tuneEngine();
  const threads = Array.from({ length: workers }, () => threadOf(new Worker(script, { workerData: settings, resourceLimits: THREAD_LIMITS })));
  return poolOf(threads.map(({ perform }) => perform), async () => {
    await Promise.all(threads.map(({ close }) => close()));
  });
}

function threadOf(thread: Worker): { readonly perform: Doer; readonly close: () => Promise<unknown> } {
  const waiting: { readonly resolve: (result: TaskResult) => void; readonly reject: (error: Error) => void }[] = [];
  let broken: Error | undefined;
  const fail = (error: Error): void => {
    broken ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  thread.on('message', (answer: Answer) => {
    const asked = waiting.shift();
    if (asked === undefined) return;
    if ('done' in answer) asked.resolve(answer.done);
    else asked.reject('fault' in answer ? new Error(answer.fault) : new InputProblem(answer.problems, answer.hasMore));
  });
  thread.on('error', (error: Error & { readonly code?: string }) => fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkerLost(error.message) : error));
  thread.on('exit', () => fail(new WorkerLost('a worker thread ended before its work was done')));
  const perform: Doer = (task) =>
    new Promise((resolve, reject) => {
      if (broken !== undefined) return reject(broken);
      waiting.push({ resolve, reject });
      thread.postMessage(task, transferListOf(task.job));
    });
  return { perform, close: () => thread.terminate() };
}

function poolOf(doers: readonly Doer[], close: () => Promise<void>): Pool {
  return {
    close,
    run: async (tasks, taken, stop = () => false) => {
      const results = new Map<number, { readonly result: TaskResult; readonly task: Task }>();
      const load = doers.map(() => 0);
      const running = new Set<Promise<void>>();
      let given = 0;
      let next = 0;
      let failure: unknown;
      const begin = (task: Task): void => {
        const number = given;
        given += 1;
        const at = load.indexOf(Math.min(...load));
        load[at] = (load[at] ?? 0) + 1;
        const work = (doers[at] as Doer)(task)
          .then((result) => void results.set(number, { result, task }), (error: unknown) => void (failure ??= error))
          .finally(() => {
            load[at] = (load[at] ?? 1) - 1;
            running.delete(work);
          });
        running.add(work);
      };
      const deliver = async (): Promise<void> => {
        for (let ready = results.get(next); ready !== undefined; ready = results.get(next)) {
          results.delete(next);
          next += 1;
          await taken(ready.result, ready.task);
        }
      };
      const room = (): boolean => running.size < doers.length * AT_HAND && given - next < doers.length * AHEAD;
      for await (const task of tasks) {
        if (stop() || failure !== undefined) break;
        begin(task);
        while (!room() && failure === undefined) {
          await Promise.race(running);
          await deliver();
        }
      }
      while (running.size > 0) {
        await Promise.race(running);
        if (failure === undefined) await deliver();
      }
      if (failure !== undefined) throw failure as Error;
      await deliver();
    },
  };
}
