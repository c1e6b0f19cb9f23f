import type { Point, Samples } from '../../landscapes/landscape.ts';
import { formatCoordinate } from '../words/numbers.ts';

interface NamedFit {
  readonly name: string;
  readonly weights: Point;
}

/** The picture of the data in words: what each run makes of it at this step, and what would be best. */
export function fitInWords(
  { inputs, model }: Samples,
  evaluation: number,
  fits: readonly NamedFit[],
  best: Point,
): string {
  const what =
    model === 'line'
      ? `${inputs.length} points with the line that each run fits to them`
      : `${inputs.length} points of two classes with the probability of class 1 that each run fits to them`;
  const said = fits.map(({ name, weights }) => `${name}: ${formula(model, weights)}`);
  return `${what}. After gradient step ${evaluation}, ${said.join('; ')}. The best: ${formula(model, best)}.`;
}

function formula(model: Samples['model'], [w, b]: Point): string {
  const size = formatCoordinate(Math.abs(b));
  const inner = `${formatCoordinate(w)} x ${b < 0 ? '−' : '+'} ${size}`;
  return model === 'line' ? `y = ${inner}` : `1 / (1 + e^−(${inner}))`;
}
