import { expect, it } from 'vitest';
import { format } from '../../engine/experiment/format.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { complete } from '../../engine/studies/drain.ts';
import { trajectories } from '../../engine/studies/trajectory.ts';
import { examples } from './examples.ts';

it.each(examples.map(({ title, experiment }) => [title, experiment]))('%s opens without a problem', (_, text) => {
  const { experiment, problems } = parse(text);
  expect(problems).toEqual([]);
  expect(format(experiment)).toBe(text);
});

it('the first is what opens when nothing is asked for', () => {
  expect(format(parse('').experiment)).toBe(examples[0].experiment);
});

it.each(examples.map(({ title, experiment }) => [title, experiment]))(
  '%s keeps its surviving paths in its window',
  (_, text) => {
    const { experiment } = parse(text);
    const [x0, x1, y0, y1] = experiment.view ?? [0, 0, 0, 0];
    for (const { fast, status } of complete(trajectories(experiment, experiment.show))) {
      if (status === 'diverged') continue;
      const last = fast.x.length - 1;
      expect(fast.x[last] > x0 && fast.x[last] < x1 && fast.y[last] > y0 && fast.y[last] < y1).toBe(true);
    }
  },
);
