import type { ExampleGroup } from './example.ts';

export const loses: ExampleGroup = {
  title: 'It loses',
  examples: [
    {
      title: 'Rosenbrock: it loses',
      look: 'In a long bent valley momentum is speed, and half of it is thrown away at every sync.',
      experiment:
        'landscape=rosenbrock&start=-1.2,1&noise=gaussian(sigma=0.5)&run=lookahead(sgd(lr=0.001,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=500&seeds=64&view=-1.6,1.4,-0.5,1.6',
      shows: 'higher',
    },
    {
      title: 'Over-damped: only slower',
      look: 'Small steps straight down, nothing to calm: stepping back half of the way at every sync only costs time.',
      experiment:
        'landscape=quadratic(condition=10,angle=28)&start=-4,1&noise=gaussian(sigma=0.2)&run=lookahead(sgd(lr=0.02),k=5,alpha=0.5)&run=inner&steps=200&seeds=64&view=-4.8,0.8,-2,1.8',
      shows: 'higher',
    },
    {
      title: 'Too timid',
      look: 'With so small an α the slow weights are still on their way when SGD has long arrived; the curve over α tells how large is large enough.',
      experiment:
        'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.1)&run=inner&study=sweep(of=alpha)&steps=100&seeds=64&view=-6.2,2.2,-5,3.2',
      shows: 'higher',
    },
    {
      title: 'Half the learning rate does it, too',
      look: 'Lookahead is no lower than the same SGD with half the learning rate and without Lookahead, which jitters less for that reason alone.',
      experiment:
        'landscape=quadratic(condition=10,angle=28)&start=-4,1&noise=center(sigma=1)&run=lookahead(sgd(lr=0.1),k=5,alpha=0.5)&run=sgd(lr=0.05)&steps=200&seeds=64&view=-5,3,-3.5,3.5',
      shows: 'same',
    },
    {
      title: 'Late off the saddle',
      look: 'On the saddle speed has to grow from almost nothing, and every sync takes half of it: SGD is in the hollow while Lookahead is still on its way.',
      experiment:
        'landscape=quartic-saddle&start=-1.5,0.001&noise=gaussian(sigma=0.01)&run=lookahead(sgd(lr=0.03,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=60&seeds=64&view=-1.7,0.8,-0.3,1.4',
      shows: 'higher',
    },
    {
      title: 'The first step of the staircase',
      look: 'SGD has the momentum to roll on from hollow to hollow, and the slow weights stay in the first.',
      experiment:
        'landscape=mccormick&start=2,-0.5&noise=gaussian(sigma=0.5)&run=lookahead(sgd(lr=0.05,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=60&seeds=64&view=-13.3,3.6,-14.1,2',
      shows: 'higher',
    },
    {
      title: 'Easom: slow on a plain',
      look: 'Where there is hardly any slope, every step counts, and Lookahead gives up half of what it has gained.',
      experiment:
        'landscape=easom&start=1.9,4.2&noise=gaussian(sigma=0.02)&run=lookahead(sgd(lr=0.05),k=5,alpha=0.5)&run=inner&steps=120&seeds=64&view=1.6,3.5,2.9,4.4',
      shows: 'higher',
    },
  ],
};
