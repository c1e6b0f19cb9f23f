import { formatOptimizer } from '../../src/engine/experiment/format.ts';
import { noiseKinds } from '../../src/engine/noise/registry.ts';
import { suits } from '../../src/engine/noise/suits.ts';
import { optimizerKinds } from '../../src/engine/optimizers/registry.ts';
import { scheduleKinds } from '../../src/engine/schedules/registry.ts';
import { landscapes } from '../../src/landscapes/registry.ts';
import { variantsOf } from '../support.ts';

/** Experiments that between them say everything that a program can have to say, by what each is there for. */

const BOWL = 'landscape=quadratic(condition=8,angle=28)&start=-2,1';
const NOISY = `${BOWL}&noise=gaussian(sigma=0.5)`;
const plain = optimizerKinds.filter(({ wraps }) => !wraps);
const wrappers = optimizerKinds.filter(({ wraps }) => wraps);

const FORMULAS = [
  'x^2+10*y^2',
  'abs(x)+2*abs(y-x)',
  'max(x^2,abs(y),x*y)+min(x,y,2)^2/10-sign(3)',
  'exp(-x^2)*sin(3*y)+ln(2+x^2)+sqrt(3)*cosh(y/3)+tanh(x)+atan(y)+sinh(x/5)+tan(y/9)',
  '-(x-1)^2/-2+2^-x/pi-e^(y/2)/100+pow(y,4)-(1-(2-x))+x/(y^2+1)/2',
  'x^2+0.1*pow(1+y^2,1.5)+2^x',
  // Not defined left of 0, where the run ends, although its derivative is.
  'log(x)+y^2',
  '3',
];

function busy(name: string): string {
  const kind = optimizerKinds.find((each) => each.name === name);
  return kind === undefined ? name : formatOptimizer(variantsOf(kind, 0.05)[1]);
}

