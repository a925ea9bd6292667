import type { ParsedName, Part } from './parse.ts';
import type { NameComparison, NameTables } from './types.ts';

/** Compares two names read as Vietnamese; undefined if either does not read so. */
export function createVietnamese(tables: NameTables): (a: ParsedName, b: ParsedName) => NameComparison | undefined {
  const surnames = new Set(tables.vietnamese.surnames);
  const regional = tables.vietnamese.regional.map((pair) => pair.split(' '));
  const initials = new Set(tables.vietnamese.initials);
  const finals = new Set(tables.vietnamese.finals);
  const syllables = new Map<string, boolean>();
  const isSyllable = (text: string): boolean => {
    const known = syllables.get(text);
    if (known !== undefined) return known;
    const fits = [3, 2, 1, 0].some((size) => initials.has(text.slice(0, size)) && finals.has(text.slice(size)));
    syllables.set(text, fits);
    return fits;
  };
  const reads = (name: ParsedName): boolean => {
    const parts = name.parts;
    if (parts.length < 2 || parts.length > 5 || parts.some((part) => part.script !== 'latin' || part.kind === 'initial' || part.alternative)) return false;
    if (!parts.every((part) => isSyllable(part.fold))) return false;
    return surnames.has(parts[0]?.fold ?? '') || surnames.has(parts.at(-1)?.fold ?? '');
  };
  return (a, b) => (reads(a) && reads(b) && (isVietnamese(a) || isVietnamese(b)) ? judge(a, b, regional) : undefined);
}

const SURE = /[đăâêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u;
const TELLING = new Set(['nguyen', 'tran', 'pham', 'hoang', 'huynh', 'phan', 'vu', 'vo', 'dang', 'bui', 'ngo', 'duong', 'dinh', 'trinh', 'doan', 'luong', 'truong', 'dao', 'le', 'ho', 'do', 'thi', 'van', 'phuong', 'quoc', 'ngoc', 'ly', 'nguyễn']);

/** Letters that no other language of the region writes. */
export function carriesVietnameseMarks(name: ParsedName): boolean {
  return name.parts.some((part) => SURE.test(part.text));
}

function isVietnamese(name: ParsedName): boolean {
  return name.parts.some((part) => SURE.test(part.text)) || name.parts.filter((part) => TELLING.has(part.fold)).length >= 1;
}

/** Parts matched in any order; the shorter name may leave out middle parts. */
function judge(a: ParsedName, b: ParsedName, regional: readonly (readonly string[])[]): NameComparison {
  const [short, long] = a.parts.length <= b.parts.length ? [a, b] : [b, a];
  const free = [...long.parts];
  const missing: Part[] = [];
  let clash = false;
  for (const part of short.parts) {
    const at = bestMatch(part, free);
    if (at < 0) {
      missing.push(part);
      continue;
    }
    if (marksClash(part, free[at] ?? part, a, b)) clash = true;
    free.splice(at, 1);
  }
  if (missing.length > 0) return conflict(missing, free, regional, short, long);
  if (clash) return { result: 'inconsistent', reason: 'marks-conflict' };
  if (short.parts.length === 2 && long.parts.length > 2 && !endsKept(short, long)) return { result: 'ask', reason: 'order-unknown' };
  return { result: 'consistent', reason: free.length > 0 ? 'dropped-part' : 'diacritics' };
}

function bestMatch(part: Part, free: readonly Part[]): number {
  const exact = free.findIndex((other) => toneFree(other.text) === toneFree(part.text));
  return exact >= 0 ? exact : free.findIndex((other) => other.fold === part.fold);
}

/** The same letters and marks wherever the tone mark stands (hoà, hòa). */
function toneFree(text: string): string {
  return [...text.normalize('NFD')].sort().join('');
}

/** Both strings carry marks, and the two parts differ in them. */
function marksClash(x: Part, y: Part, a: ParsedName, b: ParsedName): boolean {
  if (toneFree(x.text) === toneFree(y.text)) return false;
  const carries = (name: ParsedName): boolean => name.parts.some((part) => part.text !== part.fold);
  return carries(a) && carries(b) && (x.text !== x.fold || y.text !== y.fold);
}

function endsKept(short: ParsedName, long: ParsedName): boolean {
  const kept = new Set(short.parts.map((part) => part.fold));
  return kept.has(long.parts[0]?.fold ?? '') || kept.has(long.parts.at(-1)?.fold ?? '');
}

function conflict(missing: readonly Part[], free: readonly Part[], regional: readonly (readonly string[])[], short: ParsedName, long: ParsedName): NameComparison {
  const [gone] = missing;
  const detail = `${missing.map((part) => part.text).join(' ')} / ${free.map((part) => part.text).join(' ')}`;
  if (missing.length === 1 && gone && free.some((part) => regional.some((pair) => pair.includes(part.fold) && pair.includes(gone.fold)))) {
    return { result: 'ask', reason: 'regional-form', detail };
  }
  const family = missing.some((part) => part === short.parts[0]) && long.parts[0] !== undefined && free.includes(long.parts[0]);
  if (family && missing.length * 2 > short.parts.length) return { result: 'inconsistent', reason: 'unrelated', detail };
  return { result: 'inconsistent', reason: family ? 'family-differs' : 'given-differs', detail };
}
