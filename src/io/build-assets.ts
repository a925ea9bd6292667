import { fileURLToPath } from 'node:url';
import { describeProblems } from '../i18n/problems.ts';
import { InputProblem } from '../model/problem.ts';
import { compileAssets } from './compile-assets.ts';

/** Run once by the build, as `node dist/build-assets.js`: fills `dist/assets/` from `checklists/`. */
try {
  compileAssets(fileURLToPath(new URL('../checklists', import.meta.url)), fileURLToPath(new URL('./assets', import.meta.url)));
} catch (error) {
  if (!(error instanceof InputProblem)) throw error;
  throw new Error(`checklists/ cannot be compiled:\n${describeProblems(error, 'en')}`, { cause: error });
}
