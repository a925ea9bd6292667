/** All commands. They are handed to the program as one, so that printing help loads none of them. */
export { batch, runBatchWorker } from './batch.ts';
export { check } from './check.ts';
export { disclosure } from './disclosure.ts';
export { explain } from './explain.ts';
export { gate } from './gate.ts';
export { interview } from './interview.ts';
export { lint } from './lint.ts';
export { list } from './list.ts';
export { newProfile } from './new.ts';
export { notice } from './notice.ts';
export { purge } from './purge.ts';
export { registry } from './registry.ts';
export { render } from './render.ts';
export { schema } from './schema.ts';
export { waive } from './waive.ts';
