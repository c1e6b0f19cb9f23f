import type { Experiment } from '../engine/experiment/experiment.ts';
import { format } from '../engine/experiment/format.ts';
import { csvHeader, csvRows } from '../engine/trace/csv.ts';
import { traceJson } from '../engine/trace/json.ts';
import { tracedRuns } from '../engine/trace/tracedRun.ts';
import type { Form } from './arguments.ts';
import { summarize } from './summary.ts';
import { summaryJson } from './summaryJson.ts';
import { summaryTable } from './summaryTable.ts';

/** What is printed for one experiment, in pieces; `first` of those that are printed one after the other. */
export function* answer(experiment: Experiment, { json, summary }: Form, first: boolean): Generator<string> {
  const text = format(experiment);
  if (summary && json) {
    yield summaryJson(text, summarize(experiment));
  } else if (summary) {
    yield `${first ? '' : '\n'}${summaryTable(text, summarize(experiment))}`;
  } else if (json) {
    yield* traceJson(text, tracedRuns(experiment, 1));
  } else {
    if (first) yield `${csvHeader}\n`;
    for (const { run, seed, trajectory } of tracedRuns(experiment, experiment.seeds)) {
      yield* csvRows(run, seed, trajectory);
    }
  }
}
