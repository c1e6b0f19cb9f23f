import { contours } from 'd3';
import type { Landscape, LandscapeValues } from '../../landscapes/landscape.ts';
import type { Viewport } from './viewport.ts';

/**
 * A landscape sampled over what a viewport shows, on cells of equal size, row by row from the upper left. One more cell
 * on every side lies outside the picture, so that contours are not closed along its edges.
 */
export interface Terrain {
  readonly columns: number;
  readonly rows: number;
  /** The size of a cell in pixels. */
  readonly cell: readonly [width: number, height: number];
  /** Height of each sample: 0 the lowest, 1 the highest; NaN where the landscape is not defined. */
  readonly shade: Float64Array;
  /** Whether there is a sample where the landscape is not defined. */
  readonly hasHoles: boolean;
}

/** Heights over the plane and the lowest they can be, null where that is nowhere. */
type Surface = Pick<Landscape, 'values' | 'floor'>;

const CONTOURS = 14;

/** Samples along the longer side of a picture that is looked at. */
export const CELLS_AT_REST = 176;

/** `cells`: samples along the longer side. Ninety-six suffice while something moves, 160 for looking. */
export function terrain(surface: Surface, parameters: LandscapeValues, viewport: Viewport, cells: number): Terrain {
  const { width, height } = viewport;
  const longer = Math.max(width, height);
  const columns = Math.max(2, Math.round((cells * width) / longer)) + 2;
  const rows = Math.max(2, Math.round((cells * height) / longer)) + 2;
  const cell = [width / (columns - 2), height / (rows - 2)] as const;
  const heights = elevation(sample(surface, parameters, viewport, columns, rows, cell), surface.floor(parameters));
  return { columns, rows, cell, shade: shade(heights), hasHoles: heights.some((height) => Number.isNaN(height)) };
}

/**
 * Two sets of heights on the same cells, shaded alike, so that the same height has the same shade in both. The first
 * sets the upper end of the scale: whatever is higher in the second is as light as the highest there.
 */
export function terrainsAlike(
  { columns, rows, cell }: Pick<Terrain, 'columns' | 'rows' | 'cell'>,
  first: Float64Array,
  second: Float64Array,
  floor: number | null,
): readonly [first: Terrain, second: Terrain] {
  const [, highest] = rangeOf(first.filter(Number.isFinite));
  const both = new Float64Array(first.length + second.length);
  both.set(first.map((value) => (Number.isFinite(value) ? value : Number.NaN)));
  both.set(
    second.map((value) => (Number.isFinite(value) ? Math.min(value, highest) : Number.NaN)),
    first.length,
  );
  const shades = shade(elevation(both, floor));
  const each = (part: Float64Array) => ({ columns, rows, cell, shade: part, hasHoles: part.some(Number.isNaN) });
  return [each(shades.subarray(0, first.length)), each(shades.subarray(first.length))];
}

function sample(
  surface: Surface,
  parameters: LandscapeValues,
  { fromX, fromY }: Viewport,
  columns: number,
  rows: number,
  [cellWidth, cellHeight]: Terrain['cell'],
): Float64Array {
  const count = columns * rows;
  const points = new Float64Array(2 * count);
  for (let row = 0; row < rows; row++) {
    const y = fromY((row - 0.5) * cellHeight);
    for (let column = 0; column < columns; column++) {
      points[row * columns + column] = fromX((column - 0.5) * cellWidth);
      points[count + row * columns + column] = y;
    }
  }
  const values = new Float64Array(count);
  surface.values(points, values, parameters);
  // An infinite height is none that could be drawn.
  return values.map((value) => (Number.isFinite(value) ? value : Number.NaN));
}

/**
 * Heights on a scale on which both the valley floor and the far walls can be seen: logarithmic above the floor where
 * the values span decades; linear otherwise, and where there is no floor, so that up and down look alike.
 */
function elevation(values: Float64Array, floor: number | null): Float64Array {
  if (floor === null) return values;
  const [low, high] = rangeOf(values);
  // Half of the typical height softens the logarithm near the minimum, where it would dive.
  const soft = 0.02 * (high - floor) || 1;
  const spansDecades = high - floor > 50 * Math.max(low - floor, 1e-12);
  return spansDecades ? values.map((value) => Math.log(value - floor + soft * 0.05)) : values;
}

function shade(heights: Float64Array): Float64Array {
  const [low, high] = rangeOf(heights);
  const range = high - low || 1;
  return heights.map((value) => (value - low) / range);
}

/** The lowest and the highest of those that are numbers. */
function rangeOf(values: Float64Array): readonly [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** The shades at which contours are drawn; none where nothing has a height. */
export function contourLevels({ shade }: Terrain): number[] {
  const sorted = shade.filter((height) => !Number.isNaN(height)).sort();
  if (sorted.length === 0) return [];
  const low = sorted[0];
  const high = sorted[Math.floor(0.995 * (sorted.length - 1))];
  // A plain array: contours() gives nothing at all for a typed one.
  return Array.from({ length: CONTOURS }, (_, index) => low + ((high - low) * (index + 0.6)) / CONTOURS);
}

/** All contours as one SVG path in pixels. */
export function contourPath(
  { columns, rows, cell: [width, height], shade }: Terrain,
  levels: readonly number[],
): string {
  if (levels.length === 0) return '';
  const toX = (column: number) => ((column - 1) * width).toFixed(1);
  const toY = (row: number) => ((row - 1) * height).toFixed(1);
  const areas = contours()
    .size([columns, rows])
    .thresholds([...levels])(Array.from(shade));
  const rings = areas.flatMap(({ coordinates }) => coordinates.flat());
  return rings.map((ring) => `M${ring.map(([x, y]) => `${toX(x)},${toY(y)}`).join('L')}`).join('');
}
