'use strict';
// Runs a bundle of the program with the compiled code that the build kept beside it, which halves the start-up of a cold
// process. The kept code fits one version of Node; another one compiles afresh.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { constants, Script } = require('node:vm');

function keptCode(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

exports.load = function load(name) {
  const file = join(__dirname, `../dist/${name}.cjs`);
  const cacheFile = join(__dirname, `../dist/${name}.cache`);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData: keptCode(cacheFile), importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { script, cacheFile, exports: module.exports };
};
