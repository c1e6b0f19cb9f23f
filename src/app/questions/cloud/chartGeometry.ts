import { scaleLinear, scaleLog } from 'd3';
import type { Cloud } from '../../../engine/studies/cloud.ts';
import type { StepsGeometry } from '../../plot/AxesPlot.tsx';
import { logTicks, roundLogRange } from '../../plot/logAxis.ts';
import { group } from '../../words/numbers.ts';
import { areaOf } from './ellipse.ts';
import { type CloudKind, cloudKinds } from './pointsAt.ts';

/** The area of the ellipse of one cloud on the way, at some of its moments. */
export interface SpreadCurve extends CloudKind {
  readonly evaluation: readonly number[];
  readonly area: readonly number[];
}

/** Of longer runs so many moments are measured, at equal distances. */
const MOST_MOMENTS = 400;

export function spreadCurves(cloud: Cloud): SpreadCurve[] {
  return cloudKinds(cloud).map((kind) => {
    const { fast, slow, slowEvaluation } = cloud.runs[kind.run];
    const rows = (kind.weights === 'slow' && slow) || fast;
    const length = 2 * cloud.seeds;
    const last = rows.length / length - 1;
    const stride = Math.max(1, Math.ceil(last / MOST_MOMENTS));
    const moments = Array.from({ length: Math.floor(last / stride) + 1 }, (_, place) => place * stride);
    if (moments.at(-1) !== last) moments.push(last);
    return {
      ...kind,
      evaluation: moments.map((row) => (rows === slow && slowEvaluation ? slowEvaluation[row] : row)),
      area: moments.map((row) => areaOf(rows.subarray(row * length, (row + 1) * length))),
    };
  });
}

/** Where areas lie on the chart: gradient steps to the right, area upwards on a log axis. */
export interface SpreadChartGeometry extends StepsGeometry {
  /** Areas beyond the axis are put at its ends. */
  toY(area: number): number;
}

const [LEFT, RIGHT, TOP, BOTTOM] = [54, 12, 8, 36];
/** How far apart the ends of the axis may be: below lies rounding, above what blows up would press all else flat. */
const DEPTH = 1e-10;
const HEADROOM = 1e4;

export function spreadChart(
  curves: readonly SpreadCurve[],
  steps: number,
  width: number,
  height: number,
): SpreadChartGeometry {
  const peaks = curves.map(({ area }) => Math.max(0, ...area.filter(Number.isFinite))).filter((peak) => peak > 0);
  const top = Math.min(Math.max(...peaks), Math.min(...peaks) * HEADROOM);
  const seen = curves.flatMap(({ area }) => area.filter((each) => each > 0 && each <= top));
  const bottom = Math.max(Math.min(...seen), top * DEPTH);
  // Nothing has spread, or nothing is shown.
  const [low, high] = top > 0 && Number.isFinite(top) ? roundLogRange(bottom, top) : [0.1, 10];
  const x = scaleLinear([0, steps], [LEFT, width - RIGHT]);
  const y = scaleLog([low, high], [height - BOTTOM, TOP]);
  return {
    width,
    height,
    left: LEFT,
    right: width - RIGHT,
    top: TOP,
    bottom: height - BOTTOM,
    toX: x,
    fromX: x.invert,
    toY: (area) => y(Math.max(low, Math.min(high, area))),
    xTicks: x
      .ticks(Math.max(2, Math.min(5, steps)))
      .filter(Number.isInteger)
      .map((value) => ({ at: x(value), label: group(value) })),
    yTicks: logTicks(low, high, y),
  };
}

/** The curve as a line through pixels: phi stays where it is until the next sync. What is nowhere breaks it off. */
export function spotsOf(
  { weights, evaluation, area }: SpreadCurve,
  chart: SpreadChartGeometry,
): (readonly [number, number])[] {
  const spots: (readonly [number, number])[] = [];
  for (let place = 0; place < area.length; place++) {
    // On a log axis nothing is nowhere: a cloud begins when it has spread.
    if (!(area[place] > 0)) continue;
    const x = chart.toX(evaluation[place]);
    const before = spots.at(-1);
    if (weights === 'slow' && before) spots.push([x, before[1]]);
    spots.push([x, chart.toY(area[place])]);
  }
  return spots;
}
