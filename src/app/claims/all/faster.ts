import type { Claim } from '../claim.ts';

const RAVINE = 'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)';
const RAVINE_END = '&steps=100&seeds=256&view=-6.2,2.2,-5,3.2';

export const faster: Claim = {
  name: 'faster',
  sentence: 'Lookahead converges faster than the optimizer inside it.',
  says: 'Encyclopedias and introductions, often as the first thing about it. What is meant is that it needs fewer steps to come down to the same loss.',
  question: 'On how many of these four will Lookahead stay below the same loss after fewer gradient steps?',
  bets: { all: 'On all four', some: 'On some of them', none: 'On none' },
  trials: [
    {
      title: 'A ravine, with momentum',
      setting:
        'SGD with momentum swings between the walls of a noisy ravine: the picture with which Lookahead is usually introduced. Both runs have the same learning rate.',
      experiment: `${RAVINE}&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner${RAVINE_END}`,
      measure: { by: 'steps' },
      expected: 'holds',
      why: 'The swing is what costs the steps here. Half way between the two walls is the floor, and that is where averaging over a swing puts the slow weights.',
    },
    {
      title: 'The same ravine, each at its own best rate',
      setting:
        'A learning rate that suits the one need not suit the other. Here each run has its own best one, found on some seeds, and they are compared on others.',
      experiment: `${RAVINE}&run=lookahead(sgd(lr=0.0075,momentum=0.9),k=5,alpha=0.5)&run=sgd(lr=0.003,momentum=0.9)${RAVINE_END}`,
      measure: { by: 'steps', tuned: true },
      expected: 'holds',
      why: 'SGD alone does better with a smaller rate and comes closer. Lookahead stays ahead because it bears a larger rate: the swing that comes with it is averaged away.',
    },
    {
      title: 'A bowl, with small steps',
      setting: 'Plain SGD without momentum walks straight down a bowl, in steps too small to overshoot.',
      experiment:
        'landscape=quadratic(condition=10,angle=28)&start=-4,1&noise=gaussian(sigma=0.2)' +
        '&run=lookahead(sgd(lr=0.02),k=5,alpha=0.5)&run=inner&steps=200&seeds=256&view=-4.8,0.8,-2,1.8',
      measure: { by: 'steps' },
      expected: 'fails',
      why: 'There is no swing to calm. Every sync takes back half of the way, so the slow weights come half as far for each gradient.',
    },
    {
      title: 'A bent valley, each at its own best rate',
      setting:
        'Rosenbrock’s valley with momentum and a little noise, once more with the best learning rate for each of the two.',
      experiment:
        'landscape=rosenbrock&start=-1.2,1&noise=gaussian(sigma=0.5)' +
        '&run=lookahead(sgd(lr=0.0025,momentum=0.9),k=5,alpha=0.5)&run=sgd(lr=0.0015,momentum=0.9)&steps=500&seeds=256&view=-1.6,1.4,-0.5,1.6',
      measure: { by: 'steps', tuned: true },
      expected: 'fails',
      why: 'Along the floor of a long valley momentum is speed. A sync takes back half of the way that this speed has made, and even the best rate does not bring it back.',
    },
  ],
  decides: [
    'What decides is what the steps are lost on. Where the fast weights swing across the direction in which there is something to gain, the average over a swing is worth more than the way that is taken back. Where they walk straight on, taking back is all that Lookahead adds.',
    'At first Lookahead acts much like a smaller learning rate, and with k = 1 it is exactly that: the rate times α. A comparison at one common rate therefore says little; the one with each at its own best rate says more.',
  ],
};
