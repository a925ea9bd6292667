import { alignParts, type Alignment, type Link } from './align.ts';
import type { Matcher, MatchMode } from './match.ts';
import { isBrahmic } from './brahmic.ts';
import { allNear, maybeShortForm, roughlyApart } from './near.ts';
import { relatedAcross } from './relatives.ts';
import type { ParsedName, Part } from './parse.ts';
import type { NameComparison, NameReason } from './types.ts';

const VERY_COMMON_TIER = 2;

/** Compares two names part by part, in any order. */
export function compareParts(a: ParsedName, b: ParsedName, matcher: Matcher, mode: MatchMode): NameComparison {
  const alignment = alignParts(a, b, matcher, mode);
  const restA = alignment.restA.map((i) => a.parts[i]).filter((part) => part !== undefined && counts(part, a));
  const restB = alignment.restB.map((j) => b.parts[j]).filter((part) => part !== undefined && counts(part, b));
  const misplaced = alignment.links.find((link) => link.reason === 'gender-form' && !familyFormOnly(link, a, b, alignment));
  if (misplaced) return { result: 'inconsistent', reason: 'given-differs' };
  const view = { a, b, alignment, restA: keep(restA), restB: keep(restB), words: wordLinks(alignment, a, b) };
  if (view.words.length === 0) return withoutWords(view, matcher);
  if (fatherAndSon(view, matcher)) return { result: 'inconsistent', reason: 'patronymic-conflict' };
  if (view.restA.length > 0 && view.restB.length > 0) return conflict(view, matcher, mode);
  if (view.restA.length + view.restB.length > 0) return dropped(view, matcher);
  return complete(view, matcher);
}

/** Only a family name has a woman's form of the same name: not in front, and beside a given name that agrees. */
function familyFormOnly(link: Link, a: ParsedName, b: ParsedName, alignment: Alignment): boolean {
  const others = alignment.links.filter((other) => other !== link);
  const inFront = (numbers: readonly number[], name: ParsedName): boolean => name.familyParts === 0 && (numbers[0] ?? 0) === 0;
  if (inFront(link.a, a) && inFront(link.b, b)) return false;
  return others.some((other) => hasWord(other.a, a) || other.reason === 'initials') && others.every((other) => other.reason !== 'gender-form');
}

interface View {
  readonly a: ParsedName;
  readonly b: ParsedName;
  readonly alignment: Alignment;
  readonly restA: readonly Part[];
  readonly restB: readonly Part[];
  readonly words: readonly Link[];
}

function keep(parts: readonly (Part | undefined)[]): Part[] {
  return parts.filter((part): part is Part => part !== undefined);
}

/** Particles and shown alternatives may be missing on the other side. */
function counts(part: Part, name: ParsedName): boolean {
  if (part.alternative) return false;
  return part.kind !== 'particle' || name.parts.every((other) => other.kind === 'particle');
}

function wordLinks(alignment: Alignment, a: ParsedName, b: ParsedName): Link[] {
  return alignment.links.filter((link) => hasWord(link.a, a) && hasWord(link.b, b));
}

function hasWord(numbers: readonly number[], name: ParsedName): boolean {
  return numbers.some((i) => name.parts[i]?.kind === 'word');
}

/** "X son of Y" and "Y son of X": with a word for son between them the order has meaning. */
function fatherAndSon({ a, b, words, restA, restB }: View, { lexicon }: Matcher): boolean {
  const marked = (name: ParsedName): boolean => name.parts.slice(1, -1).some((part) => lexicon.fatherMarkers.has(part.text));
  if (words.length < 2 || restA.length + restB.length > 0 || !(marked(a) && marked(b))) return false;
  if (a.familyParts + b.familyParts > 0) return false;
  const first = words.find((link) => link.a.includes(0));
  return first !== undefined && !first.b.includes(0) && words.some((link) => link.b.includes(0));
}

/** A rough reading of a script cannot exclude a name. */
function roughlyRead({ a, b }: View): boolean {
  const rough = (name: ParsedName): boolean => name.parts.some((part) => part.script === 'hangul' || part.script === 'kana' || (part.script === 'other' && !isBrahmic(part.text))) || foreignInHan(name);
  return rough(a) !== rough(b);
}

/** A foreign name in Han characters, its parts set apart by a dot: one of several sounds for each character. */
function foreignInHan(name: ParsedName): boolean {
  return name.parts[0]?.script === 'han' && /[·・]/u.test(name.text);
}

