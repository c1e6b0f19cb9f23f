/**
 * Every landscape in the notation of formulas, from which programs are written; a test compares each with its kernel.
 * They stand here, and not with the landscapes, because only who asks for a program needs them.
 */
export type LandscapeForm = ClosedForm | DataForm;

/** f as a formula in x and y and the landscape's own parameters. */
export interface ClosedForm {
  readonly type: 'closed';
  /** Names for parts of it, each of which may use those before. */
  readonly parts: readonly (readonly [name: string, formula: string])[];
  readonly f: string;
  /** Whether f has a tip at which it has no gradient and the landscape says 0. */
  readonly tip?: boolean;
}

/** f as a mean over data: `each` in the weights w and b, the input X and the target Y, and `beside` for all of them. */
export interface DataForm {
  readonly type: 'data';
  readonly each: string;
  readonly beside: string | null;
}

export const landscapeForms: Readonly<Record<string, LandscapeForm>> = {
  quadratic: closed('(u^2 + condition * v^2) / 2', [
    ['c', 'cos(pi * angle / 180)'],
    ['s', 'sin(pi * angle / 180)'],
    ['u', 'c * x + s * y'],
    ['v', 'c * y - s * x'],
  ]),
  rosenbrock: closed('(a - x)^2 + b * (y - x^2)^2'),
  beale: closed('first^2 + second^2 + third^2', [
    ['first', '1.5 - x + x * y'],
    ['second', '2.25 - x + x * y^2'],
    ['third', '2.625 - x + x * y^3'],
  ]),
  booth: closed('(x + 2 * y - 7)^2 + (2 * x + y - 5)^2'),
  matyas: closed('0.26 * (x^2 + y^2) - 0.48 * x * y'),
  'log-bowl': closed('log(1 + x^2 + condition * y^2) / 2'),
  easom: closed('-cos(x) * cos(y) * exp(-(x - pi)^2 - (y - pi)^2)'),
  himmelblau: closed('(x^2 + y - 11)^2 + (x + y^2 - 7)^2'),
  'styblinski-tang': closed('(x^4 - 16 * x^2 + 5 * x + y^4 - 16 * y^2 + 5 * y) / 2'),
  'three-hump-camel': closed('2 * x^2 - 1.05 * x^4 + x^6 / 6 + x * y + y^2'),
  'six-hump-camel': closed('(4 - 2.1 * x^2 + x^4 / 3) * x^2 + x * y + (4 * y^2 - 4) * y^2'),
  'goldstein-price': closed('g * h', [
    ['g', '1 + (x + y + 1)^2 * (19 - 14 * x + 3 * x^2 - 14 * y + 6 * x * y + 3 * y^2)'],
    ['h', '30 + (2 * x - 3 * y)^2 * (18 - 32 * x + 12 * x^2 + 48 * y - 36 * x * y + 27 * y^2)'],
  ]),
  mccormick: closed('sin(x + y) + (x - y)^2 - 1.5 * x + 2.5 * y + 1'),
  // The depth of the narrow well makes both minima equally deep.
  'flat-sharp': closed('bowl - wide - narrow', [
    ['bowl', '(x^2 + y^2) / 20'],
    ['wide', '2 * exp(-((x + 1.5)^2 + y^2) / (2 * 0.8^2))'],
    ['narrow', '2.0015828600959527 * exp(-((x - 1.5)^2 + y^2) / (2 * 0.15^2))'],
  ]),
  rastrigin: closed('2 * A + x^2 - A * cos(2 * pi * x) + y^2 - A * cos(2 * pi * y)'),
  ackley: {
    ...closed('20 + e - 20 * exp(-0.2 * r) - exp((cos(2 * pi * x) + cos(2 * pi * y)) / 2)', [
      ['r', 'sqrt((x^2 + y^2) / 2)'],
    ]),
    tip: true,
  },
  griewank: closed('1 + (x^2 + y^2) / 4000 - cos(x) * cos(y / sqrt(2))'),
  levy: closed('sin(pi * u)^2 + (u - 1)^2 * (1 + 10 * sin(pi * u + 1)^2) + (v - 1)^2 * (1 + sin(2 * pi * v)^2)', [
    ['u', '1 + (x - 1) / 4'],
    ['v', '1 + (y - 1) / 4'],
  ]),
  levy13: closed('sin(3 * pi * x)^2 + (x - 1)^2 * (1 + sin(3 * pi * y)^2) + (y - 1)^2 * (1 + sin(2 * pi * y)^2)'),
  saddle: closed('(x^2 - y^2) / 2'),
  'quartic-saddle': closed('x^2 / 2 - y^2 / 2 + y^4 / 4'),
  'monkey-saddle': closed('x^3 - 3 * x * y^2'),
  'least-squares': { type: 'data', each: '(w * X + b - Y)^2 / 2', beside: null },
  // 1 - 2 Y turns the classes 0 and 1 into the signs that the probability of the other class needs.
  logistic: {
    type: 'data',
    each: 'softplus((1 - 2 * Y) * (w * X + b))',
    beside: 'lambda / 2 * (w^2 + b^2)',
  },
};

function closed(f: string, parts: ClosedForm['parts'] = []): ClosedForm {
  return { type: 'closed', parts, f };
}
