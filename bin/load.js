'use strict';
// Runs the bundled program with the compiled code that the build kept beside it, which halves the start-up of a cold process.
// The kept code fits one version of Node; another one compiles afresh.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { constants, Script } = require('node:vm');

const file = join(__dirname, '../dist/cli.cjs');
const cacheFile = join(__dirname, '../dist/cli.cache');

function keptCode() {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}

exports.cacheFile = cacheFile;
exports.load = function load() {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData: keptCode(), importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { script, program: module.exports };
};
