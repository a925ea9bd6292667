'use strict';
// The last step of the build: runs the program on the sample and keeps what V8 compiled meanwhile.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Writable } = require('node:stream');
const { load } = require('../bin/load.js');

const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const sample = join(__dirname, '../test/fixtures/sample/lee.yaml');

/** The bundler leaves letters in regular expressions as they are; written as escapes the file is ASCII, which Node reads fastest. */
for (const name of ['cli', 'commands']) {
  const file = join(__dirname, `../dist/${name}.cjs`);
  const ascii = readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(file, ascii);
}

const program = load('cli');
const commands = load('commands');
const world = { stdin: process.stdin, stdout: sink(), stderr: sink(), env: {}, now: () => new Date(), commands: async () => commands.exports };

async function warm() {
  await program.exports.main(['--help'], world);
  await program.exports.main(['check', sample, '--no-input'], world);
  await program.exports.main(['check', sample, '--no-input', '--format', 'json', '--lang', 'ko'], world);
  for (const { script, cacheFile } of [program, commands]) writeFileSync(cacheFile, script.createCachedData());
}

void warm();
