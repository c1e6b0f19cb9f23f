import { expect, it } from 'vitest';
import { parse } from '../../../engine/experiment/parse.ts';
import { cloudSeeds } from '../../../engine/studies/cloud.ts';
import { advisedSeeds, advisedSteps, obstacleTo } from './obstacle.ts';

const experimentOf = (text: string) =>
  parse(`landscape=quadratic&run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner&${text}`).experiment;
const NOISE = 'noise=gaussian(sigma=1)';

it.each([
  ['seeds=64', 'no noise'],
  [NOISE, 'one seed'],
  [`${NOISE}&seeds=64&steps=500000`, 'too many steps'],
  [`${NOISE}&seeds=64`, null],
  [`${NOISE}&seeds=2`, null],
])('%s: %s', (text, obstacle) => {
  expect(obstacleTo(experimentOf(text))).toBe(obstacle);
});

it('advises what ends the obstacle', () => {
  const long = experimentOf(`${NOISE}&seeds=64&steps=500000`);
  expect(advisedSteps(long)).toBe(10_000);
  expect(cloudSeeds({ ...long, steps: advisedSteps(long) })).toBe(64);
  const alone = experimentOf(NOISE);
  expect(obstacleTo({ ...alone, seeds: advisedSeeds(alone) })).toBeNull();
});
