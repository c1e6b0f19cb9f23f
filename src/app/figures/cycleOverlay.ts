import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import type { Ink } from '../plot/ink.ts';
import { polyline } from '../plot/strokes.ts';
import { cycleInquiry } from '../questions/cycle/cycleInquiry.ts';
import { cycleSentence } from '../questions/cycle/cycleSentence.ts';
import { divider } from '../questions/cycle/divider.ts';
import { drawGround, groundsOf } from '../questions/cycle/grounds.ts';
import { answered } from './answered.ts';
import { letter } from './lettering.ts';
import type { Overlay } from './overlays.ts';

/** The landscape left of the divider and, right of it, what one cycle makes of it. */
export function cycleOverlay(experiment: Experiment): Overlay | null {
  const answer = answered(cycleInquiry, experiment);
  if (answer === null) return null;
  const { before, after } = answer.value;
  const [first] = optimizersOf(answer.experiment);
  const share = divider.getState().at;
  return {
    says: `Left f, right of the divider f after one cycle, on one scale. ${cycleSentence(first, before.minima, after.minima)}`,
    keys: [],
    underPaths(ink, view, _ground, colours) {
      const grounds = groundsOf(answer, view);
      const at = share * view.width;
      within(ink, 0, at, view.height, () => drawGround(ink, grounds.before, grounds, colours));
      within(ink, at, view.width - at, view.height, () => drawGround(ink, grounds.after, grounds, colours));
      polyline(
        ink,
        [
          [at, 0],
          [at, view.height],
        ],
        colours.ink,
        2,
      );
    },
    overPaths(ink, view, _extent, { colours }) {
      const at = share * view.width;
      const style = { size: 12.5, weight: 600, colour: colours.ink, halo: colours.panel } as const;
      letter(ink, 'f', at - 8, view.height - 40, { ...style, align: 'right' });
      letter(ink, 'after one cycle', at + 8, view.height - 40, style);
    },
  };
}

/** Draws in a strip of the picture alone. */
function within(ink: Ink, left: number, width: number, height: number, draw: () => void): void {
  ink.save();
  ink.beginPath();
  ink.rect(left, 0, width, height);
  ink.clip();
  draw();
  ink.restore();
}
