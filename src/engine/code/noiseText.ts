import type { Experiment } from '../experiment/experiment.ts';
import { objectiveOf } from '../objective.ts';
import { GAUSSIAN, PICK, STUDENT, THREEFRY, UNIFORM } from './drawsText.ts';
import type { Library } from './library.ts';
import { NoProgram } from './noProgram.ts';
import { number } from './python.ts';

/** The noise as Python: its draws, and gradient(p, t), which an optimizer is given. */
export function noiseText(experiment: Experiment, library: Library): string[] {
  const { random, minibatch } = objectiveOf(experiment);
  if (!random) return [gradient('The exact gradient at p.', [], 'slope(p)')];
  if (minibatch !== null) {
    const { samples, size } = minibatch;
    const batch = `batch = ${library.wholeNumbers}(pick(SEED, t, samples=${samples}, size=${size}))`;
    const says = `The gradient at p over the minibatch of evaluation t: ${size} of the ${samples} samples.`;
    return [THREEFRY, PICK, gradient(says, [batch], 'slope(p, batch)')];
  }
  return [...drawnText(experiment.noise.name, experiment.noise.values, library)];
}

function drawnText(name: string, values: Experiment['noise']['values'], { array }: Library): string[] {
  const sigma = number(Number(values.sigma));
  const draws = (draw: string) => `z = ${array}([${[0, 1].map((each) => draw.replace('#', `${each}`)).join(', ')}])`;
  const gaussian = draws('gaussian(SEED, t, #)');
  const needed = [THREEFRY, UNIFORM, GAUSSIAN];
  switch (name) {
    case 'gaussian':
      return [
        ...needed,
        gradient('The gradient at p with the noise of evaluation t.', [gaussian], `slope(p) + ${sigma} * z`),
      ];
    case 'student': {
      const t = draws(`student(${number(Number(values.df))}, SEED, t, #)`);
      const says = 'The gradient at p with the noise of evaluation t, which has heavy tails.';
      return [...needed, STUDENT, gradient(says, [t], `slope(p) + ${sigma} * z`)];
    }
    case 'multiplicative': {
      const says = 'The gradient at p with the noise of evaluation t, in proportion to the gradient.';
      return [...needed, gradient(says, [gaussian], `slope(p) * (1 + ${sigma} * z)`)];
    }
    case 'center': {
      const says = 'The gradient at p of the landscape that is shifted a little at evaluation t.';
      return [...needed, gradient(says, [gaussian], `slope(p - ${sigma} * z)`)];
    }
    default:
      throw new NoProgram(`the noise ${name} has not been written as a program yet`);
  }
}

function gradient(says: string, lines: readonly string[], value: string): string {
  return [
    'def gradient(p, t):',
    `    """${says}"""`,
    ...lines.map((line) => `    ${line}`),
    `    return ${value}`,
  ].join('\n');
}
