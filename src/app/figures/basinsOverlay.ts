import type { Experiment } from '../../engine/experiment/experiment.ts';
import { basinsInquiry } from '../questions/basins/basinsInquiry.ts';
import { drawBasins } from '../questions/basins/drawBasins.ts';
import { listedMinima } from '../questions/basins/shares.ts';
import { type Basins, basinsOf, shortNames } from '../questions/basins/useBasins.ts';
import { shownStyles } from '../runs/runView.ts';
import { formatPoint, group } from '../words/numbers.ts';
import { runName } from '../words/runs.ts';
import { answered } from './answered.ts';
import type { Key } from './figure.ts';
import { letter } from './lettering.ts';
import type { Overlay } from './overlays.ts';
import { keyOf, swatch } from './signs.ts';

/** How strong a tile in the key is: as strong as the colour comes out in the picture, and a little more. */
const STRENGTH = 0.55;

/** Which minimum each start reaches. */
export function basinsOverlay(experiment: Experiment): Overlay | null {
  const { landscape, study } = experiment;
  const basins = basinsOf(answered(basinsInquiry, experiment), landscape.name, study.values.show);
  if (basins === null) return null;
  return {
    says: inWords(basins),
    keys: [...keys(basins), ...stripes(basins)],
    underPaths: (ink, view, ground, colours) => drawBasins(ink, view, ground, basins, colours),
    overPaths(ink, view, _extent, { colours }) {
      for (const { at, place } of numbered(basins))
        letter(ink, String(place), view.toX(at[0]) + 10, view.toY(at[1]) - 7, {
          size: 12,
          weight: 700,
          colour: colours.ink,
          halo: colours.panel,
        });
    },
  };
}

function inWords({ answer, show }: Basins): string {
  const { grid, baseline } = answer.value;
  const starts = `${group(grid.columns)} × ${group(grid.rows)} starts`;
  if (show === 'difference') return `Colours: where ${starts} end differently with the first two runs.`;
  const run = runName(answer.experiment, show === 'study' ? 0 : (baseline ?? 0));
  return `Colours: which minimum ${run} reaches from each of ${starts}.`;
}

/** The minima that are listed, with the numbers by which they are known; none where differences are shown. */
function numbered({ answer, minima, hues, show }: Basins) {
  if (show === 'difference') return [];
  return listedMinima(answer.value.shares, minima).map((index, place) => ({
    at: minima[index].at,
    hue: hues[index],
    place: place + 1,
  }));
}

function keys(basins: Basins): Key[] {
  const { answer, show } = basins;
  if (show !== 'difference')
    return numbered(basins).map(({ at, hue, place }) => swatch(hue, `reaches ${place}: ${formatPoint(at)}`, STRENGTH));
  const lines = shownStyles(answer.experiment);
  const [study, baseline] = shortNames(answer);
  return [
    swatch(lines[0].line, `lower minimum only ${study === 'with' ? 'with Lookahead' : 'in the first run'}`, STRENGTH),
    swatch(
      lines[answer.value.baseline ?? 0].line,
      `lower minimum only ${baseline === 'without' ? 'without it' : 'in the other'}`,
      STRENGTH,
    ),
  ];
}

function stripes({ answer, show }: Basins): Key[] {
  const text = show === 'difference' ? 'different ends, neither lower' : 'diverges';
  const diverging = answer.value.shares[show === 'baseline' ? 1 : 0].diverged > 0;
  return show === 'difference' || diverging ? [keyOf({ sign: { type: 'stripes' }, text })] : [];
}
