// A worker that writes pieces of the file: asked for a range of candidates, it answers with their lines as bytes.

import { parentPort, workerData } from 'node:worker_threads';
import { generation } from './index.mjs';

const { lines } = generation(workerData);

parentPort.on('message', ({ from, to }) => {
  let text = '';
  for (const line of lines(from, to)) text += `${line}\n`;
  const bytes = new TextEncoder().encode(text);
  parentPort.postMessage({ from, bytes }, [bytes.buffer]);
});
