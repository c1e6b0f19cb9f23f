import { answer } from '../descent.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { NoiseTable } from '../noise/noiseTable.ts';
import { tiled } from '../noise/tiled.ts';
import { objectiveOf } from '../objective.ts';
import { optimizerKind } from '../optimizers/registry.ts';
import type { Objective } from '../oracle.ts';
import { BLOCK } from './batch.ts';
import { keptNoise, STRETCH } from './keptNoise.ts';
import { baselinesOf } from './mapBaseline.ts';
import { type Block, blocksOf, forward } from './mapBlocks.ts';
import { type Metric, scaleOf } from './metric.ts';
import { pairedWith, resamples } from './paired.ts';
import { minesOf, type Part } from './part.ts';

/** Which k and which alpha: the experiment's first run, with these put in, against the same without its wrapper. */
export interface MapQuestion {
  readonly experiment: Experiment;
  readonly ks: readonly number[];
  readonly alphas: readonly number[];
  /** How many of the experiment's seeds, from the first on; where nothing is random, one stands for all. */
  readonly seeds: number;
  readonly metric: Metric;
  /** Resamples for the intervals; with 0, no cell has one. */
  readonly resamples: number;
  /** Whole columns, each of one k. */
  readonly part: Part;
}

/** A part of a map: whole columns. */
export interface MapColumns {
  readonly scale: 'ratio' | 'difference';
  /** Of `reach`: the loss that is to be reached; null for other metrics, or where there is none to choose. */
  readonly level: number | null;
  /** Which of the ks, by index. */
  readonly columns: readonly number[];
  /** Column after column, a number per alpha: the metric with and without the slow weights. */
  readonly study: Float64Array<ArrayBuffer>;
  readonly baseline: Float64Array<ArrayBuffer>;
  /** How they compare, as in a `Comparison`, and the 95 % interval of that. */
  readonly value: Float64Array<ArrayBuffer>;
  readonly low: Float64Array<ArrayBuffer>;
  readonly high: Float64Array<ArrayBuffer>;
  /** The share of seeds that diverged. */
  readonly diverged: Float64Array<ArrayBuffer>;
}

/** Whether the first run has a k and an alpha to be mapped. */
export function isMappable({ runs }: Pick<Experiment, 'runs'>): boolean {
  const [first] = runs;
  return first !== 'inner' && optimizerKind(first.name)?.columns.includes('alpha') === true;
}

/** The same experiment at a cell of the map. */
export function withKAndAlpha(experiment: Experiment, k: number, alpha: number): Experiment {
  const [first, ...others] = experiment.runs;
  if (first === 'inner') return experiment;
  return { ...experiment, runs: [{ ...first, values: { ...first.values, k, alpha } }, ...others] };
}

/** Yields the share that is done. All columns go down side by side, so that a stretch of noise is made once for all. */
export function* kAlphaMap(question: MapQuestion): Generator<number, MapColumns> {
  const { experiment, ks, metric, part } = question;
  const [first] = experiment.runs;
  if (first === 'inner' || !isMappable(experiment)) throw new Error('the first run has no k and alpha to be mapped');
  const objective = objectiveOf(experiment);
  const seeds = objective.random ? Math.min(question.seeds, experiment.seeds) : 1;
  const columns = minesOf(ks.length, part);
  const choices = columns.map((column) => ({ ...first, values: { ...first.values, k: ks[column] } }));
  const noise = keptNoise(objective, experiment, seeds);
  const { level, readings } = yield* baselinesOf(experiment, objective, choices, metric, seeds, noise);

  const { steps } = experiment;
  const blocks = choices.map((choice) => blocksOf(question, objective, choice, seeds, level));
  const width = Math.min(BLOCK, seeds);
  const total = steps * Math.max(1, columns.length);
  for (let done = 0; done < steps; done += STRETCH) {
    const count = Math.min(STRETCH, steps - done);
    for (let seed = 0; seed < seeds; seed += width) {
      const lanes = Math.min(width, seeds - seed);
      const drawn = noise(seed, lanes, done + 1, count);
      // As many alphas as most blocks have; the last may have fewer.
      const tables = new Map<number, NoiseTable | null>();
      for (const [index, column] of blocks.entries()) {
        for (const block of column) {
          if (block.seed !== seed) continue;
          if (!tables.has(block.alphas)) tables.set(block.alphas, drawn && tiled(drawn, block.alphas, done + 1, count));
          forward(block, objective, done + count, tables.get(block.alphas) ?? null);
          yield (done * columns.length + count * index) / total;
        }
      }
    }
  }
  return yield* summary(question, objective, blocks, readings, { level, columns, seeds });
}

