import { studyKind } from '../../engine/experiment/studyKinds.ts';
import { mapHeader, mapRows } from '../../engine/tables/mapTable.ts';
import type { Ink } from '../plot/ink.ts';
import { dot, polyline } from '../plot/strokes.ts';
import { bestOf, unitOf } from '../questions/map/cells.ts';
import { drawMap } from '../questions/map/drawMap.ts';
import {
  ALPHA_TICKS,
  aroundCell,
  K_TICKS,
  type MapGeometry,
  mapGeometry,
  type Setting,
} from '../questions/map/mapGeometry.ts';
import { type KAlphaMap, mapInquiry } from '../questions/map/mapInquiry.ts';
import { mapInWords, wordsOf } from '../questions/map/mapInWords.ts';
import { wellKnown } from '../questions/map/wellKnown.ts';
import { store } from '../store.ts';
import type { Palette } from '../theme/theme.ts';
import { formatNumber, group } from '../words/numbers.ts';
import { answered } from './answered.ts';
import { LABEL } from './drawChartAxes.ts';
import { type Figure, sizeOnScreen } from './figure.ts';
import { letter } from './lettering.ts';
import { mapKeys } from './mapKeys.ts';

const USUAL = { width: 350, height: 250 };

/** Which k and alpha end lower than no Lookahead; null where it is not known. */
export function mapFigure(): Figure | null {
  const { experiment } = store.getState();
  const map = answered(mapInquiry, experiment)?.value ?? null;
  const [first] = experiment.runs;
  if (map === null || first === 'inner') return null;
  const setting = { k: Number(first.values.k), alpha: Number(first.values.alpha) };
  const question = studyKind('map')?.question ?? '';
  return {
    name: 'map',
    title: 'Map of k and α',
    says: `${question} Each cell against the same optimizer without Lookahead, ${overWhat(map)}. ${mapInWords(map)}`,
    size: sizeOnScreen('map', USUAL),
    keys: mapKeys(map, sayingScale(map)),
    table: () => ({ columns: mapHeader, length: map.value.length, rows: mapRows(map, map) }),
    draw(ink, { width, height }, { colours }) {
      const geometry = mapGeometry(width, height);
      drawMap(ink, geometry, map, colours);
      drawAxes(ink, geometry, colours);
      drawMarks(ink, geometry, map, setting, colours);
    },
  };
}

function overWhat({ seeds, level }: KAlphaMap): string {
  const over = seeds === 1 ? 'one seed' : `median of ${group(seeds)} seeds`;
  return level === null ? over : `${over}, level ${formatNumber(level)}`;
}

/** The two ends of the colours, in words. */
function sayingScale(map: KAlphaMap): string {
  const { better, worse } = wordsOf(map.metric);
  const size = map.scale === 'ratio' ? '10×' : map.metric === 'diverged' ? '100 %' : formatNumber(unitOf(map), 2);
  return `${size} ${worse}, same, ${size} ${better}`;
}

function drawAxes(ink: Ink, { left, right, top, bottom, toX, toY }: MapGeometry, colours: Palette): void {
  const style = { size: LABEL, colour: colours.soft };
  for (const k of K_TICKS) letter(ink, String(k), toX(k), bottom + 15, { ...style, align: 'center' });
  for (const alpha of ALPHA_TICKS)
    letter(ink, formatNumber(alpha), left - 6, toY(alpha), { ...style, align: 'right', middle: true });
  letter(ink, 'k, fast steps before each sync', right, bottom + 30, { ...style, colour: colours.fast, align: 'right' });
  letter(ink, 'α', left - 6, toY(0.08), { ...style, weight: 700, colour: colours.slow, align: 'right' });
  ink.strokeStyle = colours.hairline;
  ink.lineWidth = 1;
  ink.beginPath();
  ink.rect(left, top, right - left, bottom - top);
  ink.stroke();
}

/** The published settings, the best cell, and the setting of the experiment. */
function drawMarks(ink: Ink, geometry: MapGeometry, map: KAlphaMap, { k, alpha }: Setting, colours: Palette): void {
  const { toX, toY } = geometry;
  for (const known of wellKnown) {
    const [x, y] = [toX(known.k), toY(known.alpha)];
    polyline(
      ink,
      [
        [x - 3, y],
        [x + 3, y],
      ],
      colours.ink,
      1.3,
    );
    polyline(
      ink,
      [
        [x, y - 3],
        [x, y + 3],
      ],
      colours.ink,
      1.3,
    );
  }
  const best = bestOf(map);
  if (best !== null) {
    const { x, y, width, height } = aroundCell(geometry, best);
    ink.strokeStyle = colours.ink;
    ink.lineWidth = 2;
    ink.beginPath();
    ink.rect(x, y, width, height);
    ink.stroke();
  }
  dot(ink, [toX(k), toY(alpha)], 6.5, colours.ink);
  dot(ink, [toX(k), toY(alpha)], 4, colours.panel);
}
