import type { Ink } from '../plot/ink.ts';
import { SvgInk } from './svgInk.ts';

/** Draws as one layer that lies faintly over what is beneath it: where lines cross it is no darker than elsewhere. */
export function veil(ink: Ink, alpha: number, draw: (ink: Ink) => void): void {
  if (ink instanceof SvgInk) {
    ink.veiled(alpha, draw);
    return;
  }
  // What is no SVG is a canvas.
  const context = ink as CanvasRenderingContext2D;
  const { width, height } = context.canvas;
  const layer = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  if (layer === null) return;
  layer.setTransform(context.getTransform());
  draw(layer);
  context.save();
  context.resetTransform();
  context.globalAlpha = alpha;
  context.drawImage(layer.canvas, 0, 0);
  context.restore();
}
