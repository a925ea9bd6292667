'use strict';
// The last step of the build: runs the program once on the sample and keeps what V8 compiled meanwhile.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Writable } = require('node:stream');
const { cacheFile, load } = require('../bin/load.js');

const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const sample = join(__dirname, '../test/fixtures/sample/lee.yaml');
const world = { stdin: process.stdin, stdout: sink(), stderr: sink(), env: {}, now: () => new Date() };

const { script, program } = load();
program
  .main(['check', sample, '--no-input'], world)
  .then(() => program.main(['check', sample, '--no-input', '--format', 'json', '--lang', 'ko'], world))
  .then(() => writeFileSync(cacheFile, script.createCachedData()));
