import * as z from 'zod';

/** What a value must be, as far as the fast road goes. Anything that zod would change, not only check, is left to the slow road. */
export type Plan =
  | { readonly kind: 'text'; readonly trimmed: boolean; readonly min: number; readonly max: number; readonly patterns: readonly RegExp[]; readonly format: TextFormat | undefined }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly whole: boolean; readonly bounds: readonly Bound[] }
  | { readonly kind: 'truth' }
  | { readonly kind: 'list'; readonly item: Plan; readonly min: number; readonly max: number }
  | { readonly kind: 'mapping'; readonly members: readonly Member[] }
  | { readonly kind: 'table'; readonly key: Plan; readonly value: Plan }
  | { readonly kind: 'anything' }
  | { readonly kind: 'either'; readonly options: readonly Plan[] };

export interface Member {
  readonly key: string;
  readonly plan: Plan;
  readonly need: 'required' | 'optional' | { readonly value: string | number | boolean };
}

export interface Bound {
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly value: number;
}

export type TextFormat = 'date' | 'datetime';

/** The schema uses something that the fast road has not learned; thrown when the program starts, so that no wrong value is ever let through. */
export class UnknownConstruct extends Error {
  override readonly name = 'UnknownConstruct';
}

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];
type Check = z.core.$ZodCheck<never>;
type CheckDef = z.core.$ZodChecks['_zod']['def'];

/** The plan of a schema; throws `UnknownConstruct`. */
export function planOf(schema: Schema): Plan {
  return planBelow(schema, []);
}

function planBelow(schema: Schema, above: readonly Schema[]): Plan {
  if (above.includes(schema)) throw new UnknownConstruct('a schema that contains itself');
  const below = (inner: Schema): Plan => planBelow(inner, [...above, schema]);
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'string':
      return textPlan(def);
    case 'enum':
      return choicePlan(def, Object.values(def.entries));
    case 'literal':
      return choicePlan(def, def.values);
    case 'number':
      return numberPlan(def);
    case 'boolean':
      return plain(def, { kind: 'truth' });
    case 'unknown':
      return plain(def, { kind: 'anything' });
    case 'array':
      return listPlan(def, below(def.element));
    case 'object':
      return mappingPlan(def, below);
    case 'record':
      return tablePlan(def, below);
    case 'union':
      return eitherPlan(def, below);
    default:
      throw new UnknownConstruct(`type ${def.type}`);
  }
}

/** An option that this compiler has never heard of may change what the schema takes. */
function allow(def: Def | CheckDef, ...keys: readonly string[]): void {
  const unknown = Object.entries(def).find(([key, value]) => value !== undefined && !['type', 'check', 'error', 'abort', 'when', 'checks', ...keys].includes(key));
  if (unknown !== undefined) throw new UnknownConstruct(`option ${unknown[0]} of ${'type' in def ? def.type : def.check}`);
}

function plain(def: Def, plan: Plan): Plan {
  allow(def);
  refuseChecks(def);
  return plan;
}

function refuseChecks(def: Def): void {
  if ((def.checks?.length ?? 0) > 0) throw new UnknownConstruct(`checks on ${def.type}`);
}

function checksOf(def: Def): readonly CheckDef[] {
  const checks: readonly Check[] = def.checks ?? [];
  // A text format made by itself, such as `z.iso.date()`, is its own first check.
  return [...('check' in def ? [def as unknown as CheckDef] : []), ...checks.map((check) => check._zod.def as CheckDef)];
}

function textPlan(def: Def): Plan {
  if (!('check' in def)) allow(def);
  let plan: Extract<Plan, { kind: 'text' }> = { kind: 'text', trimmed: false, min: 0, max: Infinity, patterns: [], format: undefined };
  for (const check of checksOf(def)) {
    if (check.check === 'overwrite' && isTrim(check)) plan = { ...plan, trimmed: true };
    else if (check.check === 'min_length') plan = { ...plan, min: Math.max(plan.min, check.minimum) };
    else if (check.check === 'max_length') plan = { ...plan, max: Math.min(plan.max, check.maximum) };
    else if (check.check === 'string_format') plan = { ...plan, patterns: [...plan.patterns, patternOf(check)], format: formatOf(check.format) };
    else throw new UnknownConstruct(`check ${check.check} of text`);
  }
  return plan;
}

const ZOD_TRIM = String((z.core._trim()._zod.def as z.core.$ZodCheckOverwriteDef).tx);

/** Which change an overwrite makes cannot be asked; zod writes every trim alike. */
function isTrim(def: z.core.$ZodCheckOverwriteDef): boolean {
  return String(def.tx) === ZOD_TRIM;
}

const PATTERN_ONLY: readonly string[] = ['regex', 'date', 'datetime', 'time'];

