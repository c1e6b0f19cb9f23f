import { describe, expect, it } from 'vitest';
import { drained } from '../../../../test/networkStudies.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import { extremeEigenvalues } from './powerIteration.ts';

function eigenvaluesOf(spectrum: readonly number[], more: { tolerance?: number; most?: number; seed?: number } = {}) {
  const { hessianVector } = quadraticModel(spectrum);
  const matrix = (vector: Float64Array, out: Float64Array) => hessianVector(vector, vector, out);
  const options = { size: spectrum.length, seed: 1, tolerance: 1e-9, most: 2000, ...more };
  return drained(extremeEigenvalues(matrix, options)).answer;
}

describe('power iteration', () => {
  it('finds the largest eigenvalue where it has the largest magnitude, by one iteration', () => {
    const { dominant, largest } = eigenvaluesOf([0.1, 7, 3, -4]);
    expect(dominant.eigenvalue).toBeCloseTo(7, 9);
    expect(dominant.settled).toBe(true);
    expect(largest).toBe(dominant);
  });

  it('tells the sign of a negative one, and finds the largest beside it', () => {
    const { dominant, largest } = eigenvaluesOf([0.1, -7, 3, 1]);
    expect(dominant.eigenvalue).toBeCloseTo(-7, 9);
    expect(largest.eigenvalue).toBeCloseTo(3, 9);
    expect([dominant.settled, largest.settled]).toEqual([true, true]);
  });

  it('is not deceived by two of opposite signs, between which it never settles', () => {
    const { dominant, largest } = eigenvaluesOf([5, -5, 1, 2]);
    expect(dominant.settled).toBe(false);
    expect(largest.eigenvalue).toBeCloseTo(5, 9);
    expect(largest.settled).toBe(true);
  });

  it('says when it has not settled, and what settled means: an eigenvalue within the tolerance', () => {
    const spectrum = [2, 1.98, 0.3, 0.1];
    expect(eigenvaluesOf(spectrum, { most: 3 }).dominant).toMatchObject({ settled: false, iterations: 3 });
    const { dominant } = eigenvaluesOf(spectrum, { tolerance: 0.05 });
    expect(dominant.settled).toBe(true);
    expect(Math.min(...spectrum.map((each) => Math.abs(each - dominant.eigenvalue)))).toBeLessThan(0.05 * 2);
  });

  it('ends at once on a matrix of zeros, and is the same each time', () => {
    expect(eigenvaluesOf([0, 0, 0, 0]).largest).toMatchObject({ eigenvalue: 0, iterations: 1, settled: true });
    expect(eigenvaluesOf([3, 2, 1, 0])).toEqual(eigenvaluesOf([3, 2, 1, 0]));
    expect(eigenvaluesOf([3, 2, 1, 0], { most: 2, seed: 2 })).not.toEqual(eigenvaluesOf([3, 2, 1, 0], { most: 2 }));
  });
});
