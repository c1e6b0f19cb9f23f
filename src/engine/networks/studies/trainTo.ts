import { forward, type NetworkRun, type TrainingObserver } from '../training.ts';
import type { PartlyStudy } from './partly.ts';

/** Gradient steps between two pauses in which something more urgent may be heard. */
const CHUNK = 4;

/** Trains until `evaluations` are spent in all, or the run diverges; `forward` with pauses. */
export function* trainTo(
  run: NetworkRun,
  evaluations: number,
  observer: TrainingObserver = {},
): PartlyStudy<void, never> {
  const from = run.progress.evaluations;
  while (run.progress.evaluations < evaluations && run.progress.divergedAt === 0) {
    yield { share: (run.progress.evaluations - from) / (evaluations - from) };
    forward(run, Math.min(evaluations, run.progress.evaluations + CHUNK), observer);
  }
}
