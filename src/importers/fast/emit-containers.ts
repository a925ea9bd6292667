import type { Member, Plan } from './plan.ts';

export interface Emitter {
  readonly blank: 0 | 1;
  /** The function of a plan: `(x, at, lead) => position behind x`, -1 where x does not fit; `lead` is the key as written. Equal plans share one. */
  readonly nameOf: (plan: Plan) => string;
  /** Adds a function; gives its name. */
  readonly define: (name: string, parameters: string, body: string) => string;
}

export function listBody({ item, min, max }: Extract<Plan, { kind: 'list' }>, { blank, nameOf }: Emitter): string {
  const limits = `${min > 0 ? ` || x.length < ${min}` : ''}${max < Infinity ? ` || x.length > ${max}` : ''}`;
  const head = `if (!Array.isArray(x)${limits}) return -1;\n`;
  const ofItem = nameOf(item);
  if (item.kind === 'number' || item.kind === 'truth') return `${head}for (let i = 0; i < x.length; i++) if (${ofItem}(x[i], 0) < 0) return -1;\nreturn anything(x, at, lead);`;
  return `${head}if (x.length === 0) return at + 2;
at += 1;
for (let i = 0; i < x.length; i++) {
const v = x[i];
if (i > 0) at += ${1 + blank};
at = ${ofItem}(v, at);
if (at < 0) return -1;
${keepChange(item, 'x[i]')}
}
return at + 1;`;
}

/** A mapping may come back as another object, which takes the place of the one that was read. */
function keepChange({ kind }: Plan, place: string): string {
  return kind === 'mapping' || kind === 'either' ? `if (changed !== undefined) { ${place} = changed; changed = undefined; }` : '';
}

/**
 * Looks for each key from where the last one was found, so that keys in the order of the schema cost one comparison or a few. Where they come in
 * another order, or a default is wanted, the mapping is made anew.
 */
export function mappingBody(members: readonly Member[], emitter: Emitter): string {
  const required = members.filter(({ need }) => need === 'required').length;
  const defaults = members.filter(({ need }) => typeof need === 'object').length;
  return `if (typeof x !== "object" || x === null || Array.isArray(x)) return -1;
const start = at;
let next = 0, isFirst = true, isOrdered = true, required = 0, defaults = 0;
at -= ${emitter.blank};
keys: for (const k in x) {
const v = x[k];
let isAgain = false;
for (;;) {
switch (next) {
${members.map((member, index) => memberCase(member, index, emitter)).join('\n')}
}
if (isAgain) return -1;
isAgain = true;
isOrdered = false;
next = 0;
}
}
if (required !== ${required}) return -1;
if (!isOrdered || defaults !== ${defaults}) changed = ${emitter.define('inOrder', 'x', inOrderBody(members))}(x);
return isFirst ? start + 2 : at + 1;`;
}

function memberCase({ key, plan, need }: Member, index: number, { blank, nameOf }: Emitter): string {
  return `case ${index}: if (k === "${key}") {
isFirst = false;
next = ${index + 1};
${need === 'required' ? 'required++;' : need === 'optional' ? '' : 'defaults++;'}
at = ${nameOf(plan)}(v, at + ${key.length + 4 + 2 * blank}, ${JSON.stringify(`"${key}":${blank === 1 ? ' ' : ''}`)});
if (at < 0) return -1;
${keepChange(plan, `x.${key}`)}
continue keys;
}`;
}

function inOrderBody(members: readonly Member[]): string {
  const steps = members.map(({ key, need }) =>
    typeof need === 'object' ? `v = x.${key}; y.${key} = v === undefined ? ${JSON.stringify(need.value)} : v;` : `v = x.${key}; if (v !== undefined) y.${key} = v;`,
  );
  return `const y = {};\nlet v;\n${steps.join('\n')}\nreturn y;`;
}

export function tableBody({ key, value }: Extract<Plan, { kind: 'table' }>, { blank, nameOf }: Emitter): string {
  return `if (typeof x !== "object" || x === null || Array.isArray(x)) return -1;
const start = at;
let isFirst = true;
at -= ${blank};
for (const k in x) {
if (k === "__proto__") return -1;
const v = x[k];
isFirst = false;
at = ${nameOf(key)}(k, at + ${1 + blank});
if (at < 0) return -1;
at = ${nameOf(value)}(v, at + ${1 + blank}, "\\"" + k + "\\":${blank === 1 ? ' ' : ''}");
if (at < 0) return -1;
${keepChange(value, 'x[k]')}
}
return isFirst ? start + 2 : at + 1;`;
}

export function eitherBody(options: readonly Plan[], { nameOf }: Emitter): string {
  const texts = options.filter(({ kind }) => kind === 'text' || kind === 'choice').map(nameOf);
  const one = (kind: Plan['kind']): string => options.filter((option) => option.kind === kind).map((option) => `return ${nameOf(option)}(x, at, lead);`)[0] ?? 'return -1;';
  return `if (typeof x === "string") {
${texts.map((name) => `{ const end = ${name}(x, at); if (end >= 0) return end; }`).join('\n')}
return -1;
}
if (typeof x === "number") ${one('number')}
if (typeof x === "boolean") ${one('truth')}
if (Array.isArray(x)) ${one('list')}
${options.some(({ kind }) => kind === 'mapping') ? one('mapping') : one('table')}`;
}
