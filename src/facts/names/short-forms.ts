const CONTAINED_LETTERS = 4;

/** One is the beginning or the end of the other: a short form we do not know (Seun, Oluwaseun; Thandi, Thandiwe). */
export function contains(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= CONTAINED_LETTERS && long.length - short.length > 1 && long.includes(short);
}

const SHORT_TAIL = /^(?:[aeiouy]|ie|ey|ee|ia|ya|[dtnlmsckpbrv]{1,2}[aeiouy]|[dtnlmsckpbrv]{1,2}(?:ie|ey|ia|ya|ek|ik|is|os)|s|sz|ch|sh|cho|che|chi|chu|sha|shka|chka|ka|ko|ek|ik|ito|ita|inho|inha|lein|chen|tje|je|is|os|us|as)?$/u;
const SHORT_ROOT = 3;
const SHORT_MOST = 7;
const SHORTENED_BY = 2;

/** Begins like the longer name and ends as short forms of many languages do (Ludo, Wojtek, Conchita). */
export function likelyShort(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > SHORT_MOST) return false;
  if (long.length - short.length < SHORTENED_BY) return endsLike(short, long);
  let root = 0;
  while (root < short.length && short.charAt(root) === long.charAt(root)) root += 1;
  return (root >= SHORT_ROOT && SHORT_TAIL.test(short.slice(root))) || endsLike(short, long);
}

/** The end of the longer name with a vowel behind it (Fima of Yefim, Zina of Rozina). */
function endsLike(short: string, long: string): boolean {
  const stem = short.replace(/[aeiouy]$/u, '');
  return stem.length >= SHORT_ROOT && stem.length < short.length && long.endsWith(stem);
}

const BLEND_LETTERS = 2;
const SHORTEST_BLEND = 4;

/** One name made of the beginnings of two (Malou of Maria Lourdes, Hajo of Hans-Joachim). */
export function isBlend(short: string, parts: readonly string[]): boolean {
  const [first = '', second = ''] = parts;
  if (parts.length !== 2 || short.length < SHORTEST_BLEND) return false;
  for (let cut = BLEND_LETTERS; cut <= short.length - BLEND_LETTERS; cut += 1) {
    if (first.startsWith(short.slice(0, cut)) && second.startsWith(short.slice(cut))) return true;
  }
  return false;
}
