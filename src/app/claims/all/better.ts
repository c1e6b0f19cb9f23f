import type { Claim } from '../claim.ts';

const RUNS =
  '&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&run=sgd(momentum=0.9,nesterov=true)&run=adam' +
  '&run=ema(sgd(momentum=0.9))&run=swa(sgd(momentum=0.9))';
const RAVINE = 'landscape=quadratic(condition=36,angle=28)&start=-5,1';
const RAVINE_VIEW = '&view=-6.2,2.2,-5,3.2';

export const better: Claim = {
  name: 'better',
  sentence: 'Lookahead is better than other optimizers.',
  says: 'Titles and advertisements rather than papers. Better at what, where, and by how much is left open, so here it has to beat five others, each at its own best learning rate: SGD with momentum, with Nesterov momentum, Adam, and two averages of SGD’s weights that cost the same memory as Lookahead.',
  question: 'On how many of these four will Lookahead end lower than the strongest of the five?',
  bets: { all: 'On all four', some: 'On some of them', none: 'On none' },
  trials: [
    {
      title: 'The ravine, exact gradient',
      setting: 'A ravine without noise: the quicker the swing across it is damped, the better.',
      experiment: `${RAVINE}${RUNS}&steps=100${RAVINE_VIEW}`,
      measure: { by: 'ranking' },
      expected: 'holds',
      why: 'Damping is what Lookahead does, and with a rate that is chosen for it, it does it better here than Nesterov momentum or any average.',
    },
    {
      title: 'The ravine, with noise',
      setting: 'The same ravine with noise: the end is decided by how well the noise is averaged away.',
      experiment: `${RAVINE}&noise=gaussian(sigma=1)${RUNS}&steps=100&seeds=256${RAVINE_VIEW}`,
      measure: { by: 'ranking' },
      expected: 'fails',
      why: 'Lookahead is ahead of the other optimizers. But an average over the whole of SGD’s path takes in more of the noise than five steps do.',
    },
    {
      title: 'The bent valley, with noise',
      setting: 'Rosenbrock’s valley with a little noise, for five hundred steps.',
      experiment: `landscape=rosenbrock&start=-1.2,1&noise=gaussian(sigma=0.5)${RUNS}&steps=500&seeds=256&view=-1.6,1.4,-0.5,1.6`,
      measure: { by: 'ranking' },
      expected: 'fails',
      why: 'Again ahead of the optimizers and behind an average: one that does not feed back keeps SGD’s speed along the valley.',
    },
    {
      title: 'Two classes, in minibatches',
      setting: 'Logistic regression in minibatches of 8: a small, ordinary task.',
      experiment: `landscape=logistic&noise=minibatch(size=8)${RUNS}&steps=200&seeds=256`,
      measure: { by: 'ranking' },
      expected: 'fails',
      why: 'The optimizers end about equally low, Lookahead among them, and a moving average of SGD’s weights ends lower than all.',
    },
  ],
  decides: [
    'There is no better without a where. Lookahead damps what swings and averages what jitters, at the price of speed. It is a good choice where that is what is missing, and one of several: a schedule for the learning rate and an average of the weights do much of the same.',
    'The published differences on large networks are fractions of a percentage point, and one of the three below points the other way.',
  ],
  published: {
    title: 'Published by others, not measured here: test accuracy in per cent',
    columns: ['Lookahead', 'SGD', 'Adam'],
    rows: [
      { what: 'CIFAR-10, ResNet-18, 200 epochs', values: [95.27, 95.23, 94.84] },
      { what: 'ImageNet, ResNet-50, 60 epochs, first guess right', values: [75.49, 75.15, null] },
      { what: 'ImageNet, ResNet-50, 60 epochs, right within five', values: [92.53, 92.56, null] },
    ],
    source: {
      text: 'Zhang, Lucas, Hinton & Ba 2019, as tabulated by Papers with Code',
      url: 'https://arxiv.org/abs/1907.08610',
    },
    remarks: [
      {
        text: 'A student project that repeated it on CIFAR-10, CIFAR-100 and Imagenette found a higher training loss than with other optimizers, mostly the highest validation accuracy with SGD inside, by small margins, and poor results with AdamW inside.',
        source: { text: 'akashpalrecha/Lookahead on GitHub', url: 'https://github.com/akashpalrecha/Lookahead' },
      },
    ],
  },
};