function unspaced({ a, b }: View): boolean {
  return [a, b].some((name) => name.parts.length === 1 && name.parts[0]?.script === 'other');
}

/** Two parts that both carry the marks of their own orthography have no foreign spelling between them. */
function nearlyAlike({ restA, restB }: View, matcher: Matcher): boolean {
  const marked = (parts: readonly Part[]): boolean => parts.some((part) => part.script === 'latin' && part.text !== part.fold);
  return marked(restA) && marked(restB) ? maybeShortForm(restA, restB, matcher) : allNear(restA, restB, matcher);
}

function withoutWords(view: View, matcher: Matcher): NameComparison {
  const { a, b, alignment } = view;
  if (roughlyRead(view) && (unspaced(view) || foreignInHan(a) || foreignInHan(b))) return { result: 'ask', reason: 'unread-script' };
  if (a.parts.length === 0 || b.parts.length === 0) return { result: 'ask', reason: 'empty' };
  if (alignment.links.length > 0 && alignment.restA.length + alignment.restB.length === 0) return { result: 'ask', reason: 'initial-only' };
  if (view.restA.length === view.restB.length && nearlyAlike(view, matcher)) return { result: 'ask', reason: 'similar' };
  return { result: 'inconsistent', reason: 'unrelated' };
}

function conflict(view: View, matcher: Matcher, mode: MatchMode): NameComparison {
  const detail = `${texts(view.restA)} / ${texts(view.restB)}`;
  if (roughlyRead(view) && view.restA.length === 1 && view.restB.length === 1 && !roughlyApart(view.restA[0], view.restB[0], matcher)) return { result: 'ask', reason: 'unread-script', detail };
  if (roughlyRead(view) && (foreignInHan(view.a) || foreignInHan(view.b))) return { result: 'ask', reason: 'unread-script', detail };
  if (view.words.every((link) => link.level === 'ask')) return nearlyAlike(view, matcher) ? { result: 'ask', reason: 'similar', detail } : { result: 'inconsistent', reason: 'unrelated', detail };
  if ([...view.restA, ...view.restB].some((part) => matcher.lexicon.optional.has(part.fold))) return { result: 'ask', reason: 'similar', detail };
  if (givenMayBeAdopted(view, matcher)) return { result: 'ask', reason: 'adopted-given-name', detail };
  if (nearlyAlike(view, matcher) || otherEnds(view)) return { result: 'ask', reason: 'similar', detail };
  const [x, y] = [view.restA[0], view.restB[0]];
  if (x && y && view.restA.length + view.restB.length === 2 && relatedAcross(x, y, matcher, mode)) return { result: 'ask', reason: 'related-names', detail };
  return { result: 'inconsistent', reason: conflictReason(view, matcher), detail };
}

const SHARED_MIDDLE = 2;

/** One name leaves out the first part and the other the last, and all between are alike: two ways to shorten one long name. */
function otherEnds({ a, b, restA, restB, words }: View): boolean {
  if (restA.length !== 1 || restB.length !== 1 || words.length < SHARED_MIDDLE || a.familyParts + b.familyParts > 0 || words.some((link) => link.level === 'ask')) return false;
  if ((a.parts[0] === restA[0] && b.parts.at(-1) === restB[0]) || (b.parts[0] === restB[0] && a.parts.at(-1) === restA[0])) return words.every((link) => (link.a[0] ?? 0) !== (link.b[0] ?? 0));
  return false;
}

function conflictReason(view: View, { lexicon }: Matcher): NameReason {
  const rest = [...view.restA, ...view.restB];
  if (rest.some((part) => part.kind === 'initial')) return 'initial-conflict';
  if (rest.every((part) => lexicon.patronymicEndings.some((ending) => part.text.endsWith(ending)))) return 'patronymic-conflict';
  if (afterFatherMarker(view.a, view.restA, lexicon.fatherMarkers) || afterFatherMarker(view.b, view.restB, lexicon.fatherMarkers)) return 'patronymic-conflict';
  return isFirst(view.a, view.restA) && isFirst(view.b, view.restB) ? 'given-differs' : 'family-differs';
}

function isFirst(name: ParsedName, rest: readonly Part[]): boolean {
  const first = name.familyParts > 0 ? name.parts[name.familyParts] : name.parts[0];
  return first !== undefined && rest.includes(first);
}

function afterFatherMarker(name: ParsedName, rest: readonly Part[], markers: ReadonlySet<string>): boolean {
  return rest.some((part) => markers.has(name.parts[name.parts.indexOf(part) - 1]?.text ?? ''));
}

