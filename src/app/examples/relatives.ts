import type { ExampleGroup } from './example.ts';

export const relatives: ExampleGroup = {
  title: 'Relatives, and what averaging alone does',
  examples: [
    {
      title: 'Averaging alone ends as low',
      look: 'A moving average of plain SGD, which never feeds back, ends as low as Lookahead here: the calm is the averaging.',
      experiment:
        'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&run=ema(sgd(lr=0.01,momentum=0.9),decay=0.9)&steps=100&seeds=64&view=-6.2,2.2,-5,3.2',
      shows: 'lower',
      also: [[2, 'same']],
    },
    {
      title: 'Adaptive α',
      look: 'Measured at every sync, α lets the slow weights go as far as is best, which without noise beats the fixed one by far.',
      experiment:
        'landscape=booth&start=-8,6&run=adaptive-lookahead(sgd(lr=0.02,momentum=0.9),k=5)&run=inner&run=lookahead(sgd(lr=0.02,momentum=0.9),k=5,alpha=0.5)&steps=120&view=-9.6,6.6,-1.1,10.4',
      shows: 'lower',
      also: [[2, 'lower']],
    },
    {
      title: 'DiLoCo: momentum for the slow weights',
      look: 'On a long gentle floor Lookahead only slows SGD down, and with momentum of their own the slow weights overtake both.',
      experiment:
        'landscape=matyas&start=-9,-3&noise=gaussian(sigma=0.1)&run=diloco(sgd(lr=0.3),k=5)&run=inner&run=lookahead(sgd(lr=0.3),k=5,alpha=0.5)&steps=100&seeds=64&view=-10.3,3.2,-6.6,2.8',
      shows: 'lower',
      also: [[2, 'lower']],
      besides: [
        {
          experiment:
            'landscape=matyas&start=-9,-3&noise=gaussian(sigma=0.1)&run=lookahead(sgd(lr=0.3),k=5,alpha=0.5)&run=inner&steps=100&seeds=64',
          shows: 'higher',
        },
      ],
    },
    {
      title: 'SlowMo: momentum upon momentum',
      look: 'SGD has much momentum already; more on top of it swings through the bent valley and ends higher than even Lookahead.',
      experiment:
        'landscape=rosenbrock&start=-1.2,1&noise=gaussian(sigma=0.5)&run=slowmo(sgd(lr=0.001,momentum=0.9),k=5)&run=inner&run=lookahead(sgd(lr=0.001,momentum=0.9),k=5,alpha=0.5)&steps=500&seeds=64&view=-1.6,1.6,-0.5,1.7',
      shows: 'higher',
      also: [[2, 'higher']],
    },
  ],
};
