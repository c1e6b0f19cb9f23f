/** An experiment that makes a point. Numbers are never written here: the app computes them. */
export interface Example {
  readonly title: string;
  /** What to look at, in one sentence. */
  readonly look: string;
  readonly experiment: string;
}

const RAVINE = 'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)';
const RAVINE_END = 'run=inner&steps=100&seeds=64&view=-6.2,2.2,-5,3.2';
const ROSENBROCK = 'landscape=rosenbrock&start=-1.2,1&noise=gaussian(sigma=0.5)';

export const examples: readonly Example[] = [
  {
    title: 'Down the middle',
    look: 'SGD zigzags between the walls; the slow weights walk down the floor of the ravine.',
    experiment: `${RAVINE}&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&${RAVINE_END}`,
  },
  {
    title: 'Wrong rhythm: it stalls',
    look: 'With k near the period of the swing, the fast weights come back to where they began, and the slow ones hardly move.',
    experiment: `${RAVINE}&run=lookahead(sgd(lr=0.01,momentum=0.9),k=10,alpha=0.5)&${RAVINE_END}`,
  },
  {
    title: 'Blow-up',
    look: 'Keeping the momentum at each sync excites the swing until Lookahead diverges; pull it back, or set it to zero, and all is calm.',
    experiment:
      'landscape=quadratic(condition=27,angle=28)&start=-4,2&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.1,momentum=0.9),k=2,alpha=0.5)&run=inner&steps=200&seeds=64&view=-6,5,-7,6',
  },
  {
    title: 'Only Lookahead survives',
    look: 'The learning rate is beyond what SGD can bear; an odd k turns the overshoot into an average. Try k = 6.',
    experiment:
      'landscape=quadratic(condition=20,angle=28)&start=-4,1&noise=gaussian(sigma=0.3)&run=lookahead(sgd(lr=0.107),k=5,alpha=0.5)&run=inner&steps=120&seeds=64&view=-6,4,-6,4.5',
  },
  {
    title: 'Calmer: the noisy quadratic',
    look: 'Both reach the bottom and jitter there; the slow weights jitter less, because they average.',
    experiment:
      'landscape=quadratic(condition=10,angle=28)&start=-4,1&noise=center(sigma=1)&run=lookahead(sgd(lr=0.1),k=5,alpha=0.5)&run=inner&steps=200&seeds=64&view=-5,3,-3.5,3.5',
  },
  {
    title: 'Rosenbrock: it loses',
    look: 'In a long bent valley momentum is speed, and half of it is thrown away at every sync.',
    experiment: `${ROSENBROCK}&run=lookahead(sgd(lr=0.001,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=500&seeds=64&view=-1.6,1.4,-0.5,1.6`,
  },
  {
    title: 'Rosenbrock: it wins',
    look: 'The same valley with much more momentum: now the swing across it is what costs, and Lookahead calms it.',
    experiment: `${ROSENBROCK}&run=lookahead(sgd(lr=0.0003,momentum=0.99),k=5,alpha=0.5)&run=inner&steps=200&seeds=64&view=-1.6,1.4,-0.5,1.6`,
  },
  {
    title: 'Rastrigin: no escape',
    look: 'On rugged land noise helps to escape; Lookahead averages the noise away and visits fewer basins. Step through the seeds.',
    experiment:
      'landscape=rastrigin&start=-3.3,2.7&noise=gaussian(sigma=20)&run=lookahead(sgd(lr=0.003,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=64&view=-4.8,1,-2,4',
  },
  {
    title: 'Himmelblau with Adam',
    look: 'Around a smooth minimum Adam keeps jittering; the slow weights settle closer to it.',
    experiment:
      'landscape=himmelblau&start=-0.5,-1&noise=gaussian(sigma=5)&run=lookahead(adam(lr=0.1),k=5,alpha=0.5)&run=inner&steps=150&seeds=64&view=-5.2,0.6,-4.4,0.2',
  },
  {
    title: 'Beale: without it, SGD flies away',
    look: 'Momentum carries SGD up the steep walls and out of the picture; Lookahead is pulled back in time.',
    experiment:
      'landscape=beale&start=1,1.5&noise=gaussian(sigma=0.5)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=300&seeds=64&view=-1.2,4.4,-3,2.4',
  },
  {
    title: 'Over-damped: only slower',
    look: 'Small steps straight down, nothing to calm: stepping back half of the way at every sync only costs time.',
    experiment:
      'landscape=quadratic(condition=10,angle=28)&start=-4,1&noise=gaussian(sigma=0.2)&run=lookahead(sgd(lr=0.02),k=5,alpha=0.5)&run=inner&steps=200&seeds=64&view=-4.8,0.8,-2,1.8',
  },
];