/** The parts of a map put together: column after column, whichever part they come from. */
export function mergeColumns(parts: readonly MapColumns[]): MapColumns {
  const columns = parts.flatMap((part) => part.columns).sort((a, b) => a - b);
  const cells = parts.reduce((sum, part) => sum + part.value.length, 0);
  const alphas = cells / columns.length;
  const join = (name: 'study' | 'baseline' | 'value' | 'low' | 'high' | 'diverged') => {
    const all = new Float64Array(cells);
    for (const part of parts) {
      part.columns.forEach((column, index) => {
        all.set(part[name].subarray(index * alphas, (index + 1) * alphas), columns.indexOf(column) * alphas);
      });
    }
    return all;
  };
  // A part without columns has looked for no level.
  const { scale, level } = parts.find((part) => part.columns.length > 0) ?? parts[0];
  return {
    scale,
    level,
    columns,
    study: join('study'),
    baseline: join('baseline'),
    value: join('value'),
    low: join('low'),
    high: join('high'),
    diverged: join('diverged'),
  };
}

function* summary(
  { alphas, metric, resamples: count }: MapQuestion,
  objective: Objective,
  blocks: readonly Block[][],
  readings: readonly Float64Array[],
  { level, columns, seeds }: { level: number | null; columns: readonly number[]; seeds: number },
): Generator<number, MapColumns> {
  const { landscape, parameters } = objective;
  const scale = scaleOf(metric, landscape.floor(parameters));
  const drawn = resamples(seeds, count);
  const cells = () => new Float64Array(columns.length * alphas.length);
  const map = { study: cells(), baseline: cells(), value: cells(), low: cells(), high: cells(), diverged: cells() };
  for (const [index, column] of blocks.entries()) {
    /** Alpha after alpha, a number per seed. */
    const perSeed = new Float64Array(alphas.length * seeds);
    const diverged = new Float64Array(alphas.length);
    for (const { run, meter, losses, lastSync, ...size } of column) {
      if (!meter.everySync && lastSync > 0) {
        landscape.values(answer(run), losses, parameters);
        meter.see(losses, lastSync);
      }
      const read = meter.read(run.divergedAt);
      for (let alpha = 0; alpha < size.alphas; alpha++) {
        const from = alpha * size.seeds;
        perSeed.set(read.subarray(from, from + size.seeds), (size.alpha + alpha) * seeds + size.seed);
        for (let seed = 0; seed < size.seeds; seed++)
          if (run.divergedAt[from + seed] !== 0) diverged[size.alpha + alpha]++;
      }
    }
    const compared = pairedWith(metric, scale, readings[index], drawn);
    for (let alpha = 0; alpha < alphas.length; alpha++) {
      const cell = index * alphas.length + alpha;
      const study = perSeed.subarray(alpha * seeds, (alpha + 1) * seeds);
      const { low, high, ...told } = compared(study);
      map.study[cell] = told.study;
      map.baseline[cell] = told.baseline;
      map.value[cell] = told.value;
      map.low[cell] = low;
      map.high[cell] = high;
      map.diverged[cell] = diverged[alpha] / seeds;
      if (alpha % 8 === 0) yield 1;
    }
  }
  return { scale, level, columns, ...map };
}
