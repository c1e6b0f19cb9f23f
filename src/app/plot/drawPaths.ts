import { syncsWithin } from '../../engine/experiment/rhythm.ts';
import type { Path, SlowPath, Trajectory } from '../../engine/studies/trajectory.ts';
import type { Palette } from '../theme/theme.ts';
import type { Ink } from './ink.ts';
import type { RunStyle } from './runStyle.ts';
import { between, distance, fewer, MOST_SPOTS, spaced, spotAt, spotsUpTo, thinned } from './spots.ts';
import { dot, polyline, type Spot, square, triangle } from './strokes.ts';
import type { Viewport } from './viewport.ts';

/** How much of a run is drawn: evaluations, fractional between two, and how far the pull-back after the last is done. */
export interface Extent {
  readonly forward: number;
  /** 0 before, 1 after the pull-back at evaluation `forward`, where there is one. */
  readonly pulled: number;
}

export const WHOLE: Extent = { forward: Number.POSITIVE_INFINITY, pulled: 1 };

export interface PathOptions {
  readonly extent: Extent;
  /** Large markers where the run stands. */
  readonly heads: boolean;
  /** Broken line up to the first sync, so that the same steps of the run beneath shine through. */
  readonly sharedStart: boolean;
  readonly colours: Palette;
  /** Lines and markers are this much larger, for a lecture hall. */
  readonly scale: number;
}

type Context = Ink;

/** Pull-backs shorter than this are not drawn. */
const SHORTEST_PULL = 5;

/** Draws one run: fast weights thin with open squares, slow weights thick with triangles, a plain run with dots. */
export function drawRun(
  context: Context,
  view: Viewport,
  run: Trajectory,
  style: RunStyle,
  options: PathOptions,
): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  if (run.slow !== null && style.fast !== null)
    drawLookahead(context, view, run.fast, run.slow, options.colours[style.line], options.colours[style.fast], options);
  else drawPlain(context, view, run.fast, options.colours[style.line], options);
}

function drawPlain(
  context: Context,
  view: Viewport,
  path: Path,
  colour: string,
  { extent, heads, colours, scale }: PathOptions,
): void {
  const spots = spotsUpTo(view, path, extent.forward, leaves(view, path));
  polyline(context, spots, colour, 1.9 * scale);
  for (const spot of spaced(spots)) dot(context, spot, 2.7 * scale, colour);
  const head = spots.at(-1);
  if (heads && head) {
    dot(context, head, 7.5 * scale, colours.panel);
    dot(context, head, 5.8 * scale, colour);
  }
}

function drawLookahead(
  context: Context,
  view: Viewport,
  fast: Path,
  slow: SlowPath,
  slowColour: string,
  fastColour: string,
  { extent, heads, sharedStart, colours, scale }: PathOptions,
): void {
  // The colour of the ground sets markers off from lines.
  const ground = colours.panel;
  const syncs = syncsUpTo(slow, extent.forward);
  /** How far the last of these syncs has come. */
  const pulled = !slow.average && syncs > 0 && slow.evaluation[syncs] === extent.forward ? extent.pulled : 1;
  // The slow weights are drawn as long as the fast ones, and one sync further, which the last fast steps led to.
  const last = Math.min(leaves(view, slow), syncsUpTo(slow, leaves(view, fast)) + 1);
  const slowSpots = spotsUpTo(view, slow, syncs - 1 + pulled, last);

  const cycles = fastCycles(view, fast, slow, syncs, extent.forward);
  cycles.forEach((spots, cycle) => {
    context.setLineDash(cycle === 0 && sharedStart && fast.x.length <= MOST_SPOTS ? [5 * scale, 6 * scale] : []);
    polyline(context, spots, fastColour, 1.5 * scale);
  });
  context.setLineDash([2 * scale, 4 * scale]);
  const pulls = slow.average ? [] : pullBacks(view, slow, Math.min(syncs, slowSpots.length), pulled);
  for (const pull of pulls) polyline(context, pull, slowColour, 1.5 * scale);
  context.setLineDash([]);
  for (const spot of spaced(cycles.flatMap((spots) => spots.slice(1))))
    square(context, spot, 5 * scale, ground, fastColour);

  polyline(context, slowSpots, ground, 6 * scale);
  polyline(context, slowSpots, slowColour, 3.6 * scale);
  for (const spot of spaced(slowSpots.slice(1), 11)) triangle(context, spot, 7 * scale, slowColour, ground);

  if (!heads) return;
  const theta = pulled < 1 ? pulls.at(-1)?.at(-1) : cycles.at(-1)?.at(-1);
  const phi = slowSpots.at(-1);
  if (theta) square(context, theta, 10 * scale, fastColour, ground);
  if (phi) triangle(context, phi, 9.5 * scale, slowColour, ground);
}

/** The fast steps, cycle by cycle, each starting where the slow weights were. */
function fastCycles(view: Viewport, fast: Path, slow: SlowPath, syncs: number, forward: number): Spot[][] {
  const end = Math.min(forward, fast.x.length - 1, leaves(view, fast));
  // What an average looks on is one path, never pulled back.
  if (slow.average || end > MOST_SPOTS) return [spotsUpTo(view, fast, forward, leaves(view, fast))];
  const cycles: Spot[][] = [];
  for (let cycle = 0; cycle <= syncs && slow.evaluation[cycle] <= end; cycle++) {
    const from = slow.evaluation[cycle];
    const to = cycle < syncs ? Math.min(slow.evaluation[cycle + 1], end) : end;
    const spots: Spot[] = [spotAt(view, slow, cycle)];
    for (let t = from + 1; t <= to; t++) spots.push(spotAt(view, fast, t));
    const share = to - Math.floor(to);
    const last = spots.at(-1);
    if (share > 0 && last) spots.push(between(last, spotAt(view, fast, Math.floor(to) + 1), share));
    cycles.push(spots);
  }
  return cycles;
}

/** The pull-backs long enough to be seen, each from theta to where the slow weights went. */
function pullBacks(view: Viewport, slow: SlowPath, syncs: number, pulled: number): Spot[][] {
  const pulls: Spot[][] = [];
  for (const sync of fewer(1, syncs)) {
    const from: Spot = [view.toX(slow.pulledFromX[sync]), view.toY(slow.pulledFromY[sync])];
    const to = spotAt(view, slow, sync);
    const last = sync === syncs;
    if (distance(from, to) > SHORTEST_PULL || last) pulls.push([from, last ? between(from, to, pulled) : to]);
  }
  return thinned(pulls);
}

/** The last sync that is not after `evaluation`; from the first on they come at equal distances. */
export function syncsUpTo({ evaluation }: Pick<SlowPath, 'evaluation'>, upTo: number): number {
  const [, first, second] = evaluation;
  if (first === undefined) return 0;
  return Math.min(evaluation.length - 1, syncsWithin({ first, every: (second ?? 2 * first) - first }, upTo));
}

/**
 * The first index from which a path is outside the picture for good; its length where it ends inside. What comes after
 * is not drawn: a run that blows up would cross the picture in bars.
 */
export function leaves({ shown: [x0, x1, y0, y1] }: Viewport, { x, y }: Path): number {
  let index = x.length;
  while (index > 0 && !(x[index - 1] >= x0 && x[index - 1] <= x1 && y[index - 1] >= y0 && y[index - 1] <= y1)) index--;
  return index;
}
