import { expect, it } from 'vitest';
import { parse } from '../../engine/experiment/parse.ts';
import { complete } from '../../engine/studies/drain.ts';
import { overview } from '../../engine/studies/overview.ts';
import { examples } from '../examples/examples.ts';
import { baselineIndex } from '../session/baselineIndex.ts';
import { wordsOf } from './verdictWords.ts';

function words(text: string) {
  const { experiment } = parse(text);
  return wordsOf(experiment, complete(overview(experiment, baselineIndex(experiment))));
}

it('says what the verdict says, as plain text', () => {
  const { verdict, certainty } = words(examples[0].experiment);
  expect(verdict).toMatch(/^Lookahead ends [\d.]+× lower than the same SGD without it\.$/);
  expect(certainty).toMatch(/^95 % interval over 64 seeds: /);
});

it('says what happened to a run that stands alone', () => {
  expect(words('landscape=beale&run=sgd(lr=0.001)&steps=50')).toEqual({
    verdict: expect.stringMatching(/^SGD ends with a loss of [\d.]+\.$/),
    certainty: 'Nothing stands beside it to be compared with.',
  });
  expect(words('landscape=beale&run=sgd(lr=10)&steps=50').verdict).toBe('SGD diverges in 1 of 1 seeds.');
});
