import type { Plane } from '../../../engine/networks/protocol.ts';
import { placeOf } from '../../../engine/networks/studies/surface.ts';
import type { Row } from '../../../engine/tables/table.ts';
import type { Table } from '../../figures/figure.ts';

/** The heights and the paths, told apart by the first column; what a row has not is empty. */
export function planeTable(plane: Plane): Table {
  const points = PATHS.reduce((sum, name) => sum + plane[name].step.length, 0);
  return {
    says: 'The heights of the plane and the paths on it',
    columns: ['what', 'step', 'x', 'y', plane.surface, 'distance'],
    length: plane.values.length + points,
    rows: rowsOf(plane),
  };
}

const PATHS = ['fast', 'slow', 'continued', 'lookahead'] as const;

function* rowsOf(plane: Plane): Generator<Row> {
  const { resolution, values } = plane;
  const [x0, x1, y0, y1] = plane.window;
  for (const [index, height] of values.entries()) {
    const [column, row] = [index % resolution, Math.floor(index / resolution)];
    yield ['surface', '', placeOf(column, resolution, x0, x1), placeOf(row, resolution, y0, y1), height, ''];
  }
  for (const name of PATHS) {
    const { step, x, y, distance } = plane[name];
    for (const [point, at] of step.entries()) yield [name, at, x[point], y[point], '', distance[point]];
  }
}
