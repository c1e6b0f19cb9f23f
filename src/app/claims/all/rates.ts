import type { Claim } from '../claim.ts';

export const rates: Claim = {
  name: 'rates',
  sentence: 'Lookahead is robust to the choice of the learning rate.',
  says: 'The paper, from experiments on CIFAR-10, and whoever recommends it to save tuning. What is meant is that a wider range of rates gives a good result.',
  question: 'On how many of these four will the range of good learning rates be wider with Lookahead?',
  bets: { all: 'On all four', some: 'On some of them', none: 'On none' },
  trials: [
    {
      title: 'A smooth hollow, strong noise',
      setting: 'Himmelblau’s function with strong noise: where a run ends is decided by how much it jitters there.',
      experiment:
        'landscape=himmelblau&start=-0.5,-1&noise=gaussian(sigma=5)&run=lookahead(sgd(lr=0.001,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=150&seeds=64',
      measure: { by: 'rates' },
      expected: 'holds',
      why: 'The jitter grows with the rate. Averaging makes it smaller, so that larger rates than before still end low.',
    },
    {
      title: 'Two classes, in minibatches',
      setting: 'Logistic regression in minibatches of 8, with SGD and momentum inside.',
      experiment:
        'landscape=logistic&noise=minibatch(size=8)&run=lookahead(sgd(lr=0.05,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=200&seeds=64',
      measure: { by: 'rates' },
      expected: 'holds',
      why: 'Again the noise sets the upper end of the range, and averaging moves it up, by more than the pull-back moves the lower end.',
    },
    {
      title: 'The ravine',
      setting: 'SGD with momentum in the noisy ravine with which this app opens, for a hundred steps.',
      experiment:
        'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)' +
        '&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=100&seeds=64&view=-6.2,2.2,-5,3.2',
      measure: { by: 'rates' },
      expected: 'fails',
      why: 'Lookahead bears no larger rates here, and small ones no longer get there in a hundred steps. Its best is lower, though, and ten times of that is a stricter measure.',
    },
    {
      title: 'A bent valley, with Adam',
      setting: 'Rosenbrock’s valley with Adam inside, for five hundred steps.',
      experiment:
        'landscape=rosenbrock&start=-1.2,1&noise=gaussian(sigma=0.5)&run=lookahead(adam(lr=0.05),k=5,alpha=0.5)&run=inner&steps=500&seeds=64&view=-1.6,1.4,-0.5,1.6',
      measure: { by: 'rates' },
      expected: 'fails',
      why: 'Small rates do not get through the valley in time, and half a step takes twice as long: the range loses its lower end and gains nothing at the upper.',
    },
  ],
  decides: [
    'A range of good rates has a lower end, below which the budget is too short, and an upper end, above which noise or overshooting is too large. At one and the same rate Lookahead is slower, so the lower end moves up. Where noise sets the upper end, that moves up as well, and further, and the range gets wider; elsewhere it gets narrower.',
    'Good means here: within ten times of the run’s own best. It says nothing about how low that best is, which is why both are told.',
  ],
};
