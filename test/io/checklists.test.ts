import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeProblem } from '../../src/i18n/problems.ts';
import { inspectKnowledge } from '../../src/io/knowledge-files.ts';
import type { Problem } from '../../src/model/problem.ts';

const folder = fileURLToPath(new URL('../../checklists', import.meta.url));

/** References into a theme that has no file are told in one line a theme, so that they do not bury the rest. */
function absentTheme({ code, found }: Problem, themes: ReadonlySet<string>): string | undefined {
  const theme = code === 'unknown-reference' ? String(found.values?.['id']).split('/')[0] : undefined;
  return theme === undefined || themes.has(theme) || found.values?.['id'] === theme ? undefined : theme;
}

/** What is wrong, file by file: run `npx vitest run test/io/checklists.test.ts` after every edit. */
function report(): readonly string[] {
  const themes = new Set(readdirSync(`${folder}/checks`).map((name) => name.replace(/\.yaml$/, '')));
  const byFile = new Map<string, string[]>();
  const absent = new Map<string, number>();
  for (const problem of inspectKnowledge(folder).problems) {
    const theme = absentTheme(problem, themes);
    if (theme !== undefined) absent.set(theme, (absent.get(theme) ?? 0) + 1);
    else byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), `  ${describeProblem(problem, 'en').slice(folder.length + 1)}`]);
  }
  const files = [...byFile].map(([file, lines]) => [`${file.slice(folder.length + 1)}: ${lines.length}`, ...lines].join('\n'));
  return [...files, ...[...absent].map(([theme, count]) => `checks/${theme}.yaml is not there; ${count} references to its checks`)];
}

test('every file of checklists/ is valid and agrees with the others', () => {
  const lines = report();
  expect(lines, `\n${lines.join('\n')}\n`).toEqual([]);
});
