import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { complete } from '../../../engine/studies/drain.ts';
import { withKAndAlpha } from '../../../engine/studies/kAlphaMap.ts';
import { trajectories } from '../../../engine/studies/trajectory.ts';
import { client } from '../../session/client.ts';
import { isNear } from '../../session/paths.ts';
import { setGhost } from '../answers.ts';
import type { Setting } from './mapGeometry.ts';

let leaving = new AbortController();

/** Draws the path that the first run would take at another setting over the landscape; null takes it away. */
export function showGhost(experiment: Experiment, setting: Setting | null): void {
  leaving.abort();
  leaving = new AbortController();
  if (setting === null) {
    setGhost(null);
    return;
  }
  const [first] = withKAndAlpha(experiment, setting.k, setting.alpha).runs;
  const alone = { ...experiment, runs: [first] };
  if (isNear(alone)) {
    setGhost(complete(trajectories(alone, experiment.show))[0]);
    return;
  }
  client
    .ask('trajectories', { experiment: alone, seed: experiment.show }, { channel: 'ghost', signal: leaving.signal })
    .then(
      ([path]) => setGhost(path),
      () => {
        // A newer one took its place, or there is none.
      },
    );
}
