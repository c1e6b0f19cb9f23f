import { interpolateRgb } from 'd3';
import type { Ink } from '../../plot/ink.ts';
import type { Palette } from '../../theme/theme.ts';
import { type Cell, cellsOf, standing, strength, unitOf } from './cells.ts';
import { type MapGeometry, SIZE } from './mapGeometry.ts';
import type { KAlphaMap } from './mapInquiry.ts';

/** Shades between the two ends: more than can be told apart. */
const SHADES = 64;
/** How much of its colour an undecided cell keeps. */
const UNDECIDED = 0.35;

/** From as much higher as the colours go, over the same, to as much lower. */
export function shades(colours: Palette): readonly string[] {
  const higher = interpolateRgb(colours['map-same'], colours.without);
  const lower = interpolateRgb(colours['map-same'], colours.slow);
  return Array.from({ length: 2 * SHADES + 1 }, (_, index) => {
    const at = index / SHADES - 1;
    return at < 0 ? higher(-at) : lower(at);
  });
}

function shadeOf(all: readonly string[], strength: number): string {
  return all[Math.round((strength + 1) * SHADES)];
}

/** Every cell in the colour of its winner; diverged ones are hatched, undecided ones pale with a dot. */
export function drawMap(context: Ink, { toX, toY }: MapGeometry, map: KAlphaMap, colours: Palette): void {
  const all = shades(colours);
  const unit = unitOf(map);
  // A coarse cell stands for several settings; the one that it tells is in its middle.
  const halfK = SIZE / map.ks.length / 2;
  const halfAlpha = 0.5 / map.alphas.length;
  for (const cell of cellsOf(map)) {
    // Whole pixels, so that no seam is seen between cells.
    const [x0, x1] = [toX(middle(cell.k, halfK) - halfK), toX(middle(cell.k, halfK) + halfK)].map(Math.round);
    const center = middle(cell.alpha * SIZE, halfK) / SIZE;
    const [y0, y1] = [toY(center + halfAlpha), toY(center - halfAlpha)].map(Math.round);
    const undecided = map.seeds > 1 && standing(cell, map.scale) === 'undecided' && cell.low !== cell.high;
    context.fillStyle = shadeOf(all, strength(cell, map.scale, unit) * (undecided ? UNDECIDED : 1));
    context.fillRect(x0, y0, x1 - x0, y1 - y0);
    if (isDiverged(cell, map)) hatch(context, x0, y0, x1, y1, colours);
    else if (undecided) dot(context, (x0 + x1) / 2, (y0 + y1) / 2, colours);
  }
}

/** In the metric that counts them, the colour says it already. */
function isDiverged(cell: Cell, { metric }: KAlphaMap): boolean {
  return metric !== 'diverged' && cell.divergedShare >= 0.5;
}

/** The middle of the block of settings that a coarse cell stands for: half a setting before the one that was computed. */
function middle(place: number, half: number): number {
  return half === 0.5 ? place : place - 0.5;
}

function hatch(context: Ink, x0: number, y0: number, x1: number, y1: number, colours: Palette): void {
  context.strokeStyle = colours.ink;
  context.globalAlpha = 0.75;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x0, y1);
  context.lineTo(x1, y0);
  context.stroke();
  context.globalAlpha = 1;
}

function dot(context: Ink, x: number, y: number, colours: Palette): void {
  context.fillStyle = colours.soft;
  context.fillRect(x - 0.75, y - 0.75, 1.5, 1.5);
}
