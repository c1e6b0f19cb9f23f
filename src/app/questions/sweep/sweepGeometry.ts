import { scaleLinear, scaleLog } from 'd3';
import { valueAtPosition } from '../../controls/scale.ts';
import { logTicks, roundLogRange, type Tick } from '../../plot/logAxis.ts';
import { formatNumber, group } from '../../words/numbers.ts';
import type { SweepAnswer } from './sweepInquiry.ts';

/** Where a metric lies on the chart: the number that is varied to the right, on its slider's scale, the metric upwards. */
export interface SweepGeometry {
  readonly width: number;
  readonly height: number;
  /** The drawing area within, in pixels. Above it is room for words on what leaves it. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Beyond an end of the range, at that end. */
  toX(value: number): number;
  /** The value under a pixel, as a slider would set it. */
  valueAt(pixel: number): number;
  /** Whatever is too high, and what is infinite, at the upper edge; what is too low, below the chart, within its height. */
  toY(reading: number): number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

type Measured = Pick<SweepAnswer, 'parameter' | 'runs' | 'metric' | 'floor' | 'starts' | 'heights'>;

const LEFT = 50;
const RIGHT = 10;
const TOP = 22;
const BOTTOM = 42;
/** Losses lower than this share of the highest are drawn at the bottom: below lies rounding. */
const DEPTH = 1e-16;
/** A run on its way to diverging must not press everything else flat: so many times the loss at the start are enough. */
const ABOVE_START = 30;

/** `measured.runs` are those to be shown; `type` is how much larger than usual letters are. */
export function sweepGeometry(measured: Measured, width: number, height: number, type = 1): SweepGeometry {
  const { parameter } = measured;
  const { min, max, scale } = parameter.slider;
  const [left, right, top, bottom] = [LEFT * type, width - RIGHT, TOP * type, height - BOTTOM * type];
  const x = (scale === 'log' ? scaleLog : scaleLinear)([min, max], [left, right]).clamp(true);
  const y = upwards(measured, top, bottom);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    toX: (value) => x(value),
    valueAt: (pixel) => valueAtPosition(parameter, Math.max(0, Math.min(1, (pixel - left) / (right - left)))),
    toY: (reading) =>
      reading === Number.POSITIVE_INFINITY ? top : Math.max(top, Math.min(bottom + height, y.at(reading))),
    xTicks:
      scale === 'log'
        ? logTicks(min, max, x)
        : x
            .ticks(5)
            .filter((value) => !parameter.allowed.integer || Number.isInteger(value))
            .map((value) => ({ at: x(value), label: formatNumber(value) })),
    // Where there is nothing to be read, numbers would only pretend.
    yTicks: isEmpty(measured) ? [] : y.ticks,
  };
}

/** Whether no run shown has a finite value anywhere. */
export function isEmpty({ runs }: Pick<Measured, 'runs'>): boolean {
  return runs.every(({ median }) => !median.some(Number.isFinite));
}

interface Upwards {
  readonly at: (reading: number) => number;
  readonly ticks: readonly Tick[];
}

function upwards(measured: Measured, top: number, bottom: number): Upwards {
  const { metric, floor } = measured;
  if (metric !== 'diverged' && metric !== 'reach' && floor !== null) {
    const [low, high] = logRange(measured);
    const y = scaleLog([low, high], [bottom, top]);
    return { at: (loss) => y(Math.max(low, loss)), ticks: logTicks(low, high, y) };
  }
  const y = scaleLinear(linearRange(measured), [bottom, top]);
  const label = metric === 'diverged' ? (share: number) => `${Math.round(100 * share)} %` : formatNumber;
  if (metric !== 'diverged') y.nice(4);
  const ticks = y.ticks(4).map((value) => ({ at: y(value), label: metric === 'reach' ? group(value) : label(value) }));
  return { at: y, ticks };
}

/** Whole decades where there are several. The upper ends of bands may be cut off. */
function logRange({ runs, starts }: Measured): [number, number] {
  const seen = runs
    .flatMap(({ median, p10 }) => [...median, ...p10])
    .filter((loss) => loss > 0 && Number.isFinite(loss));
  // Nothing finite, or nothing shown.
  if (seen.length === 0) return [0.1, 10];
  const lowest = Math.min(...seen);
  const most = ABOVE_START * Math.max(lowest, ...starts.filter(Number.isFinite));
  const highest = Math.min(Math.max(...seen), most);
  const low = Math.max(Math.min(lowest, highest), highest * DEPTH);
  const [from, to] = roundLogRange(low, highest);
  return from < to ? [from, to] : [from / 2, to * 2];
}

function linearRange({ metric, runs, heights }: Measured): [number, number] {
  if (metric === 'diverged') return [0, 1];
  const seen = runs.flatMap(({ median, p10 }) => [...median, ...p10]).filter(Number.isFinite);
  if (metric === 'reach') return [0, Math.max(1, ...seen)];
  if (seen.length === 0) return [-1, 1];
  // A landscape without a floor goes down for ever: what has left its window leaves the chart.
  const [lowest, highest] = heights;
  const span = highest - lowest;
  const within = seen.map((loss) => Math.max(lowest - span / 2, Math.min(highest + span / 2, loss)));
  const [from, to] = [Math.min(...within), Math.max(...within)];
  return from < to ? [from, to] : [from - 1, to + 1];
}
