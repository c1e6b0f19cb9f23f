import { expect, it } from 'vitest';
import { parse } from '../../engine/experiment/parse.ts';
import { objectiveOf } from '../../engine/objective.ts';
import { comparison } from '../../engine/studies/comparison.ts';
import { complete } from '../../engine/studies/drain.ts';
import { ensemble } from '../../engine/studies/ensemble.ts';
import { reach } from '../../engine/studies/stepsToLevel.ts';
import { loadFormulas } from '../../landscapes/formulas.ts';
import type { Verdict } from '../store.ts';
import { certainty, verdictSentence } from './sentence.ts';

await loadFormulas();

function judged(text: string): { readonly sentence: string; readonly certainty: string } {
  const { experiment, problems } = parse(text);
  expect(problems).toEqual([]);
  const { landscape, parameters } = objectiveOf(experiment);
  const floor = landscape.floor(parameters);
  const [study, baseline] = complete(ensemble(experiment));
  const verdict: Verdict = {
    study,
    baseline,
    index: 1,
    comparison: complete(comparison(study.judged, baseline.judged, floor)),
    reach: floor === null ? null : reach(study, baseline, floor),
    floor,
  };
  return {
    sentence: verdictSentence(experiment, verdict)
      .map((piece) => (typeof piece === 'string' ? piece : piece.text))
      .join(''),
    certainty: certainty(experiment, verdict.comparison),
  };
}

const ravine = (noise: string, run: string, rest: string) =>
  `landscape=quadratic(condition=36,angle=28)&start=-5,1${noise}&run=${run}&run=inner&${rest}`;
const NOISE = '&noise=gaussian(sigma=1)';
const SGD = 'lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)';

it('says who ends lower, by how much and how sure that is', () => {
  const { sentence, certainty } = judged(ravine(NOISE, SGD, 'steps=100&seeds=64'));
  expect(sentence).toMatch(/^Lookahead ends \d+(\.\d)?× lower than the same SGD without it\.$/);
  expect(certainty).toMatch(/^95 % interval over 64 seeds: \d+(\.\d)?× to \d+(\.\d)?× lower\.$/);
});

it('says as plainly that it loses', () => {
  const { sentence } = judged(ravine(NOISE, SGD.replace('k=5', 'k=10'), 'steps=100&seeds=64'));
  expect(sentence).toMatch(/^Lookahead ends \d+× higher than the same SGD without it\.$/);
});

it('does not decide what the seeds do not', () => {
  const { sentence, certainty } = judged(ravine(NOISE, SGD.replace('alpha=0.5', 'alpha=0.97'), 'steps=100&seeds=8'));
  expect(sentence).toBe('No clear difference between Lookahead and the same SGD without it.');
  expect(certainty).toMatch(/^95 % interval over 8 seeds: from \d+(\.\d)?× higher to \d+(\.\d)?× lower\.$/);
});

it('calls equal what is equal', () => {
  const { sentence, certainty } = judged(ravine('', SGD.replace('alpha=0.5', 'alpha=1'), 'steps=100'));
  expect(sentence).toBe('Lookahead and the same SGD without it end equally low.');
  expect(certainty).toBe('Nothing is random here: every seed gives the same.');
  expect(judged(ravine(NOISE, SGD.replace('alpha=0.5', 'alpha=1'), 'steps=100&seeds=8'))).toEqual({
    sentence: 'Lookahead and the same SGD without it end equally low.',
    certainty: '95 % interval over 8 seeds: no difference in any of them.',
  });
});

it('where no floor is known, measures differences by the way down', () => {
  const own = (lr: number, steps: number) =>
    judged(
      `landscape=custom(f=sin(3*x)%2B(x^2%2By^2)/10)&start=2,3&run=lookahead(sgd(lr=${lr}),k=5,alpha=0.5)&run=inner&steps=${steps}`,
    ).sentence;
  expect(own(0.1, 400)).toBe('Lookahead and the same SGD without it end almost equally low.');
  expect(own(0.01, 20)).toMatch(/^Lookahead ends 0\.\d+ higher than the same SGD without it\.$/);
});

it('a single seed proves nothing, and that is said', () => {
  expect(judged(ravine(NOISE, SGD, 'steps=100')).certainty).toMatch(/^A single random seed says little/);
});

it('names divergence on either side', () => {
  const fast = 'lookahead(sgd(lr=0.107),k=5,alpha=0.5)';
  const bowl = `landscape=quadratic(condition=20,angle=28)&start=-4,1${NOISE}`;
  expect(judged(`${bowl}&run=${fast}&run=inner&steps=120&seeds=16`).sentence).toBe(
    'Only Lookahead survives: the same SGD without it diverges (in 16 of 16 seeds).',
  );
  expect(judged(`${bowl}&run=${fast.replace('0.107', '0.5')}&run=inner&steps=120&seeds=16`).sentence).toBe(
    'Both Lookahead and the same SGD without it diverge (in 16 of 16 seeds and in 16 of 16 seeds).',
  );
  const blowUp = 'landscape=quadratic(condition=27,angle=28)&start=-4,2';
  const { sentence, certainty } = judged(
    `${blowUp}${NOISE}&run=lookahead(sgd(lr=0.1,momentum=0.9),k=2,alpha=0.5)&run=inner&steps=200&seeds=16`,
  );
  expect(sentence).toBe('Lookahead diverges (in 16 of 16 seeds), the same SGD without it does not.');
  expect(certainty).toBe('A diverged seed counts as infinitely high, so no interval can be given.');
});
