#!/usr/bin/env node
'use strict';
const { load } = require('./load.js');

const ending = new AbortController();
for (const name of ['SIGHUP', 'SIGTERM']) process.once(name, () => ending.abort());

const { stdin, stdout, stderr, env } = process;
const commands = async () => load('commands').exports;
load('cli')
  .exports.main(process.argv.slice(2), { stdin, stdout, stderr, env, now: () => new Date(), commands, batchWorker: require.resolve('./batch-worker.js'), signal: ending.signal })
  .then((code) => {
    process.exitCode = code;
  });
