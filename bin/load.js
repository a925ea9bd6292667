'use strict';
// Runs a bundle of the program with the compiled code that the build kept beside it, which halves the start-up of a cold
// process. The kept code fits one version of Node; another one compiles afresh. Such code cannot `import()`: all is in the bundle
// or taken by `require`.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

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
  // The build wraps the bundle in a function and writes ASCII only, which reads fastest as latin1.
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: keptCode(cacheFile) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { script, cacheFile, exports: module.exports };
};
