import type { Knowledge } from '../../src/model/knowledge.ts';

/** The page that `checklists/README.md` is; written anew by the tests with `-u`, and held against the data by them. */
export function describeKnowledge(knowledge: Knowledge): string {
  return [
    '# The knowledge',
    '',
    'Generated from the files beside it; edit those, then run `npm test -- -u`.',
    '',
    `${knowledge.advisories.length} documents with ${sum(knowledge.advisories.map(({ clauses }) => clauses.length))} clauses, ${knowledge.checks.length} checks, scoring version ${knowledge.scoring.version}.`,
    '',
    '| to add | edit |',
    '| --- | --- |',
    '| a question for the recruiter | one entry in `checks/<theme>.yaml` and its words in `locales/ko/checks/<theme>.yaml`; name it in the clauses it serves |',
    '| a check that the tool settles itself | the same with `reasons`, one function under the same slug in `src/checks/<theme>.ts`, one example a reason in `test/checks/<theme>.examples.yaml` |',
    '| a document | `advisories/<id>.yaml` and `locales/ko/advisories/<id>.yaml`; every clause names its checks or says why it is context |',
    '| a threshold | `reference/<theme>/thresholds.yaml`; `own: true` where no document states it |',
    '',
    '## Documents',
    '',
    '| id | document | date | clauses | with checks | context |',
    '| --- | --- | --- | ---: | ---: | ---: |',
    ...knowledge.advisories.map(({ id, title, date, url, clauses }) => {
      const served = clauses.filter(({ checks }) => checks !== undefined).length;
      return `| ${id} | [${title}](<${url}>) | ${date} | ${clauses.length} | ${served} | ${clauses.length - served} |`;
    }),
    '',
    '## Checks',
    '',
    ...knowledge.themes.flatMap((theme) => [
      `### ${theme.title}`,
      '',
      '| check | question | points | declined | group | fact | stage | settled by the file |',
      '| --- | --- | ---: | ---: | --- | --- | --- | --- |',
      ...knowledge.checks
        .filter((check) => check.theme === theme.id)
        .map((check) => {
          const name = check.mustHave ? `**${check.id}** (must-have)` : check.id;
          return `| ${name} | ${check.question} | ${check.weight} | ${check.refusedWeight} | ${check.group} | ${check.fact} | ${check.stage} | ${check.reasons === undefined ? 'no' : Object.keys(check.reasons).join(', ')} |`;
        }),
      '',
    ]),
    '## Read together',
    '',
    '| compound | needs | parts | conditions | target | floor | source |',
    '| --- | --- | --- | --- | ---: | --- | --- |',
    ...knowledge.scoring.compounds.map(({ id, needs, parts, conditions, target, floor, source }) => `| ${id} | ${needs} | ${parts.join(', ')} | ${conditions.join(', ')} | ${target} | ${floor ?? ''} | ${source} |`),
    '',
    '## Groups',
    '',
    '| group | cap | decay | why |',
    '| --- | ---: | ---: | --- |',
    ...Object.values(knowledge.scoring.groups).map(({ title, cap, decay, rationale }) => `| ${title} | ${cap} | ${decay} | ${rationale} |`),
    '',
  ].join('\n');
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
