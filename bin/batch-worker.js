'use strict';
// A thread of `knowhire batch`.
const { load } = require('./load.js');

load('commands').exports.runBatchWorker();
