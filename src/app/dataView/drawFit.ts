import { scaleLinear } from 'd3';
import type { Point, Samples } from '../../landscapes/landscape.ts';
import { dot, polyline, type Spot } from '../plot/strokes.ts';
import type { Palette } from '../theme/theme.ts';

/** What the weights of a run make of the inputs, as a line of the run's colour. */
export interface Fit {
  readonly weights: Point;
  readonly colour: string;
  readonly thick: boolean;
}

export interface FitPicture {
  readonly samples: Samples;
  /** The weights at the minimum, drawn beneath the others. */
  readonly best: Point;
  /** From the run under study to the last one. */
  readonly fits: readonly Fit[];
  /** The samples that the last gradient was taken over; null where it was all of them. */
  readonly picked: readonly number[] | null;
}

interface Look {
  readonly width: number;
  readonly height: number;
  readonly colours: Palette;
  readonly scale: number;
}

const CURVE = 48;
/** Beyond this, in pixels, canvases lose their aim. */
const FARTHEST = 1e5;

/** The fits as lines, the data as dots above them, on axes with a few numbers. */
export function drawFit(
  context: CanvasRenderingContext2D,
  { samples, best, fits, picked }: FitPicture,
  { width, height, colours, scale }: Look,
): void {
  const { inputs, targets, model } = samples;
  const type = 11 * scale;
  const left = 2.1 * type;
  const bottom = height - 1.5 * type;
  const x = scaleLinear(padded(inputs), [left, width - 4]);
  const y = scaleLinear(model === 'line' ? padded(targets) : [-0.14, 1.14], [bottom, 4]);

  context.font = `${type}px ${getComputedStyle(context.canvas).fontFamily}`;
  context.fillStyle = colours.soft;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  const text = x.tickFormat(4);
  for (const tick of x.ticks(4)) context.fillText(text(tick), x(tick), bottom + 0.4 * type);
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const levels = model === 'line' ? y.ticks(4) : [0, 0.5, 1];
  for (const level of levels) context.fillText(String(level), left - 5, y(level));
  polyline(
    context,
    [
      [left, 0],
      [left, bottom],
      [width, bottom],
    ],
    colours.soft,
    1,
  );

  context.save();
  context.beginPath();
  context.rect(left, 0, width - left, bottom);
  context.clip();
  context.lineJoin = 'round';
  const [from, to] = x.domain();
  const curve = (weights: Point): Spot[] =>
    Array.from({ length: CURVE + 1 }, (_, i) => {
      const input = from + ((to - from) * i) / CURVE;
      return [x(input), Math.max(-FARTHEST, Math.min(FARTHEST, y(samples.predict(input, weights))))];
    });
  context.setLineDash([4 * scale, 4 * scale]);
  polyline(context, curve(best), colours.optimum, 1.6 * scale);
  context.setLineDash([]);
  for (const { weights, colour, thick } of fits.toReversed()) {
    const spots = curve(weights);
    polyline(context, spots, colours.panel, (thick ? 5 : 3.4) * scale);
    polyline(context, spots, colour, (thick ? 3 : 1.8) * scale);
  }
  const batch = new Set(picked);
  inputs.forEach((input, i) => {
    // Classes lie on two lines, so their dots are spread a little to be told apart.
    const aside = model === 'line' ? 0 : 4 * scale * ((i % 3) - 1);
    const spot: Spot = [x(input), y(targets[i]) + aside];
    // Open where the last gradient did not see it.
    const seen = picked === null || batch.has(i);
    dot(context, spot, 3.6 * scale, seen ? colours.panel : colours.soft);
    dot(context, spot, (seen ? 2.9 : 2.5) * scale, seen ? colours.ink : colours.panel);
  });
  context.restore();
}

function padded(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = 0.08 * (high - low);
  return [low - margin, high + margin];
}
