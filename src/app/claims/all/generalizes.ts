import type { Claim } from '../claim.ts';

const SPIRALS = (lr: number) =>
  `network=mlp(hidden=24)&data=spirals&batch=16&run=lookahead(sgd(lr=${lr},momentum=0.9),k=5,alpha=0.5)&run=inner&steps=600&seeds=8`;

export const generalizes: Claim = {
  name: 'generalizes',
  sentence: 'Networks trained with Lookahead generalize better.',
  says: 'Articles that report a higher test accuracy; and, with a proof for convex problems and some that resemble them, Zhou and others (2021). What is meant is more right answers on data that the network has not seen.',
  question: 'On how many of these four will the network trained with Lookahead answer more unseen questions right?',
  bets: { all: 'On all four', some: 'On some of them', none: 'On none' },
  trials: [
    {
      title: 'Two rings, with wrong labels',
      setting:
        'A ring within a ring, and every fifth training label is wrong: whoever learns these by heart does worse on the test, whose labels are right.',
      experiment:
        'network=mlp(hidden=12)&data=circles(flip=0.2)&batch=16&run=lookahead(sgd(lr=0.1,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=400&seeds=10',
      measure: { by: 'accuracy' },
      expected: 'holds',
      why: 'Each minibatch has its own wrong labels and pulls the boundary its own way. The slow weights average over these pulls.',
    },
    {
      title: 'Two spirals, at a large rate',
      setting: 'Two arms wound around each other, learned at a rate at which the loss still jumps at the end.',
      experiment: SPIRALS(0.1),
      measure: { by: 'accuracy' },
      expected: 'holds',
      why: 'Without Lookahead the training stops wherever it happens to be in its jumps. Its training loss is higher, too: this is better training as much as better generalization.',
    },
    {
      title: 'The same spirals, at a smaller rate',
      setting: 'The same network and data at a fifth of that rate, at which the loss comes down smoothly.',
      experiment: SPIRALS(0.02),
      measure: { by: 'accuracy' },
      expected: 'fails',
      why: 'Now both are still on their way when the budget ends, and Lookahead is behind, on training data and on unseen data alike.',
    },
    {
      title: 'Handwritten digits',
      setting: 'Real handwriting in 8 × 8 pixels, ten classes, at an ordinary rate and for an ordinary time.',
      experiment:
        'network=mlp(hidden=16)&data=digits&batch=32&run=lookahead(sgd(lr=0.1,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=8',
      measure: { by: 'accuracy' },
      expected: 'undecided',
      why: 'Both read almost all of the digits, and the small difference cannot be told from none. That Lookahead reads as many at a higher training loss speaks for the claim, a little.',
    },
  ],
  decides: [
    'What decides here is mostly how well each run has been trained when the budget ends. In these small networks more right answers mostly go with a lower training loss, and the learning rate moves both.',
    'That is not what the claim is about, and it is the hard part of testing it: a run that generalizes better should do so at the same training loss. Large networks, trained for long, may differ from these; what was published about them is under the last of the claims.',
  ],
};
