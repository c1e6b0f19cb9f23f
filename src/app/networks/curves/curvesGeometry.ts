import { scaleLinear, scaleLog } from 'd3';
import type { CurveGeometry } from '../../plot/curve.ts';
import { logTicks, roundLogRange } from '../../plot/logAxis.ts';
import { formatNumber, group } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import type { Measure } from '../answers/seedsShown.ts';
import type { NetworkCurve, Over } from './networkCurves.ts';

const [LEFT, RIGHT, TOP, BOTTOM] = [54, 12, 10, 38];
/** A run that blows up must not press everything else flat. */
const HEADROOM = 20;
/** Accuracies are shown from where all but this share of the way up begins: the top is what one looks at. */
const SHOWN_ACCURACY = 0.9;

/** Where curves lie: gradient steps or seconds to the right, losses on a log axis or accuracies on a plain one upwards. */
export function curvesGeometry(
  curves: readonly NetworkCurve[],
  measure: Measure,
  over: Over,
  last: number,
  width: number,
  height: number,
): CurveGeometry {
  const bottom = height - BOTTOM;
  const x = scaleLinear([0, last > 0 ? last : 1], [LEFT, width - RIGHT]);
  const loss = measure.endsWith('Loss');
  const values = curves.flatMap(({ band }) => [...band.median, ...band.p10]).filter(Number.isFinite);
  const [low, high] = loss ? lossRange(values, curves) : accuracyRange(values);
  const y = loss ? scaleLog([low, high], [bottom, TOP]) : scaleLinear([low, high], [bottom, TOP]);
  const ticks = Math.max(2, Math.min(5, Math.floor(width / 70)));
  return {
    width,
    height,
    left: LEFT,
    right: width - RIGHT,
    top: TOP,
    bottom,
    toX: x,
    fromX: x.invert,
    toY: (value) => (Number.isFinite(value) ? y(Math.max(low, Math.min(high, value))) : loss ? TOP - 4 : bottom),
    xTicks: x
      .ticks(ticks)
      .filter((value) => over === 'seconds' || Number.isInteger(value))
      .map((value) => ({ at: x(value), label: over === 'steps' ? group(value) : formatNumber(value) })),
    yTicks: loss
      ? logTicks(low, high, y)
      : scaleLinear([low, high], [bottom, TOP])
          .ticks(5)
          .map((value) => ({ at: y(value), label: percent(value) })),
  };
}

function lossRange(values: readonly number[], curves: readonly NetworkCurve[]): [number, number] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [0.1, 10];
  const start = Math.max(...curves.map(({ band }) => band.median[0]).filter(Number.isFinite), positive[0]);
  return roundLogRange(Math.min(...positive), Math.min(Math.max(...positive), start * HEADROOM));
}

function accuracyRange(values: readonly number[]): [number, number] {
  const best = Math.max(0, ...values);
  const late = values.filter((value) => value > best - SHOWN_ACCURACY * best);
  const low = Math.min(best, ...late);
  return [
    Math.max(0, Math.floor(low * 20) / 20 - (low === best ? 0.05 : 0)),
    Math.min(1, Math.ceil(best * 20 + 1e-9) / 20),
  ];
}
