import type { Assessment } from '../model/assessment.ts';
import type { Report } from '../model/report.ts';
import { FORMAT_WORDS } from '../i18n/format-words.ts';
import { outcomesOf, type Outcome } from './ci/outcomes.ts';
import { sourceOf } from './ci/place.ts';
import { safeName, safeText } from './ci/plain-text.ts';
import type { ReportContext } from './context.ts';

/**
 * JUnit XML: a suite a candidate, a case a check, valid against the schemas of Ant (windyroad) and Jenkins. Those want a time stamp, a host
 * and durations; there is no clock here, so the date of the assessment, `localhost` and 0 stand in and two runs give the same bytes.
 */
export function junit(report: Report, context: ReportContext): string {
  const suites = [...report.assessments.map((assessment, at) => suiteOf(assessment, at, report, context)), ...report.unreadable.map((file, at) => unreadable(file, report.assessments.length + at, report, context))];
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
}

interface Suite {
  readonly name: string;
  readonly id: number;
  readonly asOf: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly results: readonly (Outcome['result'] | 'errored')[];
  readonly cases: readonly string[];
}

function suiteOf(assessment: Assessment, id: number, report: Report, context: ReportContext): string {
  const outcomes = outcomesOf(assessment, report, context);
  const { candidate, concern, assurance, stage, verdict } = assessment;
  const name = safeName(candidate.id);
  return suite({
    name,
    id,
    asOf: report.asOf,
    properties: {
      file: safeName(sourceOf(assessment, context)),
      profileDigest: assessment.profileDigest,
      ruleset: report.ruleset.digest,
      stage,
      verdict,
      concern: `${concern.atLeast}-${concern.atMost}`,
      band: concern.band,
      assurance: String(assurance.percent),
    },
    results: outcomes.map(({ result }) => result),
    cases: outcomes.map((outcome) => testCase(outcome, name, context)),
  });
}

function testCase({ name, title, result, message, issue }: Outcome, suiteName: string, context: ReportContext): string {
  const open = `    <testcase classname="${xml(suiteName)}" name="${xml(name)}" time="0"`;
  if (result === 'passed') return `${open}/>`;
  if (result === 'skipped') return `${open}><skipped message="${xml(message)}"/></testcase>`;
  const type = issue === undefined ? 'verdict' : issue.finding.state;
  const detail = [title, ...(issue?.places ?? []).map(({ path, line, column }) => `${safeName(path)}:${line}:${column}`), ...(issue === undefined ? [] : [context.t.check(issue.rule).settles])].join('\n');
  return `${open}><failure type="${xml(type)}" message="${xml(message)}">${xml(detail)}</failure></testcase>`;
}

function unreadable({ path, problem, line, column }: Report['unreadable'][number], id: number, { asOf, ruleset }: Report, context: ReportContext): string {
  const name = safeName(path);
  const message = xml(FORMAT_WORDS[context.t.language].unreadableText(safeText(problem)));
  const place = xml([name, line, column].filter((part) => part !== undefined).join(':'));
  const only = `    <testcase classname="${xml(name)}" name="input/unreadable" time="0"><error type="unreadable" message="${message}">${place}</error></testcase>`;
  return suite({ name, id, asOf, properties: { file: name, ruleset: ruleset.digest }, results: ['errored'], cases: [only] });
}

function suite({ name, id, asOf, properties, results, cases }: Suite): string {
  const count = (wanted: Suite['results'][number]): number => results.filter((result) => result === wanted).length;
  return [
    `  <testsuite name="${xml(name)}" package="knowhire" id="${id}" timestamp="${asOf}T00:00:00" hostname="localhost" tests="${results.length}" failures="${count('failed')}" errors="${count('errored')}" skipped="${count('skipped')}" time="0">`,
    '    <properties>',
    ...Object.entries(properties).map(([key, value]) => `      <property name="${xml(key)}" value="${xml(value)}"/>`),
    '    </properties>',
    ...cases,
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** What XML 1.0 has no place for even as a reference, plus non-characters that some readers refuse. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef]|[\ufffe\uffff\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{10fffe}\u{10ffff}]/gu;

function xml(text: string): string {
  return text.toWellFormed().replace(ILLEGAL, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
