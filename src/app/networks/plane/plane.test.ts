import { describe, expect, it } from 'vitest';
import { drained, networkExperiment } from '../../../../test/networkStudies.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import { plane } from '../../../engine/networks/studies/plane.ts';
import { viewport } from '../../plot/viewport.ts';
import { shading } from './heights.ts';
import { heightsInWords } from './heightsInWords.ts';
import { nextInWords, outsideInWords, pullBackInWords } from './planeSentence.ts';
import { planeTicks } from './planeTicks.ts';

const experiment = networkExperiment(['lookahead(sgd(lr=0.1),k=4,alpha=0.5)', 'inner']);
const found = drained(plane(quadraticModel(), { experiment, cycle: 2, surface: 'trainLoss', resolution: 8 })).answer;

describe('the heights of a plane', () => {
  it('are shaded from the best to the worst, the same for the same height', () => {
    const { shade, ends } = shading(found.values, 'trainLoss');
    const lowest = Math.min(...found.values);
    expect(ends[0]).toBe(lowest);
    expect(shade(lowest)).toBe(0);
    expect(shade(Math.max(...found.values))).toBe(1);
    expect(shade(Number.POSITIVE_INFINITY)).toBeNaN();
  });

  it('have the best accuracy where they have the lowest loss: darkest', () => {
    const { shade } = shading(Float64Array.of(0.2, 0.9, 0.5), 'testAccuracy');
    expect([0.9, 0.5, 0.2].map(shade)).toEqual([0, expect.closeTo(4 / 7), 1]);
  });

  it('are logarithmic where losses span much, and stand even where all are equal', () => {
    expect(shading(Float64Array.of(0.01, 0.1, 1), 'trainLoss').log).toBe(true);
    expect(shading(Float64Array.of(0.1, 0.2), 'trainLoss').log).toBe(false);
    expect(shading(Float64Array.of(3, 3), 'trainLoss').shade(3)).toBe(0);
    expect(shading(Float64Array.of(Number.POSITIVE_INFINITY), 'trainLoss').shade(1)).toBeNaN();
  });
});

it.each([120, 146, 310, 700])('the numbers along a plane of %s pixels do not run into each other', (side) => {
  const { xs, ys } = planeTicks(viewport([-0.013, 0.097, -0.07, 0.04], side, side));
  for (const [index, { at }] of xs.entries()) if (index > 0) expect(at - xs[index - 1].at).toBeGreaterThan(30);
  for (const [index, { at }] of ys.entries()) if (index > 0) expect(ys[index - 1].at - at).toBeGreaterThan(20);
  expect(Math.min(xs.length, ys.length)).toBeGreaterThanOrEqual(2);
});

it('tells the ends of its heights apart', () => {
  const shades = shading(Float64Array.of(0.308, 0.309, 0.3091), 'trainLoss');
  expect(heightsInWords({ surface: 'trainLoss' }, shades)).toEqual({
    name: 'training loss',
    best: '0.308',
    worst: '0.309 and more',
  });
});

describe('a plane in words', () => {
  it('says what the pull-back did and how far', () => {
    const words = pullBackInWords(found, experiment);
    const length = Math.hypot(found.slow.x[1], found.slow.y[1]);
    expect(words).toContain('50 % of the way');
    expect(words).toContain(String(Number(length.toPrecision(2))));
    expect(nextInWords(found)).toContain('without the pull-back');
  });

  it('says how much of the path it does not show', () => {
    expect(outsideInWords({ ...found, outside: 0.63 }, 2410)).toBe(
      '63 % of the squared length of the fast steps lies outside of this plane: it hides most of 2,408 further directions.',
    );
    expect(outsideInWords({ ...found, outside: 0 }, 2410)).toContain('almost wholly');
  });
});
