import { expect, it } from 'vitest';
import { format } from '../../../engine/experiment/format.ts';
import { parse } from '../../../engine/experiment/parse.ts';
import { sweepables, withValue } from '../../../engine/experiment/sweepable.ts';
import { atRest, dependsOn, sweptOf, valuesOver } from './sweptNumber.ts';

const TEXT =
  'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)' +
  '&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&run=adam(lr=0.3)&study=sweep&steps=100&seeds=64';
const { experiment } = parse(TEXT);

it('is the same at rest wherever the value is, for every number', () => {
  for (const swept of sweepables(experiment)) {
    const { min, max } = swept.parameter.slider;
    const texts = [min, max, swept.value].map((value) => format(atRest(withValue(experiment, swept, value), swept)));
    expect(new Set(texts).size, swept.parameter.name).toBe(1);
  }
});

it('goes over the range of the slider in ascending order, whole numbers where there are no others', () => {
  for (const { parameter } of sweepables(experiment)) {
    for (const count of [13, 49]) {
      const values = valuesOver(parameter, count);
      expect(values[0]).toBe(parameter.slider.min);
      expect(values.at(-1)).toBeCloseTo(parameter.slider.max, 1);
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
      expect(values.length).toBeLessThanOrEqual(count + (parameter.marks?.length ?? 0));
    }
  }
  const k = sweepables(experiment).find(({ parameter }) => parameter.name === 'k');
  expect(k && valuesOver(k.parameter, 49)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

it('knows to which runs a number makes a difference', () => {
  const of = (name: string) => {
    const { experiment: varied } = parse(TEXT.replace('study=sweep', `study=sweep(of=${name})`));
    const swept = sweptOf(varied);
    return [0, 1, 2].map((index) => swept && dependsOn(varied, swept, index));
  };
  expect(of('lr')).toEqual([true, true, true]);
  expect(of('momentum')).toEqual([true, true, false]);
  expect(of('k')).toEqual([true, false, false]);
  expect(of('sigma')).toEqual([true, true, true]);
});
