import { isRandom } from '../../engine/objective.ts';
import { kAlphaMap, type MapColumns, type MapQuestion } from '../../engine/studies/kAlphaMap.ts';
import { minesOf } from '../../engine/studies/part.ts';
import { mapFigures, mapHeader, mapRows } from '../../engine/tables/mapTable.ts';
import { csvRow } from '../../engine/tables/table.ts';
import { type Command, jsonLine } from './command.ts';
import { checkLevel, readMetric, readWhole, withSeeds } from './commonOptions.ts';
import { kAndAlphaOf } from './kAndAlpha.ts';
import { Mistake } from './mistake.ts';
import { networkMap } from './networkMap.ts';

const K = '1:32';
const ALPHA = '0:1:32';
const RESAMPLES = 200;
const MOST_RESAMPLES = 10_000;
/** Cells x seeds that are under way at a time: about two gigabytes. */
const MOST_LANES = 1e7;

/** Which k and which alpha end lower. */
export const map: Command = {
  name: 'map',
  options: ['k', 'alpha', 'seeds', 'metric', 'resamples'],
  header: mapHeader.join(),
  *plan(given, options, part) {
    const experiment = withSeeds(given, options);
    const { ks, alphas } = kAndAlphaOf(experiment, { k: K, alpha: ALPHA, ...options });
    const { seeds } = experiment;
    const metric = readMetric('map', experiment, options);
    const resamples = readWhole('resamples', options.resamples, { min: 0, max: MOST_RESAMPLES }, RESAMPLES);
    const lanes = minesOf(ks.length, part).length * alphas.length * (isRandom(experiment) ? seeds : 1);
    if (lanes > MOST_LANES) {
      const shards = part.count * Math.ceil(lanes / MOST_LANES);
      throw new Mistake(`so many cells and seeds do not fit into memory; share them out, as in --shard 1/${shards}`);
    }
    const [first] = experiment.runs;
    if (first !== 'inner' && first.inner) checkLevel(metric, experiment, first.inner);
    const question = { experiment, ks, alphas, seeds, metric, resamples, part };
    const columns = yield* kAlphaMap(question);
    return { csv: () => csv(question, columns), json: () => json(question, columns) };
  },
  network: networkMap,
};

function* csv(question: MapQuestion, map: MapColumns): Generator<string> {
  for (const row of mapRows(question, map)) yield csvRow(row);
}

function* json({ ks, alphas, metric }: MapQuestion, map: MapColumns): Generator<string> {
  const { scale, level } = map;
  for (const [index, column] of map.columns.entries()) {
    const cells = alphas.map((alpha, row) => ({
      alpha,
      ...Object.fromEntries(mapFigures.map((name) => [name, map[name][index * alphas.length + row]])),
    }));
    yield jsonLine({ k: ks[column], metric, scale, level, cells });
  }
}
