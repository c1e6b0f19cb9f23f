import type { Experiment } from '../../engine/experiment/experiment.ts';
import { objectiveOf } from '../../engine/objective.ts';
import { departures } from '../landscapeView/departures.ts';
import { drawShownRuns, FAINT } from '../landscapeView/drawShownRuns.ts';
import { legendEntries } from '../landscapeView/legendEntries.ts';
import { otherSurface } from '../landscapeView/otherSurface.ts';
import { pictureInWords } from '../landscapeView/pictureInWords.ts';
import { shownWindow } from '../landscapeView/shownWindow.ts';
import { playhead, timeline } from '../playhead.ts';
import { type Extent, WHOLE } from '../plot/drawPaths.ts';
import { extentAt } from '../plot/extentAt.ts';
import type { Ink } from '../plot/ink.ts';
import { paintContours, paintField } from '../plot/paintTerrain.ts';
import { CELLS_AT_REST, terrain } from '../plot/terrain.ts';
import { type Viewport, viewport } from '../plot/viewport.ts';
import { shownStyles } from '../runs/runView.ts';
import { type State, store } from '../store.ts';
import type { Palette } from '../theme/theme.ts';
import { experimentLine } from '../words/experimentLine.ts';
import { group } from '../words/numbers.ts';
import { drawDepartures } from './drawDepartures.ts';
import { drawPlaneAxes } from './drawPlaneAxes.ts';
import { drawStart } from './drawStart.ts';
import { drawStationaryPoints } from './drawStationaryPoints.ts';
import { type Figure, type Look, type Size, sizeOnScreen } from './figure.ts';
import { type Overlay, overlayNow } from './overlays.ts';
import { keyOf } from './signs.ts';
import { veil } from './veil.ts';

const USUAL = { width: 640, height: 480 };

/** The landscape with the paths on it, and what the open question draws there; null until there are paths. */
export function landscapeFigure(): Figure | null {
  const { experiment, trajectories } = store.getState();
  if (trajectories === null) return null;
  const size = sizeOnScreen('landscape', USUAL);
  const window = shownWindow(experiment);
  const overlay = overlayNow(experiment);
  const { hasHoles } = groundOf(experiment, viewport(window, size.width, size.height));
  const now = extentAt(experiment, playhead.getState().position);
  return {
    name: 'landscape',
    title: 'Paths on the landscape',
    says: `${inWords(experiment)} ${pictureInWords(trajectories)} ${overlay?.says ?? FAIR}`,
    stops:
      now === WHOLE ? undefined : `Drawn up to gradient step ${group(Math.floor(now.forward))}, faintly from there on.`,
    size,
    keys: [...legendEntries(experiment, shownStyles(experiment), hasHoles).map(keyOf), ...(overlay?.keys ?? [])],
    draw: (ink, { width, height }, look, moment = now) =>
      drawPicture(ink, viewport(window, width, height), { experiment, trajectories, overlay }, look, moment),
    film: (most) => filmOf(experiment, most),
  };
}

const FAIR = 'Same start, same noise, same number of gradient steps.';

function inWords(experiment: Experiment): string {
  const [first] = experiment.runs;
  const { k, alpha } = first === 'inner' ? {} : first.values;
  const lookahead = k === undefined || alpha === undefined ? '' : `, k = ${k}, α = ${alpha}`;
  return `${experimentLine(experiment).replace(/\.$/, '')}${lookahead}.`;
}

interface Shown {
  readonly experiment: Experiment;
  readonly trajectories: NonNullable<State['trajectories']>;
  readonly overlay: Overlay | null;
}

function drawPicture(ink: Ink, view: Viewport, shown: Shown, look: Look, extent: Extent): void {
  const { experiment, trajectories, overlay } = shown;
  const { colours, scale } = look;
  ink.save();
  ink.beginPath();
  ink.rect(0, 0, view.width, view.height);
  ink.clip();
  const ground = groundOf(experiment, view);
  paintField(ink, ground, colours);
  paintContours(ink, ground, colours);
  overlay?.underPaths?.(ink, view, ground, colours);
  drawStationaryPoints(ink, view, experiment.landscape, colours);
  drawPlaneAxes(ink, view, colours);
  const runs = (on: Ink, part: Extent, heads: boolean) =>
    drawShownRuns(on, view, trajectories, { extent: part, heads, colours, scale });
  const paths = (on: Ink) => {
    if (extent !== WHOLE) veil(on, FAINT, (layer) => runs(layer, WHOLE, false));
    runs(on, extent, true);
  };
  if (overlay?.carries === true) veil(ink, FAINT, paths);
  else paths(ink);
  overlay?.overPaths?.(ink, view, extent, look);
  drawDepartures(ink, view, departures(view, trajectories), colours);
  drawStart(ink, view, experiment.start, look);
  ink.restore();
  drawEdge(ink, view, colours);
}

/** On white paper a pale field needs an edge. */
function drawEdge(ink: Ink, { width, height }: Size, colours: Palette): void {
  ink.strokeStyle = colours.hairline;
  ink.lineWidth = 1;
  ink.setLineDash([]);
  ink.beginPath();
  ink.rect(0.5, 0.5, width - 1, height - 1);
  ink.stroke();
}

/** As on the screen, and finer where it is larger than there. */
function groundOf({ landscape: choice }: Experiment, view: Viewport) {
  const { landscape, parameters } = objectiveOf({ landscape: choice, noise: { name: 'none', values: {} } });
  const other = (landscape.others ?? []).find(({ name }) => name === otherSurface.getState().name);
  const cells = Math.max(CELLS_AT_REST, Math.round(view.width / 4));
  return terrain(other ? { ...other, floor: () => null } : landscape, parameters, view, cells);
}

/** Moments at equal distances on the playhead's way, the start and the end among them. */
function filmOf(experiment: Experiment, most: number): readonly Extent[] {
  const { end } = timeline(experiment);
  const count = Math.max(2, Math.min(most, end + 1));
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? WHOLE : extentAt(experiment, Math.round((index * end) / (count - 1))),
  );
}
