import type { Claim } from '../claim.ts';

const RAVINE = 'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)';
const END = '&run=inner&steps=100&seeds=64&view=-6.2,2.2,-5,3.2';
const SGD = `${RAVINE}&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)${END}`;

export const cost: Claim = {
  name: 'cost',
  sentence: 'Lookahead needs several updates per iteration, and much more computation and memory.',
  says: 'Lists of advantages and disadvantages, under the second heading. The paper says the opposite: that both costs can be neglected. All of this can be counted.',
  question: 'For how many of these four counts will Lookahead need more?',
  bets: { all: 'For all four', some: 'For some of them', none: 'For none' },
  trials: [
    {
      title: 'Gradients for each step',
      setting: 'Gradients are what a training spends its time on. How many does each step of the fast weights take?',
      experiment: SGD,
      measure: { by: 'gradients' },
      expected: 'fails',
      why: 'The fast steps are the base optimizer’s own, with one gradient each, and the sync between them evaluates none.',
    },
    {
      title: 'Updates for each gradient',
      setting:
        'With k = 5, how many times are weights updated for each gradient, interpolations included? Several would be two or more.',
      experiment: SGD,
      measure: { by: 'updates' },
      expected: 'fails',
      why: 'One interpolation comes with every fifth gradient: two multiplications and one addition for each weight, beside a gradient that takes several of them for each weight and each sample of the batch.',
    },
    {
      title: 'Memory, with Adam',
      setting: 'How many numbers have to be kept for each weight when Adam is inside?',
      experiment: `${RAVINE}&run=lookahead(adam(lr=0.1),k=5,alpha=0.5)${END}`,
      measure: { by: 'memory' },
      expected: 'holds',
      why: 'The slow weights are one more copy of the weights. Beside Adam, which keeps two averages already, it weighs less than beside plain SGD, which keeps nothing but the weights.',
    },
    {
      title: 'Gradients, with adaptive α',
      setting: 'A variant that chooses α anew at every sync, from how the loss curves between the two ends of a cycle.',
      experiment: `${RAVINE}&run=adaptive-lookahead(sgd(lr=0.01,momentum=0.9),k=5)${END.replace('steps=100', 'steps=120')}`,
      measure: { by: 'gradients' },
      expected: 'holds',
      why: 'To choose α it needs one more gradient at each sync, where Lookahead needs none. This is the variant that costs.',
    },
  ],
  decides: [
    'For each gradient, Lookahead costs one kth of an interpolation, and in all one more copy of the weights. The claim comes from counting a whole cycle, k steps and a sync, as one iteration: then there are k updates in it, but also the progress of k steps.',
    'Memory is the one cost that can matter, where weights fill a device to the brim.',
  ],
};
