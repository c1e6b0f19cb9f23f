import type { OptimizerChoice } from '../experiment/experiment.ts';
import type { FastUses } from './library.ts';
import { wrapperOf } from './wrappers.ts';

/** The classes that these wrappers need, each once; the Lookahead of a library is none of them. */
export function wrappersText(wrappers: readonly OptimizerChoice[], uses: FastUses): string[] {
  const kinds = new Set(wrappers.map(({ name }) => name));
  const used = wrappers.filter(({ name }) => kinds.delete(name)).map(wrapperOf);
  const pulling = wrappers.filter((each) => wrapperOf(each).follows !== null);
  const rate = uses.scheduled ? ', rate' : '';
  return [
    ...(pulling.length === 0 ? [] : [slowWeightsText(pulling, rate)]),
    ...(used.some(({ follows }) => follows === null) ? [averageText(rate)] : []),
    ...used.map(({ text }) => text.replaceAll('{rate}', rate)),
  ];
}

/** The class of all slow weights, with what these of them need: what nobody uses is not in it. */
function slowWeightsText(wrappers: readonly OptimizerChoice[], rate: string): string {
  const resets = wrappers.some(({ values }) => values.state === 'reset');
  const interpolates = wrappers.some(({ values }) => values.state === 'interpolate');
  const lazy = wrappers.some(({ values }) => values.convention === 'lazy');
  const settings = [
    ...(resets ? ['reset=False'] : []),
    ...(interpolates ? ['interpolate=None'] : []),
    ...(lazy ? ['lazy=False'] : []),
  ];
  return [
    'class SlowWeights:',
    '    """After every k steps of the inner optimizer phi moves, and theta starts again from phi."""',
    '',
    `    def __init__(${['self', 'theta', 'inner', 'k', ...settings].join(', ')}):`,
    '        self.inner, self.k, self.phi, self.i = inner(theta), k, theta, 0',
    ...(resets ? ['        self.make_inner, self.reset = inner, reset'] : []),
    ...(interpolates
      ? [
          '        self.interpolate = interpolate  # how far its memory follows at a sync',
          '        self.slow_memory = self.inner.memory() if interpolate is not None else None',
        ]
      : []),
    ...(lazy
      ? [
          '        # As some libraries have it: phi is set after the first step, and the cycles begin there.',
          '        self.first = lazy',
          '        if lazy:',
          '            self.i = k - 1',
        ]
      : []),
    '',
    `    def step(self, theta, g${rate}):`,
    '        """A fast step: theta after it."""',
    `        return self.inner.step(theta, g${rate})`,
    '',
    '    def sync(self, theta):',
    '        """What follows a fast step: theta after it, and whether phi has moved."""',
    '        theta, complete = self.inner.sync(theta)',
    '        self.i += complete',
    '        if not complete or self.i < self.k:',
    '            return theta, False',
    '        return self.pull_back(theta), True',
    '',
    '    def pull_back(self, theta):',
    '        self.i = 0',
    ...(lazy
      ? ['        self.phi, self.first = theta if self.first else self.outer(theta), False']
      : ['        self.phi = self.outer(theta)']),
    ...(resets ? ['        if self.reset:', '            self.inner = self.make_inner(self.phi)'] : []),
    ...(interpolates
      ? [
          '        if self.interpolate is not None:',
          '            a = self.interpolate',
          '            self.slow_memory = {',
          '                name: (1 - a) * self.slow_memory.get(name, 0) + a * fast',
          '                for name, fast in self.inner.memory().items()',
          '            }',
          '            self.inner.remember(self.slow_memory)',
        ]
      : []),
    '        return self.phi',
  ].join('\n');
}

function averageText(rate: string): string {
  return `
class Average:
    """An average phi that the optimizer inside never sees."""

    def __init__(self, theta, inner, every):
        self.inner, self.every, self.phi, self.i, self.count = inner(theta), every, theta, 0, 0

    def step(self, theta, g${rate}):
        return self.inner.step(theta, g${rate})

    def sync(self, theta):
        theta, complete = self.inner.sync(theta)
        self.i += complete
        if not complete or self.i < self.every:
            return theta, False
        self.phi = self.average(theta)
        self.i, self.count = 0, self.count + 1
        return theta, True
`;
}
