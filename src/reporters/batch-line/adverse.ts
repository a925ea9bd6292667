import type { ScoreLine } from '../../model/assessment.ts';
import type { Evidence, Finding } from '../../model/finding.ts';
import { maskText } from '../../model/mask.ts';
import type { WeighedCase } from '../../model/weighed-case.ts';
import { quoted, quotedValue } from './quoted.ts';

/** Most places that a line names of one finding (the tool's own limit); the full report has them all. */
const MOST_EVIDENCE = 8;

/** The findings that speak against a case as a JSON list, heaviest first, then in the order of the checklist. */
export function adverseList({ adverse, concern }: Pick<WeighedCase, 'adverse' | 'concern'>): string {
  if (adverse.length === 0) return '[]';
  return `[${adverse
    .map((finding) => ({ finding, points: pointsOf(finding, concern.lines) }))
    .sort((a, b) => b.points - a.points)
    .map(({ finding, points }) => adverseEntry(finding, points))
    .join(',')}]`;
}

/** What a check adds in the end, after explanation and decay. */
function pointsOf({ checkId }: Finding, lines: readonly ScoreLine[]): number {
  let points = 0;
  for (const line of lines) if ('checkId' in line && line.checkId === checkId) points += line.points;
  return points;
}

function adverseEntry({ checkId, state, reason, explanation, values, evidence }: Finding, points: number): string {
  let entry = `{"check":"${checkId}","state":"${state}"`;
  if (reason !== undefined) entry += `,"reason":"${reason}"`;
  entry += `,"points":${points}`;
  if (explanation !== undefined) entry += `,"explained":"${explanation.grade}"`;
  entry += `,"values":${valueMap(values)},"evidence":[${evidence.slice(0, MOST_EVIDENCE).map(evidenceEntry).join(',')}]`;
  if (evidence.length > MOST_EVIDENCE) entry += `,"evidenceLeftOut":${evidence.length - MOST_EVIDENCE}`;
  return `${entry}}`;
}

/** Values come from the profile too, and may be words in which somebody wrote a number. */
function valueMap(values: Finding['values'] = {}): string {
  return `{${Object.entries(values).map(([name, value]) => `${quoted(name)}:${typeof value === 'number' ? value : quotedValue(maskText(value))}`).join(',')}}`;
}

function evidenceEntry({ pointer, shown }: Evidence): string {
  return shown === undefined ? `{"pointer":${quoted(pointer)}}` : `{"pointer":${quoted(pointer)},"shown":${quotedValue(shown)}}`;
}
