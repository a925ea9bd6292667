import type { Compound, Scoring } from '../model/scoring.ts';
import type { Band, CheckId } from '../model/vocabulary.ts';
import type { RuleCheck } from './rules.ts';
import { isWellShown } from './standing.ts';
import type { Standing, Standings } from './standing.ts';

/** A compound with its parts looked up; parts outside the rule set are left out but still needed. */
export interface RuleCompound {
  readonly id: string;
  /** Lightest first. */
  readonly parts: readonly RuleCheck[];
  /** Undefined where a condition is outside the rule set, so that the compound can never hold. */
  readonly conditions: readonly RuleCheck[] | undefined;
  readonly needs: number;
  readonly target: number;
  readonly floor?: Band;
  /** Compounds that share a part, directly or through others, carry the same number. */
  readonly family: number;
}

export interface FiredCompound {
  readonly compound: RuleCompound;
  readonly bonus: number;
  readonly parts: readonly CheckId[];
}

export function prepareCompounds(compounds: Scoring['compounds'], checks: readonly RuleCheck[]): readonly RuleCompound[] {
  const rules = new Map<string, RuleCheck>(checks.map((rule) => [rule.id, rule]));
  const sorted = [...new Map(compounds.map((compound) => [compound.id, compound])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const families = familyNumbers(sorted);
  return sorted.map((compound, index) => {
    const parts = [...new Set(compound.parts)];
    const conditions = [...new Set(compound.conditions)].map((id) => rules.get(id)).filter((rule) => rule !== undefined);
    return {
      id: compound.id,
      parts: parts.map((id) => rules.get(id)).filter((rule) => rule !== undefined).sort((a, b) => a.check.weight - b.check.weight || a.index - b.index),
      conditions: conditions.length === new Set(compound.conditions).size ? conditions : undefined,
      needs: compound.needs === 'all' ? parts.length : compound.needs,
      target: compound.target,
      family: families[index] ?? index,
      ...(compound.floor !== undefined && { floor: compound.floor }),
    };
  });
}

function familyNumbers(compounds: readonly Compound[]): readonly number[] {
  let families = compounds.map((_, index) => index);
  const firstWith = new Map<string, number>();
  compounds.forEach((compound, index) => {
    for (const part of compound.parts) {
      const other = firstWith.get(part) ?? index;
      firstWith.set(part, other);
      const [kept, joined] = [families[other], families[index]];
      families = families.map((family) => (family === joined ? kept ?? family : family));
    }
  });
  return families;
}

/** The compounds that hold on a case, by id. */
export function firedCompounds(compounds: readonly RuleCompound[], standings: Standings): readonly FiredCompound[] {
  const fired: FiredCompound[] = [];
  for (const compound of compounds) {
    if (!conditionsHold(compound, standings)) continue;
    const counted = compound.parts.filter((rule) => counts(standings[rule.index]));
    if (counted.length < compound.needs) continue;
    fired.push({ compound, bonus: bonusOf(compound, counted), parts: counted.map((rule) => rule.id) });
  }
  return fired;
}

/** A part that is explained with a document or better no longer counts, a condition no longer holds. */
function counts(standing: Standing | undefined): boolean {
  if (standing === undefined || isWellShown(standing.explained)) return false;
  return standing.state === 'concern' || standing.state === 'refused';
}

function conditionsHold({ conditions }: RuleCompound, standings: Standings): boolean {
  return conditions !== undefined && conditions.every(({ index }) => standings[index]?.state === 'concern' && counts(standings[index]));
}

/**
 * Target less the weights of the lightest `needs` parts that count, never below 0. With exactly so many parts that is
 * target less their weights. With more, subtracting all of them would make the bonus shrink with every further
 * part: where decay, a shared fact or a refusal gives that part fewer points than its weight, a worse answer would lower
 * the case, and explaining a part would raise it. So "n of m" reads as the family of its combinations of n
 * parts, and like every family it counts the largest bonus.
 */
function bonusOf(compound: RuleCompound, counted: readonly RuleCheck[]): number {
  let bonus = compound.target;
  for (const rule of counted.slice(0, compound.needs)) bonus -= rule.check.weight;
  return Math.max(0, bonus);
}

/** Of each family the compound with the largest bonus; on a tie the first by id. */
export function leadingCompounds(fired: readonly FiredCompound[]): ReadonlySet<FiredCompound> {
  const leaders = new Map<number, FiredCompound>();
  for (const candidate of fired) {
    const leader = leaders.get(candidate.compound.family);
    if (leader === undefined || candidate.bonus > leader.bonus) leaders.set(candidate.compound.family, candidate);
  }
  return new Set(leaders.values());
}
