import { describe, expect, it } from 'vitest';
import { drained, networkExperiment } from '../../../../test/networkStudies.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import { plane } from '../../../engine/networks/studies/plane.ts';
import { shading } from './heights.ts';
import { nextInWords, outsideInWords, pullBackInWords } from './planeSentence.ts';

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