export const experiments: readonly (readonly [name: string, text: string])[] = [
  ...landscapes
    .filter(({ name }) => name !== 'custom')
    .map(
      ({ name }) =>
        [
          `landscape ${name}`,
          `landscape=${name}&noise=gaussian(sigma=0.1)&run=lookahead(adam(lr=0.05),k=4)&run=sgd&steps=12`,
        ] as const,
    ),
  ['landscape parameters', 'landscape=rosenbrock(a=-1.5,b=20)&run=sgd(lr=0.001)&steps=10'],
  ['landscape tip', 'landscape=ackley&start=0,0&run=sgd(lr=0.1)&steps=3'],
  ['landscape penalty', 'landscape=logistic(lambda=0.3)&start=0,0&run=sgd(lr=0.1)&steps=10'],
  ...FORMULAS.map(
    (f) =>
      [
        `formula ${f}`,
        `landscape=custom(f=${f.replaceAll('+', '%2B')})&start=0.7,-1.2&run=sgd(lr=0.05,momentum=0.5)&run=sgd(lr=2)&steps=15`,
      ] as const,
  ),
  ...noiseKinds.map((kind) => {
    const land = landscapes.find((each) => suits(kind, each) && (kind.batchSize === undefined || each.samples));
    const noise = kind.batchSize ? `${kind.name}(size=7)` : kind.name;
    return [`noise ${kind.name}`, `landscape=${land?.name}&noise=${noise}&run=sgd(lr=0.01)&steps=300&seed=11`] as const;
  }),
  ['noise student with even df', `${BOWL}&noise=student(sigma=0.3,df=4)&run=sgd(lr=0.01)&steps=40&seeds=5&show=4`],
  ['noise over all of the data', 'landscape=logistic&noise=minibatch(size=32)&run=adam(lr=0.1)&steps=10'],
  ...scheduleKinds.map(
    ({ name }) =>
      [
        `schedule ${name}`,
        `${NOISY}&run=lookahead(sgd(lr=0.05,momentum=0.9),k=3,state=reset)&run=adaptive-lookahead(adamw(lr=0.1,weightDecay=0.1))&run=ema(lion(lr=0.02,weightDecay=0.1))&schedule=${name}&steps=70`,
      ] as const,
  ),
  ['schedule cosine to a share', `${BOWL}&run=adam(lr=0.1)&schedule=cosine(final=0.3)&steps=10`],
  ...plain.flatMap((kind) =>
    variantsOf(kind, 0.05).map((choice, variant) => {
      const run = formatOptimizer(choice);
      const treated = ['maintain', 'interpolate', 'reset'].map((state) => `&run=lookahead(${run},k=3,state=${state})`);
      return [`optimizer ${kind.name} ${variant}`, `${NOISY}&run=${run}${treated.join('')}&steps=20`] as const;
    }),
  ),
  [
    'optimizer sgd dampened',
    `${NOISY}&run=lookahead(sgd(lr=0.05,momentum=0.9,dampening=0.3,weightDecay=0.1),state=reset)&run=inner&steps=20`,
  ],
  ...wrappers.flatMap((kind) =>
    ['maintain', 'interpolate', 'reset'].map((state) => {
      const treated = kind.average ? '' : `,state=${state}`;
      return [
        `wrapper ${kind.name} ${state}`,
        `${NOISY}&run=${kind.name}(sgd(lr=0.03,momentum=0.8)${treated})&run=${kind.name}(adam(lr=0.1)${treated})&run=inner&steps=33`,
      ] as const;
    }),
  ),
  ...wrappers.map(
    (kind) =>
      [
        `wrappers in ${kind.name}`,
        `${NOISY}${wrappers.map((other) => `&run=${kind.name}(${other.name}(sgd(lr=0.03,momentum=0.8)))`).join('')}&steps=60`,
      ] as const,
  ),
  [
    'wrapper lazy',
    `${NOISY}&run=lookahead(sgd(lr=0.05),k=4,convention=lazy)&run=lookahead(lookahead(sgd(lr=0.05),k=2,state=reset),k=2,convention=lazy)&steps=20`,
  ],
  [
    'wrapper alpha 0 and 1',
    `${NOISY}&run=lookahead(sgd(lr=0.05),alpha=0)&run=lookahead(sgd(lr=0.05),alpha=1)&run=lookahead(sgd(lr=0.05),alpha=1.3,k=1)&steps=10`,
  ],
  ['wrapper swa that waits', `${NOISY}&run=swa(sgd(lr=0.05),k=3,swaStart=7)&steps=20`],
  ['diverging', `${BOWL}&run=lookahead(sgd(lr=0.9),k=2)&run=sgd(lr=0.9)&run=ema(sgd(lr=0.9),decay=0)&steps=200`],
  ['ranger', `${NOISY}&run=ranger(lr=0.1)&run=${busy('adam')}&steps=40`],
];

/** What is read from beginning to end: the programs of these stand in this folder, as they are expected. */
export const stored: readonly (readonly [name: string, text: string])[] = [
  ['default', ''],
  [
    'adam_interpolated',
    'landscape=himmelblau&start=-0.5,-1&noise=gaussian(sigma=5)&run=lookahead(adam(lr=0.1),k=5,alpha=0.5,state=interpolate)&run=inner&steps=150',
  ],
  [
    'data_and_averages',
    'landscape=logistic&noise=minibatch(size=4)&run=lookahead(sgd(lr=0.3,momentum=0.9),k=5,alpha=0.5,state=reset)&run=ema(sgd(lr=0.3,momentum=0.9))&run=swa(sgd(lr=0.3,momentum=0.9))&schedule=cosine&steps=120',
  ],
  [
    'relatives_of_a_formula',
    'landscape=custom(f=x^2%2Babs(y)%2Bmax(x,y)*0.1)&start=-2,1&noise=student(sigma=0.3,df=3)&run=lookahead(lookahead(radam(lr=0.05),k=3),k=2)&run=slowmo(lion(lr=0.02))&run=diloco(rmsprop(lr=0.02))&run=adaptive-lookahead(nadam(lr=0.05))&run=adabelief(lr=0.05)&steps=60',
  ],
];
