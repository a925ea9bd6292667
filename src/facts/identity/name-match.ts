import type { BaseFacts } from '../base.ts';

/**
 * `explained`: a recorded change leads from one name to the other, or the names are near and the candidate states both as theirs;
 * `own`: they have nothing in common but the candidate's statement that both are theirs.
 */
export type NameMatchResult = 'consistent' | 'explained' | 'own' | 'ask' | 'inconsistent';

export interface NameMatch {
  readonly result: NameMatchResult;
  /** Pointers of what explains the difference. */
  readonly evidence: readonly string[];
}

const CONSISTENT: NameMatch = { result: 'consistent', evidence: [] };

interface KnownName {
  readonly value: string;
  readonly evidence: readonly string[];
}

/** Holds one name against several that stand for one person; the best of them counts. */
export function matchName(name: string, against: readonly string[], base: BaseFacts): NameMatch {
  const { compareNames } = base.reference;
  // The same spelling is the same name, whatever the others are.
  if (name.trim() !== '' && against.includes(name)) return CONSISTENT;
  const compared: ReturnType<typeof compareNames>[] = [];
  for (const other of against) {
    const found = compareNames(name, other);
    if (found.result === 'consistent') return CONSISTENT;
    compared.push(found);
  }
  const changed = namesAfterChanges(against, base).find(({ value }) => compareNames(name, value).result === 'consistent');
  if (changed) return { result: 'explained', evidence: changed.evidence };
  // Anybody may have changed the family name and kept the given one; a contract written before or after is asked about, not held against them.
  const near = compared.some(({ result }) => result === 'ask') || compared.some(({ reason }, at) => reason === 'family-differs' && sharesWord(name, against[at] ?? ''));
  const own = ownNames(base);
  const [left, right] = [namedAs([name], own, base), namedAs(against, own, base)];
  if (left && right) return { result: near ? 'explained' : 'own', evidence: [...new Set([...left.evidence, ...right.evidence])] };
  return { result: near ? 'ask' : 'inconsistent', evidence: [] };
}

/** A given name written alike in both, whole with its hyphen: three letters or more, marks and case aside. */
function sharesWord(a: string, b: string): boolean {
  const words = (text: string): readonly string[] => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/u).filter((word) => word.length >= 3);
  return words(a).some((word) => words(b).includes(word));
}

/** Names that recorded changes reach from the given ones, through several changes where need be, in either direction. */
function namesAfterChanges(start: readonly string[], { profile, reference }: BaseFacts): readonly KnownName[] {
  const changes = (profile.circumstances?.nameChanges ?? []).map(({ from, to }, at) => ({ ends: [from, to] as const, pointer: `/circumstances/nameChanges/${at}` }));
  const reached: KnownName[] = [];
  let edge: readonly KnownName[] = start.map((value) => ({ value, evidence: [] }));
  const open = new Set(changes);
  while (edge.length > 0) {
    const next: KnownName[] = [];
    for (const change of open) {
      const hit = edge.find(({ value }) => change.ends.some((end) => reference.compareNames(end, value).result === 'consistent'));
      if (!hit) continue;
      open.delete(change);
      next.push(...change.ends.map((value) => ({ value, evidence: [...hit.evidence, change.pointer] })));
    }
    reached.push(...next);
    edge = next;
  }
  return reached;
}

/** Every name under which the candidate presents themselves openly. */
function ownNames({ profile }: BaseFacts): readonly KnownName[] {
  const legal = profile.claims?.legalName;
  return [
    { value: profile.name, evidence: ['/name'] },
    ...(legal === undefined ? [] : [{ value: legal, evidence: ['/claims/legalName'] }]),
    ...(profile.claims?.otherNames ?? []).map((value, at) => ({ value, evidence: [`/claims/otherNames/${at}`] })),
  ];
}

function namedAs(names: readonly string[], own: readonly KnownName[], { reference }: BaseFacts): KnownName | undefined {
  return own.find(({ value }) => names.some((name) => reference.compareNames(name, value).result === 'consistent'));
}
