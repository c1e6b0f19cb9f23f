import type { Ink } from '../../plot/ink.ts';
import type { Palette } from '../../theme/theme.ts';
import { borders } from './borders.ts';
import type { Cells } from './cellsFor.ts';
import type { Place } from './paintBasins.ts';

/** A thin line where two basins meet: not everybody can tell their colours apart. */
export function paintBorders(
  context: Ink,
  { values, columns }: Cells<Int16Array>,
  place: Place,
  colours: Palette,
): void {
  const [wide, high] = [place.width / columns, (place.height * columns) / values.length];
  const edges = borders(values, columns);
  context.beginPath();
  for (let at = 0; at < edges.length; at += 4) {
    context.moveTo(place.x + edges[at] * wide, place.y + edges[at + 1] * high);
    context.lineTo(place.x + edges[at + 2] * wide, place.y + edges[at + 3] * high);
  }
  context.strokeStyle = colours.ink;
  context.globalAlpha = 0.45;
  context.lineWidth = 1;
  context.lineCap = 'square';
  context.stroke();
  context.globalAlpha = 1;
}
