import { type Experiment, optimizersOf } from '../../../engine/experiment/experiment.ts';
import { isAverage } from '../../../engine/experiment/rhythm.ts';
import { formatRatio, formatSignificant, group } from '../../words/numbers.ts';
import { runName } from '../../words/runs.ts';
import type { CloudKind } from './clouds.ts';
import type { CloudFigure } from './figuresAt.ts';

/** A sentence in pieces; what names a cloud has its colour. */
export type Piece = string | { readonly text: string; readonly cloud: CloudKind };

/** Areas nearer to each other than this are called the same. */
const EQUAL = 1.05;

/** How a cloud is called inside a sentence. */
export function cloudName(experiment: Experiment, { run, weights }: CloudKind): string {
  const average = isAverage(optimizersOf(experiment)[run]);
  if (run > 0 || weights === 'own') return runName(experiment, run);
  if (weights === 'slow') return average ? 'the average of the weights' : 'the slow weights';
  return average ? 'the weights themselves' : 'the fast weights';
}

export function formatArea(area: number): string {
  return formatSignificant(area, 2);
}

/**
 * How large the first cloud is, and how it compares with the others, at a step: what moves least is said first. What
 * has diverged is never left out in silence.
 */
export function spreadInWords(
  experiment: Experiment,
  seeds: number,
  step: number,
  figures: readonly CloudFigure[],
): Piece[] {
  const [first, ...others] = figures;
  if (first === undefined) return ['All runs are hidden.'];
  const name = (cloud: CloudKind): Piece => ({ text: cloudName(experiment, cloud), cloud });
  const at = `At step ${group(step)} `;
  const standing = figures.filter(({ ellipse }) => ellipse !== null && ellipse.major === 0);
  if (standing.length === figures.length) return [`${at}all ${group(seeds)} seeds still stand at the start.`];

  const pieces: Piece[] = [at, name(first)];
  const moved = others.filter(({ ellipse }) => ellipse !== null);
  if (first.ellipse === null) {
    pieces.push(' diverged');
    moved.forEach((other, place) => {
      pieces.push(place === 0 ? '; ' : ', ', name(other), ...overAnEllipse(other, place === 0));
    });
  } else if (first.ellipse.major === 0) {
    pieces.push(' still stand at the start');
    moved.forEach((other, place) => {
      pieces.push(place === 0 ? '; ' : ', ', name(other), ...overAnEllipse(other, place === 0));
    });
  } else {
    pieces.push(` spread over an ellipse of area ${formatArea(first.ellipse.area)}`);
    moved.forEach((other, place) => {
      const { area } = other.ellipse ?? { area: Number.NaN };
      pieces.push(
        place === 0 ? ': ' : ' and ',
        `${compared(first.ellipse?.area ?? Number.NaN, area)} that of `,
        name(other),
      );
      pieces.push(` (${formatArea(area)})`);
    });
  }
  pieces.push('.', ...losses(figures, seeds, name));
  return pieces;
}

function overAnEllipse({ ellipse }: CloudFigure, first: boolean): Piece[] {
  return ellipse === null ? [] : [` spread over ${first ? 'an ellipse of area ' : ''}${formatArea(ellipse.area)}`];
}

function compared(area: number, other: number): string {
  if (area === 0 || other === 0) return 'beside';
  const ratio = other / area;
  if (ratio < EQUAL && ratio > 1 / EQUAL) return 'about as large as';
  return ratio > 1 ? `${formatRatio(ratio)}× smaller than` : `${formatRatio(1 / ratio)}× larger than`;
}

/** Who has diverged, in how many seeds; of the two clouds of one run, once. */
function losses(figures: readonly CloudFigure[], seeds: number, name: (cloud: CloudKind) => Piece): Piece[] {
  const hit = figures.filter(
    ({ left, run, weights }) =>
      left < seeds && (weights !== 'slow' || !figures.some((other) => other.run === run && other.weights === 'fast')),
  );
  return hit.flatMap((figure, place) => [
    place === 0 ? ' Diverged and left out: ' : ', ',
    name(figure),
    ` in ${figure.left === 0 ? 'all' : group(seeds - figure.left)}${figure.left === 0 ? ` ${group(seeds)}` : ` of ${group(seeds)}`} seeds`,
    ...(place === hit.length - 1 ? ['.'] : []),
  ]);
}
