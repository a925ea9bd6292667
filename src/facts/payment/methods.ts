import type { MethodKind, MethodKindInfo, PaymentProvider } from './tables.ts';

export interface MethodTables {
  readonly methodKinds: readonly MethodKindInfo[];
  readonly providers: readonly PaymentProvider[];
}

export interface PaymentMethod { readonly kind: MethodKind; readonly provider?: string }

interface Mention extends PaymentMethod { readonly at: number; readonly length: number }

/** Longer texts are prose, not the name of a method. */
const LONGEST = 500;

/**
 * What a text such as "Payoneer", "USDT (TRC20)" or "국민은행 계좌이체" names: the provider it names first, else the first kind.
 * A kind says only what can be verified about it; no provider counts against anyone.
 */
export function classifyMethod(text: string, tables: MethodTables): PaymentMethod | undefined {
  const mentions = classifyMethods(text, tables);
  return mentions.find(({ provider }) => provider !== undefined) ?? mentions[0];
}

/** Every method a text names, in the order of the text, each once. */
export function classifyMethods(text: string, { methodKinds, providers }: MethodTables): readonly PaymentMethod[] {
  const plain = plainText(text);
  if (plain === undefined || plain === '') return [];
  const mentions: Mention[] = [];
  for (const { id, kind, words, exact } of providers) mentions.push(...mentionsOf(plain, words, exact, { kind, provider: id }));
  for (const { kind, words, exact } of methodKinds) mentions.push(...mentionsOf(plain, words, exact, { kind }));
  return once(withoutCovered(mentions));
}

function plainText(text: string): string | undefined {
  if (text.length > LONGEST * 4) return undefined;
  const plain = text.normalize('NFKC').toLowerCase().replace(/\p{Cf}/gu, '').replace(/[\s_]+/gu, ' ').trim();
  return plain.length > LONGEST ? undefined : plain;
}

function mentionsOf(plain: string, words: readonly string[], exact: readonly string[], method: PaymentMethod): Mention[] {
  const whole = [...words, ...exact].includes(plain) ? [{ ...method, at: 0, length: plain.length }] : [];
  const found = words.flatMap((word) => {
    const at = indexOfWord(plain, word);
    return at === undefined ? [] : [{ ...method, at, length: word.length }];
  });
  return [...whole, ...found];
}

/** Letters must not go on before the word, nor after it, except that Korean adds particles and Latin words may be followed by Hangul. */
function indexOfWord(plain: string, word: string): number | undefined {
  for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + 1)) {
    const before = plain[at - 1] ?? ' ';
    const after = plain[at + word.length] ?? ' ';
    if (!goesOn(before, word[0] ?? ' ') && !goesOnAfter(word.at(-1) ?? ' ', after)) return at;
  }
  return undefined;
}

function goesOn(before: string, first: string): boolean {
  return isHangul(first) ? isHangul(before) : /[\p{L}\p{N}]/u.test(before) && !isHangul(before);
}

function goesOnAfter(last: string, after: string): boolean {
  return !isHangul(last) && /[\p{L}\p{N}]/u.test(after) && !isHangul(after);
}

function isHangul(character: string): boolean {
  return /\p{Script=Hangul}/u.test(character);
}

/** "Cash App" is not cash: a mention inside a longer one is dropped; a provider wins over a kind of the same extent. */
function withoutCovered(mentions: readonly Mention[]): readonly Mention[] {
  const sorted = [...mentions].sort((a, b) => a.at - b.at || b.length - a.length || Number(b.provider !== undefined) - Number(a.provider !== undefined));
  const kept: Mention[] = [];
  for (const mention of sorted) {
    if (!kept.some((other) => other.at <= mention.at && mention.at + mention.length <= other.at + other.length)) kept.push(mention);
  }
  return kept;
}

function once(mentions: readonly Mention[]): readonly PaymentMethod[] {
  const seen = new Set<string>();
  return mentions.flatMap(({ kind, provider }) => {
    const key = `${kind}/${provider ?? ''}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [provider === undefined ? { kind } : { kind, provider }];
  });
}
