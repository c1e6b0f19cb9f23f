import type { ExampleGroup } from './example.ts';

const BEALE =
  'landscape=beale&start=1,1.5&noise=gaussian(sigma=0.5)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)';

export const saves: ExampleGroup = {
  title: 'It saves',
  examples: [
    {
      title: 'Only Lookahead survives',
      look: 'The learning rate is beyond what SGD can bear; with an odd k the slow weights average the overshoot away.',
      experiment:
        'landscape=quadratic(condition=20,angle=28)&start=-4,1&noise=gaussian(sigma=0.3)&run=lookahead(sgd(lr=0.107),k=5,alpha=0.5)&run=inner&steps=120&seeds=64&view=-6,4,-6,4.5',
      shows: 'saved',
    },
    {
      title: 'Beale: without it, SGD flies away',
      look: 'Momentum carries SGD up the steep walls and out of the picture; Lookahead is pulled back in time.',
      experiment: `${BEALE}&run=inner&steps=300&seeds=64&view=-1.2,4.4,-3,2.4`,
      shows: 'saved',
    },
    {
      title: 'Beale: a warm-up saves SGD, too',
      look: 'Where the learning rate grows from nothing, SGD does not fly away any more, and Lookahead only ends lower.',
      experiment: `${BEALE}&run=inner&schedule=warmup(warmupSteps=100)&steps=300&seeds=64&view=-0.4,4.2,-2.1,1.9`,
      shows: 'lower',
    },
    {
      title: 'Goldstein–Price: off the cliff',
      look: 'The first steps fall from a cliff; SGD goes on with all its speed and is gone, and the slow weights lose half of it at every sync.',
      experiment:
        'landscape=goldstein-price&start=-1.5,0.5&noise=gaussian(sigma=20)&run=lookahead(sgd(lr=0.00005,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=64&view=-1.9,1.5,-1.5,1.1',
      shows: 'saved',
    },
  ],
};
