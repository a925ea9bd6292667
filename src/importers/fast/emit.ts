import { eitherBody, listBody, mappingBody, tableBody } from './emit-containers.ts';
import type { Emitter } from './emit-containers.ts';
import type { Plan } from './plan.ts';

/** The source of a walk, and the patterns that it refers to as `patterns[n]`. */
export interface Emitted {
  readonly source: string;
  readonly patterns: readonly RegExp[];
}

/**
 * JavaScript that walks a value of JSON along a plan: `walk(value)` gives the position in the line behind it, or -1, and brings the value into
 * the order of the schema, with defaults; `changedRoot()` is what has to stand for the whole value, undefined where it can stay. `blank`: 1 for lines with a blank behind each comma and colon.
 */
export function emitWalk(plan: Plan, blank: 0 | 1): Emitted {
  const functions: string[] = [];
  const patterns: RegExp[] = [];
  const names = new Map<string, string>();
  const emitter: Emitter = { blank, nameOf, define };
  const root = nameOf(plan);
  const source = `"use strict";
const { text, number, truth, anything } = ruler;
let changed;
${functions.join('\n')}
return { walk: (x) => { changed = undefined; return ${root}(x, 0); }, changedRoot: () => changed };`;
  return { source, patterns };

  function nameOf(one: Plan): string {
    const signature = JSON.stringify(one, (_, value: unknown) => (value instanceof RegExp ? String(value) : value));
    const known = names.get(signature);
    if (known !== undefined) return known;
    const name = define(one.kind, 'x, at, lead', bodyOf(one, emitter, (pattern) => patterns.push(pattern) - 1));
    names.set(signature, name);
    return name;
  }

  function define(name: string, parameters: string, body: string): string {
    const unique = `${name}${functions.length}`;
    functions.push(`function ${unique}(${parameters}) {\n${body}\n}`);
    return unique;
  }
}

function bodyOf(plan: Plan, emitter: Emitter, keep: (pattern: RegExp) => number): string {
  switch (plan.kind) {
    case 'text':
      return textBody(plan, plan.patterns.map(keep));
    case 'choice':
      return choiceBody(plan.values);
    case 'number':
      return numberBody(plan);
    case 'truth':
      return 'return typeof x === "boolean" ? truth(x, at, lead) : -1;';
    case 'list':
      return listBody(plan, emitter);
    case 'mapping':
      return mappingBody(plan.members, emitter);
    case 'table':
      return tableBody(plan, emitter);
    case 'anything':
      return 'return anything(x, at, lead);';
    case 'either':
      return eitherBody(plan.options, emitter);
  }
}

type TextPlan = Extract<Plan, { kind: 'text' }>;

function textBody(plan: TextPlan, patterns: readonly number[]): string {
  const { trimmed, min, max } = plan;
  // zod counts code points, of which each takes one unit or two.
  const conditions = [
    ...(min > 0 ? [`x.length >= ${2 * min - 1}`] : []),
    ...(max < Infinity ? [`x.length <= ${max}`] : []),
    ...patterns.map((pattern) => `patterns[${pattern}].test(x)`),
  ];
  return `if (typeof x !== "string") return -1;
${quickWay(plan)}return ${[...conditions, ''].join(' && ')}true ? text(x, at, ${trimmed}) : -1;`;
}

/** Ordinary dates are known without the pattern, which takes longer. */
function quickWay({ format, trimmed, min, max, patterns }: TextPlan): string {
  if (format === undefined || trimmed || min > 0 || max < Infinity || patterns.length > 1) return '';
  return `if (${format === 'date' ? 'isOrdinaryDate' : 'isOrdinaryDateTime'}(x)) return at + x.length + 2;\n`;
}

/** Few values are of one length, and unequal lengths are the quickest comparison. */
function choiceBody(values: readonly string[]): string {
  const cases = [...new Set(values.map(({ length }) => length))].map((length) => {
    const same = values.filter((value) => value.length === length).map((value) => `x === ${JSON.stringify(value)}`);
    return `case ${length}: return ${same.join(' || ')} ? at + ${length + 2} : -1;`;
  });
  return `if (typeof x !== "string") return -1;
switch (x.length) {
${cases.join('\n')}
default: return -1;
}`;
}

function numberBody({ whole, bounds }: Extract<Plan, { kind: 'number' }>): string {
  const conditions = [whole ? 'Number.isSafeInteger(x)' : 'Number.isFinite(x)', ...bounds.map(({ operator, value }) => `x ${operator} ${value}`)];
  return `return typeof x === "number" && ${conditions.join(' && ')} ? number(x, at, lead) : -1;`;
}
