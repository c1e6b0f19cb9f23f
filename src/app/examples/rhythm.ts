import type { ExampleGroup } from './example.ts';

const STEEP = 'landscape=quadratic(condition=27,angle=28)&start=-4,2&noise=gaussian(sigma=1)';
const STEEPER = 'landscape=quadratic(condition=30,angle=28)&start=-4,1&noise=gaussian(sigma=1)';

const blowUp = (treatment: string, view = '') =>
  `${STEEP}&run=lookahead(sgd(lr=0.1,momentum=0.9),k=2,alpha=0.5${treatment})&run=inner&steps=200&seeds=64${view}`;
const afterReset = (treatment: string, view = '') =>
  `${STEEPER}&run=lookahead(sgd(lr=0.103,momentum=0.9),k=5,alpha=0.5${treatment})&run=inner&steps=300&seeds=64${view}`;

export const rhythm: ExampleGroup = {
  title: 'Rhythm',
  examples: [
    {
      title: 'Wrong rhythm: it stalls',
      look: 'With k near the period of the swing, the fast weights come back to where they began, and the slow ones hardly move.',
      experiment:
        'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=10,alpha=0.5)&run=inner&steps=100&seeds=64&view=-6.2,2.2,-5,3.2',
      shows: 'higher',
    },
    {
      title: 'Blow-up',
      look: 'Keeping the momentum at each sync excites the swing until Lookahead diverges; pull it back, or set it to zero, and all is calm.',
      experiment: blowUp('', '&view=-6,5,-7,6'),
      shows: 'diverges',
      besides: [
        { experiment: blowUp(',state=interpolate'), shows: 'lower' },
        { experiment: blowUp(',state=reset'), shows: 'lower' },
      ],
    },
    {
      title: 'Starting anew blows up, too',
      look: 'At another learning rate it is the momentum set to zero that excites the swing; keep it, or pull it back, and all is calm.',
      experiment: afterReset(',state=reset', '&view=-6,5,-6,5'),
      shows: 'diverges',
      besides: [
        { experiment: afterReset(''), shows: 'lower' },
        { experiment: afterReset(',state=interpolate'), shows: 'lower' },
      ],
    },
  ],
};
