import type { Claim } from '../claim.ts';

export const traps: Claim = {
  name: 'traps',
  sentence: 'Lookahead avoids getting trapped in local optima.',
  says: 'Many summaries, mostly without a source. What is meant is that it ends in a better minimum than the optimizer inside it would.',
  question: 'On how many of these four landscapes will Lookahead end in the best minimum more often?',
  bets: { all: 'On all four', some: 'On some of them', none: 'On none' },
  trials: [
    {
      title: 'Starting in a trap',
      setting:
        'The three-hump camel, started in one of its worse minima, with noise that is strong enough to leave it: can it be left?',
      experiment:
        'landscape=three-hump-camel&start=1.7,-1&noise=gaussian(sigma=2)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=256',
      measure: { by: 'best' },
      expected: 'fails',
      why: 'Noise and momentum are what gets a run over the ridge. Lookahead averages the noise and takes back half of every climb.',
    },
    {
      title: 'A funnel full of traps',
      setting: 'Ackley’s funnel, with a small minimum in each of its ripples and the best one at its bottom.',
      experiment:
        'landscape=ackley&start=-3.2,2.4&noise=gaussian(sigma=2)&run=lookahead(sgd(lr=0.02,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=256',
      measure: { by: 'best' },
      expected: 'fails',
      why: 'On the way to the bottom many small ridges have to be crossed, and at each of them the pull-back holds on to the near side.',
    },
    {
      title: 'From everywhere, without noise',
      setting: 'Rastrigin’s egg box with the exact gradient, started from a grid of points all over it.',
      experiment: 'landscape=rastrigin&run=lookahead(sgd(lr=0.003,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300',
      measure: { by: 'starts' },
      expected: 'fails',
      why: 'Without noise both roll into the minimum of the hollow in which they start. A pull-back between two points of one hollow does not lead out of it.',
    },
    {
      title: 'Staying where it is best',
      setting: 'The six-hump camel with strong noise, which throws a run out of good minima as well as bad ones.',
      experiment:
        'landscape=six-hump-camel&noise=gaussian(sigma=5)&run=lookahead(sgd(lr=0.02,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=256',
      measure: { by: 'best' },
      expected: 'holds',
      why: 'Here no one is trapped: both visit almost all the minima. The deepest are also the hardest to be thrown out of, and the calmer slow weights stay in them.',
    },
  ],
  decides: [
    'What decides is whether a run has to get out of a hollow or to stay in one. To get out takes noise and momentum, and Lookahead damps both. Where there is so much of them that nothing holds, the same damping keeps a run in the deep hollows.',
    'To get out, smaller batches or a larger learning rate do more; to stay, a smaller rate at the end does as much.',
  ],
};
