import type { Checkpoints } from '../checkpoints.ts';
import type { SurfaceKind } from '../experiment/networkExperiment.ts';
import type { Evaluation, Model } from '../model.ts';
import type { Plane, PlaneQuestion } from '../protocol.ts';
import { type CyclePaths, cyclePaths } from './cyclePaths.ts';
import type { PartlyStudy } from './partly.ts';
import { type PlaneAxes, planeAxes, weightsOn } from './planeAxes.ts';
import { planeWindow } from './planeWindow.ts';
import { outsideOf, projected } from './projection.ts';
import { refinedSurface, type Surface } from './surface.ts';
import { within } from './within.ts';

/** The share of the work before the surface, where no checkpoint cuts it short. */
const TRAINING = 0.3;

/**
 * The loss around one cycle of the first run under the first seed, on a plane through phi_t, theta_{t,k} and a third
 * point of the cycle, with its paths projected on it: after Figure 1 of Zhang et al. 2019,
 * https://arxiv.org/abs/1907.08610. Offers coarser pictures of the whole on the way.
 * Throws, with a message to be read, where the experiment has no such cycle.
 */
export function* plane(
  model: Model,
  { experiment, cycle, surface, resolution }: PlaneQuestion,
  checkpoints: Checkpoints = [],
): PartlyStudy<Plane> {
  const paths = yield* within(cyclePaths(model, experiment, cycle, checkpoints), 0, TRAINING);
  const { slow, theta, fast, continued, lookahead } = paths;
  const following = [fast, continued, lookahead].map(({ points }, index) => ({ name: PATHS[index], points }));
  const axes = planeAxes(slow.points[0], theta, following, experiment.seed);
  const measure = (weights: Float64Array) => model.evaluate(weights, surface === 'trainLoss' ? 'train' : 'test');
  const at = { before: measure(slow.points[0]), fast: measure(theta), after: measure(slow.points[1]) };

  const picture = ({ points, values }: Surface): Plane => ({
    cycle,
    surface,
    resolution: points,
    values,
    third: axes.third,
    at,
    // Anew for every picture, because its arrays are given away.
    ...seen(paths, axes),
  });
  const weights = new Float64Array(model.size);
  const refining = refinedSurface(seen(paths, axes).window, resolution, (x, y) =>
    heightOf(surface, measure(weightsOn(axes, x, y, weights))),
  );
  for (;;) {
    const { done, value } = refining.next();
    if (done) return picture(value);
    const { share, partial } = value;
    yield { share: TRAINING + (1 - TRAINING) * share, ...(partial && { partial: () => picture(partial()) }) };
  }
}

const PATHS = ['fast', 'continued', 'lookahead'] as const;

/** The paths as they look on the plane, and a window for them. */
function seen(paths: CyclePaths, axes: PlaneAxes) {
  const [slow, fast, continued, lookahead] = [paths.slow, paths.fast, paths.continued, paths.lookahead].map((path) =>
    projected(path, axes),
  );
  return {
    slow,
    fast,
    continued,
    lookahead,
    outside: outsideOf(paths.fast, axes),
    window: planeWindow([slow, fast], [continued, lookahead]),
  };
}

function heightOf(surface: SurfaceKind, { loss, accuracy }: Evaluation): number {
  if (surface === 'testAccuracy') return accuracy;
  return Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss;
}
