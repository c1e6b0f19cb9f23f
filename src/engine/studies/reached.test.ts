import { describe, expect, it, test } from 'vitest';
import { batchOf, settingsOf } from '../../../test/landscapeSupport.ts';
import type { Point } from '../../landscapes/landscape.ts';
import { landscapes } from '../../landscapes/registry.ts';
import { type Goal, goalsOf, ON_THE_WAY, reached } from './reached.ts';

function labels(goals: readonly Goal[], ...points: Point[]): number[] {
  const out = new Int16Array(points.length);
  reached(batchOf(points), goals, out);
  return [...out];
}

const goal = (x: number, y: number, radius: number): Goal => ({
  minimum: { at: [x, y], value: 0, global: true },
  radius,
});

describe('the goals of a landscape', () => {
  test.each(landscapes)(
    '$name: each minimum reaches itself, no other, and no other stationary point any',
    (landscape) => {
      for (const parameters of settingsOf(landscape)) {
        const goals = goalsOf(landscape, parameters);
        const minima = landscape.minima(parameters);
        expect(labels(goals, ...minima.map(({ at }) => at))).toEqual(minima.map((_, index) => index));
        for (const { radius } of goals) expect(radius).toBeGreaterThan(0);
        const others = [...(landscape.saddles?.(parameters) ?? []), ...(landscape.maxima?.(parameters) ?? [])];
        expect(new Set(labels(goals, ...others.map(({ at }) => at)))).toEqual(
          new Set(others.length > 0 ? [ON_THE_WAY] : []),
        );
        // They do not overlap, so that what is reached does not depend on the order of the list.
        for (const [index, a] of goals.entries()) {
          for (const b of goals.slice(index + 1)) {
            const apart = Math.hypot(a.minimum.at[0] - b.minimum.at[0], a.minimum.at[1] - b.minimum.at[1]);
            expect(a.radius + b.radius).toBeLessThanOrEqual(apart * (1 + 1e-12));
          }
        }
      }
    },
  );

  it('reach half way to the nearest other stationary point, at most a tenth of the window', () => {
    const bowl = landscapes.find(({ name }) => name === 'quadratic');
    if (bowl === undefined) throw new Error('there is no quadratic');
    const [parameters] = settingsOf(bowl);
    const [x0, x1, y0, y1] = bowl.window(parameters);
    expect(goalsOf(bowl, parameters)[0].radius).toBeCloseTo(Math.hypot(x1 - x0, y1 - y0) / 10, 12);
    const rugged = landscapes.find(({ name }) => name === 'rastrigin');
    if (rugged === undefined) throw new Error('there is no rastrigin');
    const [values] = settingsOf(rugged);
    const { minimum, radius } = goalsOf(rugged, values)[0];
    const stationary = [
      ...rugged.minima(values),
      ...(rugged.saddles?.(values) ?? []),
      ...(rugged.maxima?.(values) ?? []),
    ];
    const distances = stationary.map(({ at }) => Math.hypot(at[0] - minimum.at[0], at[1] - minimum.at[1]));
    expect(radius).toBeCloseTo(distances.sort((a, b) => a - b)[1] / 2, 12);
  });
});

describe('a point', () => {
  it('reaches the nearest goal within its radius, the rim included', () => {
    const goals = [goal(0, 0, 1), goal(3, 0, 2.5)];
    expect(labels(goals, [0, 1], [0, 1.01], [0.4, 0], [1.4, 0], [2, 0], [9, 9])).toEqual([
      0,
      ON_THE_WAY,
      0,
      1,
      1,
      ON_THE_WAY,
    ]);
    // Of two that are both near enough, the nearer one, in any order.
    const wide = [goal(0, 0, 2), goal(3, 0, 2)];
    expect(labels(wide, [1.4, 0], [1.6, 0])).toEqual([0, 1]);
    expect(labels(wide.toReversed(), [1.4, 0], [1.6, 0])).toEqual([1, 0]);
  });

  it('that is nowhere reaches nothing', () => {
    expect(
      labels([goal(0, 0, 1), goal(5, 5, 1)], [Number.NaN, 0], [0, Number.NaN], [Number.POSITIVE_INFINITY, 0]),
    ).toEqual([ON_THE_WAY, ON_THE_WAY, ON_THE_WAY]);
    expect(labels([], [0, 0])).toEqual([ON_THE_WAY]);
  });
});
