import type { BaseFacts } from '../base.ts';
import type { NameSource, NameStatement } from '../name-statements.ts';
import { isYes } from '../said.ts';
import { matchName, type NameMatchResult } from './name-match.ts';

export interface ComparedName {
  readonly value: string;
  /** The name it was held against. */
  readonly anchor: string;
  readonly source: NameSource;
  readonly result: NameMatchResult;
  readonly pointer: string;
  readonly evidence: readonly string[];
}

export interface NameAgreement {
  readonly anchors: readonly NameStatement[];
  readonly compared: readonly ComparedName[];
}

/** The names that are compared here; the contract's and the bank's have checks of their own. */
const SOURCES: ReadonlySet<NameSource> = new Set(['document', 'claim', 'introduced', 'platform', 'online-profile']);
/** Where people write a first name, a pen name or a handle as a matter of course. */
const FREE: ReadonlySet<NameSource> = new Set(['introduced', 'online-profile']);

/** Holds every stated name against the identity document's or, without one, against the name of the application. */
export function nameAgreement(base: BaseFacts): NameAgreement {
  const statements = base.names.filter((name) => SOURCES.has(name.source) && !isSomebodyElse(name, base));
  const first = anchorOf(statements);
  if (first === undefined) return { anchors: [], compared: [] };
  const group = groupOf(first.pointer);
  const anchors = statements.filter((name) => groupOf(name.pointer) === group);
  const compared = statements.filter((name) => !anchors.includes(name)).map((name) => compareTo(name, anchors, base));
  return { anchors, compared: withoutSecondScript(compared) };
}

function anchorOf(statements: readonly NameStatement[]): NameStatement | undefined {
  const of = (source: NameSource): NameStatement | undefined => statements.find((name) => name.source === source);
  return of('document') ?? of('claim') ?? of('introduced');
}

/** Both scripts of one document are one statement. */
function groupOf(pointer: string): string {
  return pointer.endsWith('/name') || pointer.endsWith('/nativeName') ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
}

function compareTo(name: NameStatement, anchors: readonly NameStatement[], base: BaseFacts): ComparedName {
  const { result, evidence } = matchName(name.value, anchors.map(({ value }) => value), base);
  const loose = result === 'inconsistent' && FREE.has(name.source) && anchors.some(({ value }) => isLooseName(name.value, value));
  return { value: name.value, anchor: anchors[0]?.value ?? '', source: name.source, result: loose ? 'ask' : result, pointer: name.pointer, evidence };
}

/** A second document agrees when one of its scripts does. */
function withoutSecondScript(compared: readonly ComparedName[]): readonly ComparedName[] {
  const agreed = new Set(compared.filter(({ source, result }) => source === 'document' && result !== 'ask' && result !== 'inconsistent').map(({ pointer }) => groupOf(pointer)));
  return compared.filter(({ source, result, pointer }) => source !== 'document' || !agreed.has(groupOf(pointer)) || (result !== 'ask' && result !== 'inconsistent'));
}

/** One word alone, a handle, or a name that shares a word: not enough to contradict a full name. */
function isLooseName(name: string, other: string): boolean {
  const words = wordsOf(name);
  return words.length < 2 || /[\d_@/]/.test(name) || wordsOf(other).some((word) => words.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 1);
}

function isSomebodyElse({ source, pointer }: NameStatement, { profile }: BaseFacts): boolean {
  return source === 'online-profile' && isYes(profile.profiles?.[Number.parseInt(pointer.slice('/profiles/'.length), 10)]?.belongsToOther);
}
