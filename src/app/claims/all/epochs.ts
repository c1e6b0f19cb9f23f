import type { Claim } from '../claim.ts';

const LINE = 'landscape=least-squares&noise=minibatch(size=8)';

export const epochs: Claim = {
  name: 'epochs',
  sentence: 'With Lookahead, training needs fewer epochs.',
  says: 'Posts that recommend it for saving training time. An epoch is one pass through the data, and either run pays one gradient for each minibatch: so epochs, gradients and, but for a few multiplications, hours are the same clock.',
  question: 'On how many of these four will Lookahead get there in fewer epochs?',
  bets: { all: 'On all four', some: 'On some of them', none: 'On none' },
  trials: [
    {
      title: 'A line through data, at a large rate',
      setting:
        'Slope and intercept of a line through 32 points, in minibatches of 8: SGD with momentum at a rate at which it is never quite at rest.',
      experiment: `${LINE}&run=lookahead(sgd(lr=0.1,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=200&seeds=256`,
      measure: { by: 'epochs' },
      expected: 'holds',
      why: 'At this rate the noise of the minibatches keeps throwing SGD above the level again. The slow weights average it away and are thrown less far.',
    },
    {
      title: 'The same line, each at its own best rate',
      setting:
        'The same data and batches, but each run has the learning rate that suits it best, found on some seeds and compared on others.',
      experiment: `${LINE}&run=lookahead(sgd(lr=0.02,momentum=0.9),k=5,alpha=0.5)&run=sgd(lr=0.01,momentum=0.9)&steps=200&seeds=256`,
      measure: { by: 'epochs', tuned: true },
      expected: 'holds',
      why: 'Most of the advantage was in the rate. SGD at its own best rate is almost as quick; a small difference remains, in favour of Lookahead.',
    },
    {
      title: 'Two classes, with Adam',
      setting: 'Logistic regression in minibatches of 8, with Adam inside, at a rate at which it takes many epochs.',
      experiment:
        'landscape=logistic&noise=minibatch(size=8)&run=lookahead(adam(lr=0.03),k=5,alpha=0.5)&run=inner&steps=400&seeds=256',
      measure: { by: 'epochs' },
      expected: 'fails',
      why: 'Adam’s steps are of about the same length whatever the gradient. On the way down, taking back half of them only costs epochs.',
    },
    {
      title: 'A network that reads digits',
      setting:
        'A small network learns handwritten digits, with SGD and momentum at an ordinary learning rate, from several initial weights.',
      experiment:
        'network=mlp(hidden=16)&data=digits&batch=32&run=lookahead(sgd(lr=0.05,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=500&seeds=6',
      measure: { by: 'networkEpochs' },
      expected: 'fails',
      why: 'So early in a training the loss still falls with every step, and there is little to average away. Lookahead goes the same way more slowly.',
    },
  ],
  decides: [
    'What decides is how far the training has come. As long as the loss falls steadily, the pull-back costs epochs. Once a run has arrived where noise keeps it from settling, Lookahead settles lower, and a level that lies below what the other run can hold is then reached in far fewer epochs, or by Lookahead alone.',
    'A smaller learning rate, or one that decreases towards the end, does much of the same. Whether epochs are saved against that has to be measured with the schedule that would be used anyway.',
  ],
};
