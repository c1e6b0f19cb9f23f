import { expect, test } from 'vitest';
import { optimizerKind } from '../optimizers/registry.ts';
import { format } from './format.ts';
import { parse } from './parse.ts';
import { presets } from './presets.ts';

const text = (run: string) => {
  const { experiment, problems } = parse(`landscape=beale&run=${run}&steps=10`);
  return { run: /run=([^&]*)/.exec(format(experiment))?.[1], problems };
};

test('ranger is RAdam under Lookahead, written out in full', () => {
  expect(text('ranger(lr=0.01)')).toEqual({
    run: 'lookahead(radam(lr=0.01,beta1=0.95,eps=0.00001),k=6,alpha=0.5)',
    problems: [],
  });
});

test('what is told to it goes where it belongs and comes before its own', () => {
  expect(text('ranger(lr=0.01,k=3,beta1=0.8,state=reset)').run).toBe(
    'lookahead(radam(lr=0.01,beta1=0.8,eps=0.00001),k=3,alpha=0.5,state=reset)',
  );
});

test('what it does not know is reported like anywhere else', () => {
  expect(text('ranger(lr=0.01,speed=3)').problems).toHaveLength(1);
});

test('every preset is understood as it stands, and its name is taken by nothing else', () => {
  for (const { name } of presets) {
    expect(text(name).problems).toEqual([]);
    expect(optimizerKind(name)).toBeUndefined();
  }
});
