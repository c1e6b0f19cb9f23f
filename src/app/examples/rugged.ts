import type { ExampleGroup } from './example.ts';

export const rugged: ExampleGroup = {
  title: 'Rugged land',
  examples: [
    {
      title: 'Rastrigin: no escape',
      look: 'On rugged land noise helps to escape, and Lookahead, which averages it away, visits fewer basins.',
      experiment:
        'landscape=rastrigin&start=-3.3,2.7&noise=gaussian(sigma=20)&run=lookahead(sgd(lr=0.003,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=64&view=-4.8,1,-2,4',
      shows: 'no lower',
      minima: 'fewer visited',
    },
    {
      title: 'Ackley with Adam: held back',
      look: 'Adam jumps over the ripples and into the funnel in the middle; pulled back at every sync, it stays outside.',
      experiment:
        'landscape=ackley&start=2.5,-1.7&noise=gaussian(sigma=3)&run=lookahead(adam(lr=0.3),k=5,alpha=0.5)&run=inner&steps=200&seeds=64&view=-0.9,3.5,-2.6,0.7',
      shows: 'higher',
      minima: 'fewer visited',
    },
    {
      title: 'Not smoother, and yet lower',
      look: 'Slide over the picture: after one whole cycle this land has more hollows than before, and still Lookahead ends lower.',
      experiment:
        'landscape=custom(f=sin(3*x)*sin(3*y)/2%2B(x^2%2By^2)/10)&start=-4,3&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.1,momentum=0.9),k=5,alpha=0.5)&run=inner&study=cycle&steps=200&seeds=64&view=-4.7,2.5,-2.6,5.3',
      shows: 'lower',
      minima: 'more after a cycle',
    },
  ],
};
