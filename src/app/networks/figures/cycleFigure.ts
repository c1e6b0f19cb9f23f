import { interpolateRgb } from 'd3';
import type { Plane } from '../../../engine/networks/protocol.ts';
import { type Figure, type Key, sizeOnScreen } from '../../figures/figure.ts';
import { letter, letterWithin } from '../../figures/lettering.ts';
import { keyOf } from '../../figures/signs.ts';
import type { Ink } from '../../plot/ink.ts';
import { type Viewport, viewport } from '../../plot/viewport.ts';
import type { Palette } from '../../theme/theme.ts';
import { group } from '../../words/numbers.ts';
import { isStale } from '../answers/stale.ts';
import { shownCycle, stepsOfCycle } from '../cycles.ts';
import { networkStore } from '../networkStore.ts';
import { drawCycle, PARTS } from '../plane/drawCycle.ts';
import { type Shading, shading } from '../plane/heights.ts';
import { heightsInWords } from '../plane/heightsInWords.ts';
import { FINE, paintSurface } from '../plane/paintSurface.ts';
import { nextInWords, outsideInWords, pullBackInWords } from '../plane/planeSentence.ts';
import { planeSigns } from '../plane/planeSigns.ts';
import { planeTicks } from '../plane/planeTicks.ts';
import { ofNetwork, trainedInWords } from './ofNetwork.ts';
import { inPane, panesOf, strengthIn } from './panes.ts';
import { planeTable } from './planeTable.ts';

const USUAL_WIDTH = 640;
/** A pane on the page, about. */
const USUAL_SIDE = 310;
const LEAST = 130;
const BENEATH = 26;
/** Of the legend’s scale of heights. */
const [BAR, SHADES] = [60, 30];

/** One cycle on its plane, and what comes after; null while another one is being computed. */
export function cycleFigure(): Figure | null {
  const state = networkStore.getState();
  const { plane: answer, experiment } = state;
  if (answer === null || isStale(state, answer)) return null;
  const plane = answer.value;
  const cycle = shownCycle(experiment);
  if (plane.cycle !== cycle || plane.surface !== experiment.surface || plane.resolution < FINE) return null;
  const shades = shading(plane.values, plane.surface);
  const [from, to] = stepsOfCycle(experiment, cycle);
  const panes = (width: number) => panesOf({ count: PARTS.length, width, least: LEAST, beneath: BENEATH });
  const { width } = sizeOnScreen('cycle', { width: USUAL_WIDTH, height: 0 });
  return {
    name: 'cycle',
    title: 'One cycle on its plane',
    says:
      `${trainedInWords(experiment)} A plane through the space of weights: cycle ${group(cycle)}, gradient steps ${group(from + 1)} to ${group(to)}. ` +
      `${pullBackInWords(plane, experiment)} ${nextInWords(plane)} ${outsideInWords(plane, state.training?.value.weights ?? null)}`,
    size: { width, height: panes(width).height },
    heightAt: (wide) => panes(wide).height,
    keys: [
      ...planeSigns(experiment).map(({ sign, text }) => keyOf({ sign: { type: 'line', ...sign }, text })),
      heightKey(plane, shades),
    ],
    table: () => planeTable(plane),
    draw(ink, { width: wide }, { colours }) {
      const { side, places } = panes(wide);
      const view = viewport(plane.window, side, side);
      const look = { colours, scale: strengthIn(side, USUAL_SIDE) };
      for (const [index, { part, title }] of PARTS.entries()) {
        const place = places[index];
        inPane(ink, place, side, colours, () => {
          paintSurface(ink, view, plane, shades, colours);
          drawCycle(ink, view, plane, part, look);
          drawTicks(ink, view, colours);
        });
        letterWithin(ink, title, place.left, place.top + side + 17, side, { size: 12, colour: colours.soft });
      }
    },
    of: ofNetwork(experiment),
  };
}

function drawTicks(ink: Ink, view: Viewport, colours: Palette): void {
  const { xs, ys } = planeTicks(view);
  const style = { size: 11.5, colour: colours.soft, halo: colours['terrain-high'] };
  for (const { at, label } of xs) letter(ink, label, at, view.height - 7, { ...style, align: 'center' });
  for (const { at, label } of ys) letter(ink, label, view.width - 7, at, { ...style, align: 'right', middle: true });
}

function heightKey(plane: Plane, shades: Shading): Key {
  const { name, best, worst } = heightsInWords(plane, shades);
  return {
    text: `${name} from ${best} to ${worst}`,
    width: BAR,
    draw(ink, colours) {
      const shade = interpolateRgb(colours['terrain-low'], colours['terrain-high']);
      const wide = BAR / SHADES;
      for (let index = 0; index < SHADES; index++) {
        ink.fillStyle = shade(index / (SHADES - 1));
        // A little wider, so that no seam is seen.
        ink.fillRect(index * wide - BAR / 2, -5, wide + 0.4, 10);
      }
      ink.strokeStyle = colours.hairline;
      ink.lineWidth = 1;
      ink.beginPath();
      ink.rect(-BAR / 2, -5, BAR, 10);
      ink.stroke();
    },
  };
}
