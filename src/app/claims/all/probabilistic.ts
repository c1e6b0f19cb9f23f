import type { Claim } from '../claim.ts';

const LINE = 'landscape=least-squares';
const RUNS = '&run=lookahead(sgd(lr=0.03,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=200&seeds=32';

export const probabilistic: Claim = {
  name: 'probabilistic',
  sentence: 'Lookahead is a probabilistic method.',
  says: 'Encyclopedia entries that list it among stochastic methods. Its rule contains no chance: k steps of another optimizer, then new slow = old slow + α (fast − old slow). What is drawn at random are the minibatches, and those are drawn without it as well.',
  question: 'On how many of these three will Lookahead bring chance into it, or more chance than there was?',
  bets: { all: 'On all three', some: 'On some of them', none: 'On none' },
  trials: [
    {
      title: 'The exact gradient',
      setting: 'A line through data, all of which are used for every gradient; run under many different random seeds.',
      experiment: `${LINE}${RUNS}`,
      measure: { by: 'endings' },
      expected: 'fails',
      why: 'No seed makes any difference, because nothing is drawn. A probabilistic method would end in different places.',
    },
    {
      title: 'Minibatches',
      setting: 'The same in minibatches of 8 of the 32 points, drawn anew for every gradient; again under many seeds.',
      experiment: `${LINE}&noise=minibatch(size=8)${RUNS}`,
      measure: { by: 'endings' },
      expected: 'fails',
      why: 'Now every seed ends elsewhere, with Lookahead and without: the chance has come with the minibatches.',
    },
    {
      title: 'How much chance is left',
      setting: 'The same minibatches: how far apart do the endings of these seeds lie?',
      experiment: `${LINE}&noise=minibatch(size=8)${RUNS}`,
      measure: { by: 'spread' },
      expected: 'fails',
      why: 'If anything, Lookahead takes chance out: the slow weights are averages, and averages vary less than what they are averages of.',
    },
  ],
  decides: [
    'Minibatches are probabilistic, Lookahead is not. It is a deterministic rule around whatever optimizer is inside it, and hands on the chance that comes with the gradients, reduced.',
    'The mistake is easy to make, because it is nearly always used with stochastic gradients, and because its effect on their noise is what its analysis is about.',
  ],
};
