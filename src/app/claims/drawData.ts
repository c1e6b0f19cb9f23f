import type { Dataset } from '../../engine/networks/data/dataset.ts';
import { prepare } from '../plot/canvas.ts';
import type { Palette } from '../theme/theme.ts';

const WIDTH = 240;
const HEIGHT = 150;
const MARGIN = 8;
const RADIUS = 1.7;
/** Images beside and above one another, and the share of its place that each fills. */
const COLUMNS = 8;
const ROWS = 5;
const FILLED = 0.86;

/** Draws training points of two features as a plane, square images of more features as such. */
export function drawData(canvas: HTMLCanvasElement, { features, train }: Dataset, colours: Palette): void {
  const context = prepare(canvas, WIDTH, HEIGHT);
  if (context === null) return;
  context.fillStyle = colours.panel;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  if (features === 2) drawPoints(context, train, colours);
  else drawImages(context, train, Math.sqrt(features), colours);
}

function drawPoints(context: CanvasRenderingContext2D, { count, inputs, labels }: Dataset['train'], colours: Palette) {
  let most = 0;
  for (const value of inputs) most = Math.max(most, Math.abs(value));
  const scale = (HEIGHT / 2 - MARGIN) / most;
  const hues = [colours['further-1'], colours['further-2']];
  for (let i = 0; i < count; i++) {
    context.fillStyle = hues[labels[i]];
    context.beginPath();
    context.arc(WIDTH / 2 + scale * inputs[2 * i], HEIGHT / 2 - scale * inputs[2 * i + 1], RADIUS, 0, 2 * Math.PI);
    context.fill();
  }
}

function drawImages(context: CanvasRenderingContext2D, { inputs }: Dataset['train'], side: number, colours: Palette) {
  const place = Math.min(WIDTH / COLUMNS, HEIGHT / ROWS);
  const pixel = (FILLED * place) / side;
  context.fillStyle = colours.ink;
  for (let image = 0; image < COLUMNS * ROWS; image++) {
    const left = (image % COLUMNS) * place + (WIDTH - COLUMNS * place) / 2 + (1 - FILLED) * (place / 2);
    const top = Math.floor(image / COLUMNS) * place + (1 - FILLED) * (place / 2);
    for (let i = 0; i < side * side; i++) {
      context.globalAlpha = inputs[image * side * side + i];
      context.fillRect(left + (i % side) * pixel, top + Math.floor(i / side) * pixel, pixel, pixel);
    }
  }
  context.globalAlpha = 1;
}
