import type { ExampleGroup } from './example.ts';

export const calms: ExampleGroup = {
  title: 'It calms',
  examples: [
    {
      title: 'Down the middle',
      look: 'SGD zigzags between the walls; the slow weights walk down the floor of the ravine.',
      experiment:
        'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=100&seeds=64&view=-6.2,2.2,-5,3.2',
      shows: 'lower',
    },
    {
      title: 'Calmer: the noisy quadratic',
      look: 'Both reach the bottom and jitter there; the slow weights jitter less, because they average.',
      experiment:
        'landscape=quadratic(condition=10,angle=28)&start=-4,1&noise=center(sigma=1)&run=lookahead(sgd(lr=0.1),k=5,alpha=0.5)&run=inner&steps=200&seeds=64&view=-5,3,-3.5,3.5',
      shows: 'lower',
    },
    {
      title: 'Heavy tails',
      look: 'Now and then one gradient is many times too large; SGD is thrown far off, and the slow weights follow it half of the way only.',
      experiment:
        'landscape=booth&start=-8,6&noise=student(sigma=3,df=2)&run=lookahead(sgd(lr=0.02,momentum=0.9),k=5,alpha=0.5)&run=inner&study=cloud&steps=200&seeds=64&view=-9.7,7.5,-1.7,10.6',
      shows: 'lower',
    },
    {
      title: 'Rosenbrock: it wins',
      look: 'The long bent valley with very much momentum: here the swing across it is what costs, and Lookahead calms it.',
      experiment:
        'landscape=rosenbrock&start=-1.2,1&noise=gaussian(sigma=0.5)&run=lookahead(sgd(lr=0.0003,momentum=0.99),k=5,alpha=0.5)&run=inner&steps=200&seeds=64&view=-1.6,1.4,-0.5,1.6',
      shows: 'lower',
    },
  ],
};
