import type { ExampleGroup } from './example.ts';

export const adaptive: ExampleGroup = {
  title: 'Adaptive optimizers inside',
  examples: [
    {
      title: 'Himmelblau with Adam',
      look: 'Around a smooth minimum Adam keeps jittering; the slow weights settle closer to it.',
      experiment:
        'landscape=himmelblau&start=-0.5,-1&noise=gaussian(sigma=5)&run=lookahead(adam(lr=0.1),k=5,alpha=0.5)&run=inner&steps=150&seeds=64&view=-5.2,0.6,-4.4,0.2',
      shows: 'lower',
    },
    {
      title: 'RMSprop with momentum among six hollows',
      look: 'RMSprop with momentum goes on swinging among the hollows, and the slow weights come to rest in one of the deepest.',
      experiment:
        'landscape=six-hump-camel&start=-1.2,-0.9&noise=gaussian(sigma=1)&run=lookahead(rmsprop(lr=0.02,momentum=0.9),k=5,alpha=0.5)&run=inner&study=basins(show=difference,grid=64)&steps=200&seeds=64&view=-2.2,2.2,-1.4,1.3',
      shows: 'lower',
    },
    {
      title: 'Adagrad has calmed itself',
      look: 'Adagrad’s steps only ever get shorter, so nothing is left to calm, and Lookahead makes them shorter still; the curve over learning rates tells whether a larger one mends it.',
      experiment:
        'landscape=booth&start=-8,6&noise=gaussian(sigma=2)&run=lookahead(adagrad(lr=1),k=5,alpha=0.5)&run=inner&study=sweep&steps=150&seeds=64&view=-9.1,2.1,1.9,8.7',
      shows: 'higher',
    },
  ],
};
