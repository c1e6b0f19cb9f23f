import { type Experiment, optimizersOf } from '../../../engine/experiment/experiment.ts';
import { isAverage } from '../../../engine/experiment/rhythm.ts';
import { formatRatio, formatSignificant, group } from '../../words/numbers.ts';
import { runName } from '../../words/runs.ts';
import type { SpreadCurve } from './chartGeometry.ts';
import type { CloudFigure } from './figuresAt.ts';
import type { CloudKind } from './pointsAt.ts';

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
 * How large the first of some clouds is, and how it compares with the others, at a step. What has diverged is never
 * left out in silence.
 */
export function spreadInWords(
  experiment: Experiment,
  seeds: number,
  step: number,
  figures: readonly CloudFigure[],
): Piece[] {
  const [first, ...others] = figures;
  if (first === undefined) return ['The runs that this sentence is about are hidden.'];
  const name = (cloud: CloudKind): Piece => ({ text: cloudName(experiment, cloud), cloud });
  const at = `At step ${group(step)} `;
  if (figures.every(({ ellipse }) => ellipse?.major === 0))
    return [`${at}all ${group(seeds)} seeds stood at the start.`];

  const { ellipse } = first;
  const predicate =
    ellipse === null
      ? ' had diverged'
      : ellipse.major === 0
        ? ' had not left the start'
        : ` spread over an ellipse of area ${formatArea(ellipse.area)}`;
  const rest = others.flatMap((other): Piece[][] => {
    if (other.ellipse === null) return [];
    const area = formatArea(other.ellipse.area);
    return ellipse === null || ellipse.major === 0
      ? [[name(other), ` spread over an area of ${area}`]]
      : [[`${compared(ellipse.area, other.ellipse.area)} that of `, name(other), ` (${area})`]];
  });
  return [
    at,
    name(first),
    predicate,
    ...rest.flatMap((pieces, place) => [place === 0 ? ': ' : ' and ', ...pieces]),
    `.${losses(experiment, seeds, figures)}`,
  ];
}

function compared(area: number, other: number): string {
  if (area === 0 || other === 0) return 'against';
  const ratio = other / area;
  if (ratio < EQUAL && ratio > 1 / EQUAL) return 'about as large as';
  return ratio > 1 ? `${formatRatio(ratio)}× smaller than` : `${formatRatio(1 / ratio)}× larger than`;
}

/** Which runs have diverged, in how many seeds. */
function losses(experiment: Experiment, seeds: number, figures: readonly CloudFigure[]): string {
  const hit = figures.filter(
    ({ run, left }, place) => left < seeds && figures.findIndex((other) => other.run === run) === place,
  );
  if (hit.length === 0) return '';
  const each = hit.map(({ run, left }) => {
    const lost = left === 0 ? `all ${group(seeds)}` : `${group(seeds - left)} of ${group(seeds)}`;
    return `${runName(experiment, run)} in ${lost} seeds`;
  });
  return ` Diverged and left out: ${each.join(', ')}.`;
}

/** The areas of the ellipses from where they begin to where they end. */
export function areasInWords(experiment: Experiment, curves: readonly SpreadCurve[]): string {
  const each = curves.map((curve) => `${cloudName(experiment, curve)} ${fromTo(curve)}`);
  return `Area of the ellipse: ${each.join('; ')}.`;
}

function fromTo({ evaluation, area }: SpreadCurve): string {
  const first = area.findIndex((each) => each > 0);
  const last = area.findLastIndex((each) => each > 0);
  if (first < 0) return 'stays at one point';
  return `${formatArea(area[first])} at step ${evaluation[first]}, ${formatArea(area[last])} at step ${evaluation[last]}`;
}
