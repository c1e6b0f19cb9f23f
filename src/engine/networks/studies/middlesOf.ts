import type { BoundaryQuestion } from '../protocol.ts';

/** The middles of the window's cells, row after row from y0 on, x before y. */
export function middlesOf([x0, x1, y0, y1]: BoundaryQuestion['window'], resolution: number): Float32Array {
  const inputs = new Float32Array(2 * resolution * resolution);
  for (let cell = 0; cell < resolution * resolution; cell++) {
    inputs[2 * cell] = x0 + (((cell % resolution) + 0.5) / resolution) * (x1 - x0);
    inputs[2 * cell + 1] = y0 + ((Math.floor(cell / resolution) + 0.5) / resolution) * (y1 - y0);
  }
  return inputs;
}
