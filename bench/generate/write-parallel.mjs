// A generated file by several workers, in order: the same bytes whatever their number.

import { closeSync, openSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { writeAll } from './write-lines.mjs';

const CHUNK = 500;
/** Pieces asked of a worker ahead of the writing. */
const AHEAD = 4;

/**
 * @param {string} path @param {import('./index.mjs').Wish} wish @param {number} workers
 * @returns {Promise<{ bytes: number, lines: number }>}
 */
export function writeParallel(path, wish, workers) {
  const file = openSync(path, 'w');
  const ready = new Map();
  let asked = 0;
  let written = 0;
  let bytes = 0;
  const crew = Array.from({ length: workers }, () => new Worker(new URL('chunk-worker.mjs', import.meta.url), { workerData: wish }));
  const ask = (worker) => {
    if (asked >= wish.count) return;
    const from = asked;
    asked = Math.min(wish.count, from + CHUNK);
    worker.postMessage({ from, to: asked });
  };
  const writeReady = () => {
    for (let piece = ready.get(written); piece !== undefined; piece = ready.get(written)) {
      ready.delete(written);
      writeAll(file, piece);
      bytes += piece.length;
      written = Math.min(wish.count, written + CHUNK);
    }
  };
  return new Promise((resolve, reject) => {
    for (const worker of crew) {
      worker.on('error', reject);
      worker.on('message', (piece) => {
        ready.set(piece.from, piece.bytes);
        writeReady();
        ask(worker);
        if (written < wish.count) return;
        closeSync(file);
        void Promise.all(crew.map((member) => member.terminate())).then(() => resolve({ bytes, lines: wish.count }));
      });
      for (let turn = 0; turn < AHEAD; turn += 1) ask(worker);
    }
  });
}
