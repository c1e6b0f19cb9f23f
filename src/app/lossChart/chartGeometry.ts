import { scaleLinear, scaleLog } from 'd3';
import type { EnsembleRun } from '../../engine/studies/ensemble.ts';
import type { CurveGeometry } from '../plot/curve.ts';
import { logTicks, roundLogRange } from '../plot/logAxis.ts';
import { formatNumber, group } from '../words/numbers.ts';

/** Where losses lie on the chart: gradient steps to the right, loss above the floor upwards, on a log axis if it may be. */
export interface ChartGeometry extends CurveGeometry {
  /** Takes a raw loss; infinite ones go to the upper edge. */
  toY(loss: number): number;
}

const LEFT = 54;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 38;
/** Losses lower than this share of the highest are drawn at the bottom: below lies rounding. */
const DEPTH = 1e-16;

export function chartGeometry(
  runs: readonly EnsembleRun[],
  steps: number,
  floor: number | null,
  width: number,
  height: number,
): ChartGeometry {
  const [low, high] = extent(runs, floor);
  const bottom = height - BOTTOM;
  const x = scaleLinear([0, steps], [LEFT, width - RIGHT]);
  const y = floor === null ? scaleLinear([low, high], [bottom, TOP]).nice() : scaleLog([low, high], [bottom, TOP]);
  const above = (loss: number) => Math.max(low, Math.min(high * 10, loss - (floor ?? 0)));
  return {
    width,
    height,
    left: LEFT,
    right: width - RIGHT,
    top: TOP,
    bottom,
    toX: x,
    fromX: x.invert,
    toY: (loss) => (Number.isFinite(loss) ? Math.max(TOP - 4, y(above(loss))) : TOP - 4),
    xTicks: x
      .ticks(Math.max(2, Math.min(6, steps, Math.round(width / (28 + 9 * group(steps).length)))))
      .filter(Number.isInteger)
      .map((value) => ({ at: x(value), label: group(value) })),
    yTicks:
      floor === null
        ? y.ticks(5).map((value) => ({ at: y(value), label: formatNumber(value) }))
        : logTicks(low, high, y),
  };
}

/** The range of what is drawn, whole decades on a log axis; the far ends of bands may be cut off. */
function extent(runs: readonly EnsembleRun[], floor: number | null): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const see = (values: Float64Array) => {
    for (const value of values) {
      const above = value - (floor ?? 0);
      if (!Number.isFinite(above) || (floor !== null && above <= 0)) continue;
      low = Math.min(low, above);
      high = Math.max(high, above);
    }
  };
  for (const { fast, slow } of runs) {
    see((slow ?? fast).median);
    see((slow ?? fast).p10);
    see((slow ?? fast).p90.subarray(0, 1));
  }
  // Nothing finite, or nothing shown.
  if (!(low <= high)) return [0.1, 10];
  if (floor === null) return [low, high];
  // A run that blows up must not press everything else flat: three decades above the start are enough.
  const start = runs[0].fast.median[0] - floor;
  const top = Math.min(high, Math.max(start, low) * 1000);
  const bottom = Math.max(low, top * DEPTH);
  return roundLogRange(bottom, top);
}