function patternOf(def: z.core.$ZodCheckStringFormatDef): RegExp {
  allow(def, 'format', 'pattern', 'offset', 'local', 'precision');
  if (def.pattern === undefined || !PATTERN_ONLY.includes(def.format) || /[gy]/.test(def.pattern.flags)) throw new UnknownConstruct(`text format ${def.format}`);
  return def.pattern;
}

function formatOf(format: string): TextFormat | undefined {
  return format === 'date' || format === 'datetime' ? format : undefined;
}

function choicePlan(def: Def, values: readonly unknown[]): Plan {
  allow(def, 'entries', 'values');
  refuseChecks(def);
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length !== values.length || texts.some((text) => JSON.stringify(text) !== `"${text}"` || /[^ -~]/.test(text))) throw new UnknownConstruct('a choice that is no plain text');
  return { kind: 'choice', values: texts };
}

function numberPlan(def: Def): Plan {
  allow(def);
  let plan: Extract<Plan, { kind: 'number' }> = { kind: 'number', whole: false, bounds: [] };
  for (const check of checksOf(def)) {
    if (check.check === 'number_format' && check.format === 'safeint') plan = { ...plan, whole: true };
    else if (check.check === 'greater_than') plan = { ...plan, bounds: [...plan.bounds, { operator: check.inclusive ? '>=' : '>', value: Number(check.value) }] };
    else if (check.check === 'less_than') plan = { ...plan, bounds: [...plan.bounds, { operator: check.inclusive ? '<=' : '<', value: Number(check.value) }] };
    else throw new UnknownConstruct(`check ${check.check} of a number`);
  }
  return plan;
}

function listPlan(def: z.core.$ZodArrayDef, item: Plan): Plan {
  allow(def as Def, 'element');
  let [min, max] = [0, Infinity];
  for (const check of checksOf(def as Def)) {
    if (check.check === 'min_length') min = Math.max(min, check.minimum);
    else if (check.check === 'max_length') max = Math.min(max, check.maximum);
    else throw new UnknownConstruct(`check ${check.check} of a list`);
  }
  return { kind: 'list', item, min, max };
}

function mappingPlan(def: z.core.$ZodObjectDef, below: (inner: Schema) => Plan): Plan {
  allow(def as Def, 'shape', 'catchall');
  refuseChecks(def as Def);
  // A mapping that drops unknown keys needs no word here: the fast road takes none of either sort.
  if (def.catchall !== undefined && def.catchall._zod.def.type !== 'never') throw new UnknownConstruct('a mapping with other keys');
  return { kind: 'mapping', members: Object.entries(def.shape).map(([key, schema]) => memberPlan(key, schema, below)) };
}

function memberPlan(key: string, schema: Schema, below: (inner: Schema) => Plan): Member {
  if (!/^[$A-Za-z]\w*$/.test(key)) throw new UnknownConstruct(`key ${key}`);
  const def = schema._zod.def as Def;
  if (def.type !== 'optional' && def.type !== 'default') return { key, plan: below(schema), need: 'required' };
  allow(def, 'innerType', 'defaultValue');
  refuseChecks(def);
  if (def.type === 'optional') return { key, plan: below(def.innerType), need: 'optional' };
  const value = def.defaultValue;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw new UnknownConstruct('a default that is no single value');
  return { key, plan: below(def.innerType), need: { value } };
}

function tablePlan(def: z.core.$ZodRecordDef, below: (inner: Schema) => Plan): Plan {
  allow(def as Def, 'keyType', 'valueType');
  refuseChecks(def as Def);
  const key = below(def.keyType as Schema);
  if (key.kind !== 'text') throw new UnknownConstruct(`keys of kind ${key.kind}`);
  return { kind: 'table', key, value: below(def.valueType as Schema) };
}

function eitherPlan(def: z.core.$ZodUnionDef, below: (inner: Schema) => Plan): Plan {
  allow(def as Def, 'options', 'inclusive');
  refuseChecks(def as Def);
  if (!('inclusive' in def ? def.inclusive !== false : true)) throw new UnknownConstruct('a union of which one only may fit');
  const options = def.options.map((option) => below(option as Schema));
  for (const kind of ['mapping', 'list', 'table', 'number'] as const) {
    if (options.filter((option) => option.kind === kind).length > 1) throw new UnknownConstruct(`a union of several of kind ${kind}`);
  }
  if (options.some(({ kind }) => kind === 'either' || kind === 'anything')) throw new UnknownConstruct('a union of unions');
  if (options.some(({ kind }) => kind === 'mapping') && options.some(({ kind }) => kind === 'table')) throw new UnknownConstruct('a union of mappings');
  // The first option that takes a text decides; one that trims would take what it refuses here.
  if (options.filter(({ kind }) => kind === 'text' || kind === 'choice').some((option, index, all) => option.kind === 'text' && option.trimmed && index < all.length - 1)) {
    throw new UnknownConstruct('a union in which a trimmed text is not the last');
  }
  return { kind: 'either', options };
}
