import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judged, probabilities } from './loss.ts';

test.each(['crossEntropy', 'squaredError'] as const)(
  '%s: probabilities are such, and the likeliest is the one judged',
  (loss) => {
    const outputs = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(outputs, (given) => {
        const out = new Float64Array(given.length);
        probabilities(loss, Float64Array.from(given), given.length, out);
        expect(out.reduce((sum, each) => sum + each)).toBeCloseTo(1, 6);
        expect(Math.min(...out)).toBeGreaterThanOrEqual(0);
        const likeliest = given.indexOf(Math.max(...given));
        expect(out[likeliest]).toBe(Math.max(...out));
        expect(judged(loss, Float64Array.from(given), Uint8Array.of(likeliest), given.length).accuracy).toBe(1);
      }),
    );
  },
);

test('what is a set of probabilities already is the nearest one', () => {
  const out = new Float64Array(3);
  probabilities('squaredError', Float64Array.of(0.2, 0.5, 0.3), 3, out);
  expect(Array.from(out)).toEqual([0.2, 0.5, 0.3].map((each) => expect.closeTo(each, 12)));
  probabilities('squaredError', Float64Array.of(1.4, 0.8, -3), 3, out);
  expect(Array.from(out)).toEqual([0.8, 0.2, 0].map((each) => expect.closeTo(each, 12)));
});

test('cross entropy does not overflow, and squared error is the mean over classes', () => {
  expect(judged('crossEntropy', Float64Array.of(1000, -1000), Uint8Array.of(1), 2).loss).toBe(2000);
  expect(judged('crossEntropy', Float64Array.of(0, 0), Uint8Array.of(1), 2).loss).toBeCloseTo(Math.LN2, 12);
  expect(judged('squaredError', Float64Array.of(0, 0, 1, 1), Uint8Array.of(0, 1), 2)).toEqual({
    loss: 0.5,
    accuracy: 0.5,
  });
});
