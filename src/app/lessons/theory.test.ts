import { expect, test } from 'vitest';
import { parse } from '../../engine/experiment/parse.ts';
import { complete } from '../../engine/studies/drain.ts';
import { trajectories } from '../../engine/studies/trajectory.ts';
import { steadyLr } from './sharpness.ts';
import { swing } from './swing.ts';

const SWINGING = 'landscape=quadratic(condition=36,angle=0)&start=0,1&steps=200';
const read = (text: string) => parse(text).experiment;

test.each([
  [0.01, 0.9],
  [0.015, 0.9],
  [0.004, 0.95],
])('at lr %s and momentum %s a swing takes as long as theory says', (lr, momentum) => {
  const experiment = read(`${SWINGING}&run=sgd(lr=${lr},momentum=${momentum})`);
  const [{ fast }] = complete(trajectories(experiment, 1));
  // Where the path crosses the floor, between two steps.
  const crossings = Array.from(fast.y.subarray(1), (y, index) => [fast.y[index], y, index] as const)
    .filter(([before, after]) => before * after < 0)
    .map(([before, after, index]) => index + before / (before - after));
  const half = (crossings[crossings.length - 1] - crossings[0]) / (crossings.length - 1);
  expect(crossings.length).toBeGreaterThan(10);
  expect(2 * half).toBeCloseTo(swing(experiment) ?? 0, 1);
});

test.each([
  'run=sgd(lr=0.01)',
  'run=adam',
  'run=sgd(lr=0.00001,momentum=0.9)',
  'landscape=rosenbrock&run=sgd(momentum=0.9)',
])('there is no swing in %s', (text) => {
  expect(swing(read(text.startsWith('landscape') ? text : `${SWINGING}&${text}`))).toBeNull();
});

test('gradient descent settles below the steady learning rate, and not above it', () => {
  const narrow = 'landscape=flat-sharp&start=1.5,0.01&steps=2000';
  const steady = steadyLr(read(narrow), 1) ?? 0;
  const end = (lr: number) => {
    const [{ fast }] = complete(trajectories(read(`${narrow}&run=sgd(lr=${lr})`), 1));
    return Math.abs(fast.y[2000]);
  };
  expect(end(0.98 * steady)).toBeLessThan(1e-6);
  expect(end(1.02 * steady)).toBeGreaterThan(0.01);
  // The curvature across the wide well of depth 2 and width 0.8 in the bowl: 0.1 + 2 / 0.64, less a little off its middle.
  expect(2 / steady).toBeCloseTo(89, 0);
  expect(2 / (steadyLr(read(narrow), 0) ?? 0)).toBeCloseTo(3.22, 2);
  expect(steadyLr(read(narrow), 2)).toBeNull();
});
