import { LONGEST_FORMULA } from './formula/vocabulary.ts';
import { FORMULA_WINDOW, faultInFormula, formulaOf, formulasAreLoaded } from './formulas.ts';
import type { Landscape } from './landscape.ts';

/**
 * A formula of one's own in x and y. Its gradient is derived symbolically, its minima, start and learning rate are
 * looked for (`formula/survey.ts`), and it has no floor unless its form proves one: no search could promise that it
 * has seen the lowest place. Where the formula is not defined its value is infinite and its gradient is
 * no number, so that a run which comes there ends.
 */
export const custom: Landscape<{ readonly f: string }> = {
  name: 'custom',
  title: 'Your own formula',
  lesson: 'Type a function of x and y, and see how each optimizer gets down it.',
  family: 'your own',
  formula: String.raw`f(x, y) = \text{what you type}`,
  source: { text: 'Whoever typed it' },
  parameters: [
    {
      type: 'text',
      name: 'f',
      label: 'f(x, y)',
      help: 'A formula in x and y with + - * / ^, parentheses, pi, e, sin, cos, exp, log, sqrt, abs, min, max and more.',
      default: 'x^2+10*y^2',
      constant: false,
      maxLength: LONGEST_FORMULA,
      fault: faultInFormula,
      examples: [
        { label: 'bowl', text: 'x^2+10*y^2' },
        { label: 'Rosenbrock', text: '100*(y-x^2)^2+(1-x)^2' },
        { label: 'ridges', text: 'sin(3*x)+(x^2+y^2)/10' },
        { label: 'kinks', text: 'abs(x)+2*abs(y-x)' },
      ],
    },
  ],
  ready: formulasAreLoaded,

  values: (points, out, { f }) => formulaOf(f).values(points, out),
  gradients: (points, out, { f }) => formulaOf(f).gradients(points, out),

  floor: ({ f }) => formulaOf(f).survey().floor,
  minima: ({ f }) => formulaOf(f).survey().minima,
  window: () => FORMULA_WINDOW,
  start: ({ f }) => formulaOf(f).survey().start,
  advisedLr: ({ f }) => ({ sgd: formulaOf(f).survey().sgdLr, adam: 0.1 }),
};
