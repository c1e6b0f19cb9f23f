import type { OptimizerChoice } from '../../experiment/experiment.ts';
import { rhythmOf, syncsWithin } from '../../experiment/rhythm.ts';
import type { Model } from '../model.ts';
import type { MeasuredCurves, SeedCurves } from '../protocol.ts';
import { fastWeights, judgedWeights, type NetworkRun } from '../training.ts';

/** Fills the curves of one run, seed after seed. */
export interface CurveRecorder {
  /** Begins the curves of the next seed. */
  begin(): void;
  /** Measures the run, which stands at the evaluation of this point; it took so many seconds from the one before. */
  measure(point: number, run: NetworkRun, seconds: number): void;
  copy(): SeedCurves[];
}

type Growing = { -readonly [Key in keyof SeedCurves]: SeedCurves[Key] };

export function curveRecorder(model: Model, choice: OptimizerChoice, at: Int32Array): CurveRecorder {
  const rhythm = rhythmOf(choice);
  const seeds: Growing[] = [];
  return {
    begin: () =>
      void seeds.push({
        slow: unknown(at.length),
        fast: choice.inner === undefined ? null : unknown(at.length),
        seconds: new Float64Array(at.length).fill(Number.NaN),
        divergedAt: 0,
      }),
    measure(point, run, seconds) {
      const curves = seeds[seeds.length - 1];
      curves.divergedAt = run.progress.divergedAt;
      curves.seconds[point] = seconds + (point === 0 ? 0 : curves.seconds[point - 1]);
      if (curves.divergedAt > 0) return;
      const syncs = syncsWithin(rhythm, at[point]);
      const moved = point === 0 || rhythm === null || syncs > syncsWithin(rhythm, at[point - 1]);
      if (moved) write(curves.slow, point, model, judgedWeights(run));
      else repeat(curves.slow, point);
      if (curves.fast !== null) write(curves.fast, point, model, fastWeights(run));
    },
    copy: () => structuredClone(seeds),
  };
}

/** Every browser and Node have it, but among the compiler's libraries it is the page's, which the engine does not see. */
declare function structuredClone<Data>(data: Data): Data;

function unknown(length: number): MeasuredCurves {
  const curve = () => new Float64Array(length).fill(Number.NaN);
  return { trainLoss: curve(), testLoss: curve(), trainAccuracy: curve(), testAccuracy: curve() };
}

function write(curves: MeasuredCurves, point: number, model: Model, weights: Float64Array): void {
  const [train, test] = [model.evaluate(weights, 'train'), model.evaluate(weights, 'test')];
  curves.trainLoss[point] = train.loss;
  curves.trainAccuracy[point] = train.accuracy;
  curves.testLoss[point] = test.loss;
  curves.testAccuracy[point] = test.accuracy;
}

function repeat(curves: MeasuredCurves, point: number): void {
  for (const curve of Object.values(curves)) curve[point] = curve[point - 1];
}
