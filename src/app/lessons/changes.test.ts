import { expect, test } from 'vitest';
import type { Experiment } from '../../engine/experiment/experiment.ts';
import { format } from '../../engine/experiment/format.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { changedNames } from './changedNames.ts';
import { after, readChanges, settableNames, withChanges } from './changes.ts';

const TEXT =
  'landscape=quadratic(condition=36,angle=28)&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&run=sgd(lr=0.01)&seeds=64';
const { experiment } = parse(TEXT);

function changed(text: string): Experiment | string {
  const changes = readChanges(text);
  return typeof changes === 'string' ? changes : withChanges(experiment, changes);
}

test.each([
  ['k = 10', 'k=10,', ['k']],
  ['k=10, alpha = 0.25', 'k=10,alpha=0.25', ['k', 'alpha']],
  ['state = reset', 'state=reset', ['state']],
  // In every run that has it.
  ['lr = 0.02', 'run=sgd(lr=0.02)', ['lr']],
  ['sigma = 2', 'gaussian(sigma=2)', ['sigma']],
  ['condition = 9', 'condition=9', ['condition']],
  ['steps = 70, seeds = 8, seed = 3', 'steps=70', ['steps', 'seeds', 'seed']],
])('%s changes this and nothing else', (text, part, names) => {
  const result = changed(text);
  if (typeof result === 'string') throw new Error(result);
  expect(format(result)).toContain(part);
  expect(changedNames(experiment, result)).toEqual(names);
});

test.each([
  ['k', 'is no change'],
  ['k = ', 'is no change'],
  ['k = 10; alpha = 1', 'is no change'],
  ['q = 10', 'unknown setting “q”'],
  ['k = 2.5', 'k must be a whole number'],
  ['alpha = NaN', 'alpha must be a number'],
  ['state = gone', 'state is one of'],
  ['__proto__ = 1', 'is no change'],
])('%s is refused: %s', (text, message) => {
  expect(changed(text)).toContain(message);
});

test('every name that can be set can be read', () => {
  expect(settableNames(experiment)).toEqual(expect.arrayContaining(['k', 'alpha', 'lr', 'sigma', 'state', 'steps']));
  for (const name of settableNames(experiment)) expect(changed(`${name} = nothing`)).not.toContain('unknown');
});

test.each([
  ['start=0,2', ['start']],
  ['landscape=rosenbrock', ['start', 'landscape', 'lr']],
  ['noise=none', ['noise']],
  ['schedule=cosine', ['schedule']],
])('what was exchanged has a name: %s', (pair, names) => {
  const key = pair.split('=')[0];
  const text = [...TEXT.split('&').filter((each) => !each.startsWith(`${key}=`)), pair].join('&');
  expect(names).toEqual(expect.arrayContaining([...changedNames(experiment, parse(text).experiment)]));
  expect(changedNames(experiment, parse(text).experiment)).toContain(key);
});

test('other runs are another thing, and how one looks at it is none', () => {
  const other = (more: string) => changedNames(experiment, parse(`${TEXT}${more}`).experiment);
  expect(other('&run=adam')).toEqual(['runs']);
  expect(other('&show=3&at=20&view=-1,1,-1,1&study=basins')).toEqual([]);
  expect(
    changedNames(experiment, parse(TEXT.replace('lookahead(', 'slowmo(').replace(',alpha=0.5', '')).experiment),
  ).toContain('runs');
});

test('a whole experiment can stand in place of changes', () => {
  expect(after(experiment, 'landscape=booth')).toMatchObject({ landscape: { name: 'booth' } });
  expect(after(experiment, 'landscape=boooth')).toContain('did you mean booth?');
});
