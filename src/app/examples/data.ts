import type { ExampleGroup } from './example.ts';

export const data: ExampleGroup = {
  title: 'Data and minibatches',
  examples: [
    {
      title: 'A line through data, four at a time',
      look: 'Every gradient sees four of the points, each pulling the line its own way, and the slow weights keep to the middle.',
      experiment:
        'landscape=least-squares&start=-1.6,2.8&noise=minibatch(size=4)&run=lookahead(sgd(lr=0.05,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=200&seeds=64&view=-2.1,1.9,-0.2,4.2',
      shows: 'lower',
    },
    {
      title: 'Two classes and a falling learning rate',
      look: 'The cosine calms Adam by itself, and Lookahead has made less headway by the time the steps are small.',
      experiment:
        'landscape=logistic(lambda=0.01)&start=-1.5,1.8&noise=minibatch(size=2)&run=lookahead(adam(lr=0.2),k=5,alpha=0.5)&run=inner&schedule=cosine&steps=200&seeds=64&view=-1.9,1.9,-2.5,2.9',
      shows: 'higher',
    },
  ],
};