/** A family name of Korea, China or Vietnam, a European given name on one side and one of another kind on the other. */
function givenMayBeAdopted({ a, words, restA, restB }: View, { lexicon }: Matcher): boolean {
  const [family] = words;
  if (words.length !== 1 || !family || !lexicon.eastAsian.has(a.parts[family.a[0] ?? 0]?.fold ?? '')) return false;
  const european = (parts: readonly Part[]): boolean => parts.every((part) => part.kind === 'word' && part.fold.length > 2 && (lexicon.givenNames.has(part.fold) || lexicon.common.has(part.fold)));
  const other = (parts: readonly Part[]): boolean => parts.length > 1 && parts.every((part) => !lexicon.givenNames.has(part.fold) && part.kind !== 'initial');
  return (european(restA) && other(restB)) || (european(restB) && other(restA));
}

function dropped(view: View, matcher: Matcher): NameComparison {
  const rest = view.restA.length > 0 ? view.restA : view.restB;
  const detail = texts(rest);
  if (initialsDiffer(view)) return { result: 'ask', reason: 'initial-only', detail };
  const asked = view.alignment.links.find((link) => link.level === 'ask');
  if (asked && view.alignment.links.length === 1 && rest.length > 1) return { result: 'inconsistent', reason: 'unrelated', detail };
  if (asked) return { result: 'ask', reason: asked.reason, detail };
  const solid = view.alignment.links.filter((link) => !onlyParticles(link, view.a));
  if (solid.length < 2) return thin(view, detail);
  if (onlyInitialGiven(view, matcher)) return { result: 'ask', reason: 'initial-only', detail };
  return { result: 'consistent', reason: strongest(view.alignment.links, 'dropped-part'), detail };
}

function thin(view: View, detail: string): NameComparison {
  const linked = view.a.linked || view.b.linked;
  return linked && view.words.length > 1 ? { result: 'consistent', reason: 'married-name-shown', detail } : { result: 'ask', reason: 'one-part-only', detail };
}

/** Both names carry initials and one has more of them: George W. and George H. W. */
function initialsDiffer({ a, b, restA, restB }: View): boolean {
  const initials = (name: ParsedName): number => name.parts.filter((part) => part.kind === 'initial').length;
  return initials(a) > 0 && initials(b) > 0 && [...restA, ...restB].some((part) => part.kind === 'initial');
}

function onlyParticles(link: Link, a: ParsedName): boolean {
  return link.a.every((i) => a.parts[i]?.kind === 'particle');
}

/** A family name borne by very many with nothing but one initial beside it. */
function onlyInitialGiven(view: View, { lexicon }: Matcher): boolean {
  const initials = view.alignment.links.filter((link) => link.reason === 'initials');
  if (view.words.length !== 1 || initials.length !== 1) return false;
  const number = view.words[0]?.a[0] ?? 0;
  const family = view.a.parts[number]?.fold ?? '';
  return (lexicon.common.get(family) ?? 0) >= VERY_COMMON_TIER;
}

function complete(view: View, matcher: Matcher): NameComparison {
  const { links } = view.alignment;
  const asked = links.find((link) => link.level === 'ask');
  if (asked) return { result: 'ask', reason: asked.reason };
  if (onlyInitialGiven(view, matcher)) return { result: 'ask', reason: 'initial-only' };
  if (givenNamesSwapped(view, matcher)) return { result: 'ask', reason: 'order-unknown' };
  const order = links.some((link) => (link.a[0] ?? 0) !== (link.b[0] ?? 0));
  return { result: 'consistent', reason: strongest(links, order ? 'order' : 'format') };
}

/** Two parts, both in use as given names, in the other order. */
function givenNamesSwapped({ a, b, words }: View, { lexicon }: Matcher): boolean {
  if (a.parts.length !== 2 || b.parts.length !== 2 || words.length !== 2 || a.familyParts + b.familyParts > 0) return false;
  if ((words[0]?.a[0] ?? 0) === (words[0]?.b[0] ?? 0)) return false;
  return a.parts.every((part) => lexicon.givenNames.has(part.fold));
}

const STRENGTH: readonly NameReason[] = ['typo', 'nickname', 'gender-form', 'truncated', 'abbreviation', 'initials', 'spelling-system', 'transliteration', 'diacritics', 'format'];

function strongest(links: readonly Link[], otherwise: NameReason): NameReason {
  return STRENGTH.find((reason) => links.some((link) => link.reason === reason)) ?? otherwise;
}

function texts(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join(' ');
}
