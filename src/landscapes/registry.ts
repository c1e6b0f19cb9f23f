import { ackley } from './ackley.ts';
import { beale } from './beale.ts';
import { booth } from './booth.ts';
import { custom } from './custom.ts';
import { easom } from './easom.ts';
import { flatSharp } from './flatSharp.ts';
import { goldsteinPrice } from './goldsteinPrice.ts';
import { griewank } from './griewank.ts';
import { himmelblau } from './himmelblau.ts';
import type { Landscape } from './landscape.ts';
import { leastSquares } from './leastSquares.ts';
import { levy } from './levy.ts';
import { levy13 } from './levy13.ts';
import { logBowl } from './logBowl.ts';
import { logistic } from './logistic.ts';
import { matyas } from './matyas.ts';
import { mccormick } from './mccormick.ts';
import { monkeySaddle } from './monkeySaddle.ts';
import { quadratic } from './quadratic.ts';
import { quarticSaddle } from './quarticSaddle.ts';
import { rastrigin } from './rastrigin.ts';
import { rosenbrock } from './rosenbrock.ts';
import { saddle } from './saddle.ts';
import { sixHumpCamel } from './sixHumpCamel.ts';
import { styblinskiTang } from './styblinskiTang.ts';
import { threeHumpCamel } from './threeHumpCamel.ts';

/** Every landscape, in the order in which they are offered, shelf by shelf. A new one is one file and one line here. */
export const landscapes: readonly Landscape[] = [
  quadratic,
  rosenbrock,
  beale,
  booth,
  matyas,
  logBowl,
  easom,
  himmelblau,
  styblinskiTang,
  threeHumpCamel,
  sixHumpCamel,
  goldsteinPrice,
  mccormick,
  flatSharp,
  rastrigin,
  ackley,
  griewank,
  levy,
  levy13,
  saddle,
  quarticSaddle,
  monkeySaddle,
  leastSquares,
  logistic,
  custom,
];

export function landscapeNamed(name: string): Landscape | undefined {
  return landscapes.find((landscape) => landscape.name === name);
}
