import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANDS, GRADES, VERDICTS } from '../../src/model/vocabulary.ts';
import type { State } from '../../src/model/vocabulary.ts';
import { assuranceByGrade, assuranceOf, concernOf, isAdverse, isOpen, judge } from '../../src/assess/index.ts';
import type { Standing } from '../../src/assess/index.ts';
import { caseArbitrary, madeStanding, standingArbitrary } from './fixtures/arbitrary.ts';
import type { RandomCase } from './fixtures/arbitrary.ts';

/** Answers to a check that applies, each with those that are worse. A refusal and a partial concern are not compared. */
const WORSE: Readonly<Record<State, readonly State[]>> = {
  clear: ['partial', 'refused', 'concern'],
  partial: ['concern'],
  refused: ['concern'],
  concern: [],
  unknown: [],
  'not-applicable': [],
};

const RUNS = { numRuns: 300 };
/** Milliseconds after which a run is given up; far above what it needs. */
const PATIENCE = 60_000;
const pick = fc.nat();

function property(name: string, check: (made: RandomCase, n: number, other: Standing) => void): void {
  test(name, () => {
    fc.assert(fc.property(caseArbitrary, pick, standingArbitrary, check), RUNS);
  }, PATIENCE);
}

/** Concern and band, at least and at most: each may only grow as a case gets worse. */
function figures(made: RandomCase, standings = made.standings): readonly number[] {
  const { atLeast, atMost, band, worstBand } = concernOf(made.rules, standings);
  return [atLeast, atMost, BANDS.indexOf(band), BANDS.indexOf(worstBand)];
}

function verdictRank(made: RandomCase, standings: readonly Standing[], gateWorst: boolean): number {
  return VERDICTS.indexOf(judge(made.rules, standings, { gateWorst }).verdict);
}

function noneAbove(low: readonly number[], high: readonly number[]): boolean {
  return low.every((figure, n) => figure <= (high[n] ?? -1));
}

/** Every case that differs from the given one in one worse answer. */
function worsenings(made: RandomCase): readonly (readonly Standing[])[] {
  return made.standings.flatMap((standing, index) =>
    WORSE[standing.state].map((state) =>
      made.standings.with(index, madeStanding(state, standing.grade ?? 'claimed', standing.explained, standing.confirmed))),
  );
}

describe('a worse answer', () => {
  property('never lowers the concern, the band or either end of the interval', (made) => {
    const before = figures(made);
    const lowered = worsenings(made).filter((standings) => !noneAbove(before, figures(made, standings)));
    expect(lowered).toEqual([]);
  });

  property('on the same evidence never gives a milder verdict', (made, n) => {
    const gateWorst = n % 2 === 0;
    const before = verdictRank(made, made.standings, gateWorst);
    const milder = worsenings(made).filter((standings) => verdictRank(made, standings, gateWorst) < before);
    expect(milder).toEqual([]);
  });
});

describe('the interval', () => {
  test('contains the concern of every completion of the open questions', () => {
    const completion = fc.array(standingArbitrary, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(caseArbitrary, completion, (made, answers) => {
        const completed = made.standings.map((standing, index) => {
          const rule = made.rules.checks[index];
          return rule !== undefined && isOpen(rule, standing) ? answers[index] ?? standing : standing;
        });
        const [least = NaN, most = NaN, band = NaN, worst = NaN] = figures(made);
        const [points = NaN, , completedBand = NaN] = figures(made, completed);
        expect(noneAbove([least, band], [points, completedBand])).toBe(true);
        expect(noneAbove([points, completedBand], [most, worst])).toBe(true);
      }),
      RUNS,
    );
  });

  property('is a point where nothing is open', (made) => {
    const closed = made.standings.map((standing) => (standing.state === 'unknown' ? madeStanding('clear', 'claimed', undefined, false) : standing));
    const { atLeast, atMost } = concernOf(made.rules, closed);
    expect(atMost).toBe(atLeast);
  });
});

describe('an explanation', () => {
  property('never raises the concern, the band or the verdict, and a better shown one never raises them either', (made, n) => {
    const adverse = made.standings.flatMap((standing, index) => (isAdverse(standing.state) ? [{ standing, index }] : []));
    const raised = adverse.filter(({ standing: { explained: _, ...bare }, index }) => {
      const ladder = [bare, ...GRADES.map((explained) => ({ ...bare, explained }))].map((next) => {
        const standings = made.standings.with(index, next);
        return [...figures(made, standings), verdictRank(made, standings, n % 2 === 0)];
      });
      return ladder.some((step, at) => at > 0 && !noneAbove(step, ladder[at - 1] ?? []));
    });
    expect(raised).toEqual([]);
  });
});

describe('the score', () => {
  property('is an integer and the sum of its lines', (made) => {
    const { atLeast, lines } = concernOf(made.rules, made.standings);
    expect(Number.isInteger(atLeast)).toBe(true);
    expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(atLeast);
    expect(lines.every((line) => Number.isInteger(line.points) && !Object.is(line.points, -0))).toBe(true);
  });

  property('takes not-applicable like clear', (made, n) => {
    const index = n % made.standings.length;
    const clear = concernOf(made.rules, made.standings.with(index, madeStanding('clear', 'documented', undefined, true)));
    const away = concernOf(made.rules, made.standings.with(index, madeStanding('not-applicable', 'claimed', undefined, true)));
    expect(away).toEqual(clear);
  });

  property('takes the answer to a question that is beyond the stage only where it is adverse', (made, n, other) => {
    const index = n % made.standings.length;
    if (made.rules.checks[index]?.due || isAdverse(other.state)) return;
    const before = concernOf(made.rules, made.standings.with(index, madeStanding('unknown', 'claimed', undefined, false)));
    expect(concernOf(made.rules, made.standings.with(index, other))).toEqual(before);
  });
});

describe('assurance', () => {
  property('lies within 0 and 100, and by grade it is never above', (made) => {
    const { percent, credit, possible } = assuranceOf(made.rules, made.standings);
    expect(percent).toBeGreaterThanOrEqual(0);
    expect(percent).toBeLessThanOrEqual(100);
    expect(credit).toBeLessThanOrEqual(possible);
    expect(assuranceByGrade(made.rules, made.standings).percent).toBeLessThanOrEqual(percent);
  });

  property('never falls with a better grade', (made) => {
    made.standings.forEach((standing, index) => {
      if (standing.grade === undefined) return;
      const ladder = GRADES.map((grade) => assuranceOf(made.rules, made.standings.with(index, { ...standing, grade })).credit);
      expect(ladder).toEqual([...ladder].sort((a, b) => a - b));
    });
  });

  property('never falls when an open question is answered', (made, _, other) => {
    if (other.state === 'not-applicable') return;
    made.standings.forEach((standing, index) => {
      if (standing.state !== 'unknown') return;
      const before = assuranceOf(made.rules, made.standings).percent;
      expect(assuranceOf(made.rules, made.standings.with(index, other)).percent).toBeGreaterThanOrEqual(before);
    });
  });
});
