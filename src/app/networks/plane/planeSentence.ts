import type { NetworkExperiment, SurfaceKind } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { Plane, Training } from '../../../engine/networks/protocol.ts';
import { formatNumber, group } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import { divergedBefore } from '../cycles.ts';
import { accuracy } from '../words/accuracy.ts';

export const SURFACES: readonly { readonly value: SurfaceKind; readonly label: string }[] = [
  { value: 'trainLoss', label: 'training loss' },
  { value: 'testLoss', label: 'test loss' },
  { value: 'testAccuracy', label: 'test accuracy' },
];

/** What the pull-back did in this cycle, in numbers. */
export function pullBackInWords({ at, surface, slow }: Plane, { runs }: Pick<NetworkExperiment, 'runs'>): string {
  const name = SURFACES.find(({ value }) => value === surface)?.label ?? surface;
  const value = (each: Plane['at']['before']) =>
    surface === 'testAccuracy' ? accuracy(each.accuracy) : formatNumber(each.loss);
  const first = runs[0] === 'inner' ? undefined : runs[0].values.alpha;
  const share = typeof first === 'number' ? `, ${percent(first)} of the way to them` : '';
  const length = slow.x.length > 1 ? Math.hypot(slow.x[1] - slow.x[0], slow.y[1] - slow.y[0]) : 0;
  return (
    `In this cycle the ${name} goes from ${value(at.before)} to ${value(at.fast)} at the fast weights; ` +
    `the slow weights follow by ${formatNumber(length, 2)}${share}, to ${value(at.after)}.`
  );
}

/** A plane is two of thousands of directions: how much of the path it does not show. */
export function outsideInWords({ outside }: Plane, weights: number | null): string {
  const of = weights === null ? '' : ` of ${formatNumber(weights - 2, 6)} further directions`;
  if (outside < 0.005)
    return `The fast steps lie in this plane almost wholly (${percent(outside)} of their squared length lies outside).`;
  const hides = outside > 0.5 ? 'most' : 'part';
  return `${percent(outside)} of the squared length of the fast steps lies outside of this plane: it hides ${hides}${of === '' ? ' of the space' : `${of}`}.`;
}

/** How both go on, in the same height. */
export function nextInWords({ continued, lookahead }: Plane): string {
  const steps = continued.step.length - 1;
  if (steps < 1) return 'Without the pull-back it diverges at once.';
  const reached = (path: Plane['fast']) => {
    const last = path.x.length - 1;
    return last < 1 ? 0 : Math.hypot(path.x[last] - path.x[0], path.y[last] - path.y[0]);
  };
  return (
    `From there on, without the pull-back, the same optimizer gets ${formatNumber(reached(continued), 2)} further across ` +
    `this plane in the next cycle’s steps; Lookahead’s fast weights, from where the slow ones are, ${formatNumber(reached(lookahead), 2)}.`
  );
}

/** Why there is no plane to be seen. */
export function noPlaneInWords(experiment: NetworkExperiment, training: Training | null): string {
  const divergedAt = training === null ? null : divergedBefore(experiment, training);
  if (divergedAt === null) return 'The plane is drawn when the training has come there.';
  return `The first run diverged at gradient step ${group(divergedAt)}, before this cycle was complete: there is nothing to be drawn. A smaller learning rate may help.`;
}
