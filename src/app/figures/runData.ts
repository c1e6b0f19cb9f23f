import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import { rhythmOf, syncsWithin } from '../../engine/experiment/rhythm.ts';
import { csvHeader, csvRows } from '../../engine/trace/csv.ts';
import { traceJson } from '../../engine/trace/json.ts';
import { type TracedRun, tracesOf } from '../../engine/trace/tracedRun.ts';
import { client } from '../session/client.ts';
import type { TrackedOptions } from '../working/tracked.ts';
import type { Provenance } from './provenance.ts';

/** More rows than this make a file that a browser cannot hold. */
export const MOST_ROWS = 3e6;

/** How many rows the CSV of an experiment would have, at most: runs that diverge have fewer. */
export function rowsOf(experiment: Experiment): number {
  const each = optimizersOf(experiment).map(
    (choice) => experiment.steps + 1 + syncsWithin(rhythmOf(choice), experiment.steps) + 1,
  );
  return experiment.seeds * each.reduce((sum, rows) => sum + rows, 0);
}

/** Every step of every run and seed, to the byte what `npm run -s trace` prints. */
export async function runCsv(experiment: Experiment, options: TrackedOptions): Promise<Blob> {
  const parts: string[] = [`${csvHeader}\n`];
  for await (const { run, seed, trajectory } of traced(experiment, experiment.seed, experiment.seeds, options))
    parts.push([...csvRows(run, seed, trajectory)].join(''));
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/** The seed that the picture shows, in the form of `npm run -s trace -- --json`, with where it comes from. */
export async function runJson(experiment: Experiment, provenance: Provenance, options: TrackedOptions): Promise<Blob> {
  const runs: TracedRun[] = [];
  for await (const run of traced(experiment, experiment.show, 1, options)) runs.push(run);
  const about = { seed: experiment.show, program: provenance.program, link: provenance.link };
  return new Blob([...traceJson(provenance.experiment, runs, about)], { type: 'application/json' });
}

/** As the engine's `tracedRuns`, but computed by a worker. */
async function* traced(
  experiment: Experiment,
  first: number,
  seeds: number,
  { signal, onProgress }: TrackedOptions,
): AsyncGenerator<TracedRun> {
  const count = seeds * experiment.runs.length;
  let done = 0;
  for (const { run, seed, alone } of tracesOf(experiment, first, seeds)) {
    onProgress(done++ / count);
    const [trajectory] = await client.ask('trajectories', { experiment: alone, seed }, { channel: 'export', signal });
    yield { run, seed, trajectory };
  }
}
