import type { Ink } from './ink.ts';

/** The lines and marks that pictures are made of; sizes in CSS pixels. */
export type Spot = readonly [x: number, y: number];

type Context = Ink;

export function polyline(context: Context, spots: readonly Spot[], colour: string, width: number): void {
  if (spots.length < 2) return;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  spots.forEach(([x, y], index) => {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.stroke();
}

export function dot(context: Context, [x, y]: Spot, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

export function square(context: Context, [x, y]: Spot, size: number, fill: string, edge: string): void {
  context.fillStyle = fill;
  context.strokeStyle = edge;
  context.lineWidth = size / 4;
  context.beginPath();
  context.rect(x - size / 2, y - size / 2, size, size);
  context.fill();
  context.stroke();
}

export function triangle(context: Context, [x, y]: Spot, radius: number, fill: string, edge: string): void {
  context.fillStyle = fill;
  context.strokeStyle = edge;
  context.lineWidth = radius / 4;
  context.beginPath();
  context.moveTo(x, y - radius);
  context.lineTo(x + 0.9 * radius, y + 0.65 * radius);
  context.lineTo(x - 0.9 * radius, y + 0.65 * radius);
  context.closePath();
  context.stroke();
  context.fill();
}
