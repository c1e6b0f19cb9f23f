import type { Claim } from '../claim.ts';

const EGG_BOX = (lr: number) =>
  `landscape=rastrigin&start=-3.3,2.7&noise=gaussian(sigma=20)&run=lookahead(sgd(lr=${lr},momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=256`;

export const explores: Claim = {
  name: 'explores',
  sentence: 'Lookahead explores more of the landscape.',
  says: 'Descriptions in which the fast weights are scouts that are sent ahead. They do look ahead, for k steps; the question is whether they see more than the same optimizer sees without being called back.',
  question: 'On how many of these four will its fast weights come by more minima on their way?',
  bets: { all: 'On all four', some: 'On some of them', none: 'On none' },
  trials: [
    {
      title: 'An egg box, with noise',
      setting:
        'Rastrigin’s egg box has more than a hundred hollows, and the noise is strong enough to get from one to the next.',
      experiment: EGG_BOX(0.003),
      measure: { by: 'visited' },
      expected: 'fails',
      why: 'A scout who is called back half of the way every five steps seldom gets over the next ridge.',
    },
    {
      title: 'Gentle bumps, far from the middle',
      setting: 'Griewank’s wide landscape with shallow hollows, started far out.',
      experiment:
        'landscape=griewank&start=-7,6&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.1,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=256',
      measure: { by: 'visited' },
      expected: 'fails',
      why: 'The noise carries either run about, and the pull-back undoes part of what it has carried.',
    },
    {
      title: 'Six hollows, with Adam',
      setting: 'The six-hump camel with Adam inside, whose steps are of about the same length everywhere.',
      experiment:
        'landscape=six-hump-camel&noise=gaussian(sigma=5)&run=lookahead(adam(lr=0.1),k=5,alpha=0.5)&run=inner&steps=300&seeds=256',
      measure: { by: 'visited' },
      expected: 'fails',
      why: 'The difference is small, but it points the same way: fewer hollows with Lookahead.',
    },
    {
      title: 'The egg box again, with far too large steps',
      setting: 'As in the first trial, with steps so large that no hollow can hold a run.',
      experiment: EGG_BOX(0.01),
      measure: { by: 'visited' },
      expected: 'holds',
      why: 'Now both are thrown about. SGD alone spends most of its time outside, beyond the hollows; Lookahead is held back more often to where they are.',
    },
  ],
  decides: [
    'The pull-back halves every excursion. As long as getting about is hard, that means fewer places are seen. Only where a run is thrown about by far too large steps does being held back mean seeing more of the middle.',
    'To see more, take more noise (smaller batches), more momentum or a larger learning rate, with or without Lookahead.',
  ],
};
