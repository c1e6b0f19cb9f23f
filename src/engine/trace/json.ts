import type { Path, Trajectory } from '../studies/trajectory.ts';
import type { TracedRun } from './tracedRun.ts';

/**
 * An experiment's runs under one seed as a line of JSON, in pieces, because a million steps make no good string.
 * `about`: what else is to be said before them, by its names.
 */
export function* traceJson(
  experiment: string,
  runs: Iterable<TracedRun>,
  about: Readonly<Record<string, string | number>> = {},
): Generator<string> {
  yield `${JSON.stringify({ experiment, ...about }).slice(0, -1)},"runs":[`;
  let separator = '';
  for (const { run, trajectory } of runs) {
    yield separator;
    yield* runJson(run, trajectory);
    separator = ',';
  }
  yield ']}\n';
}

function* runJson(run: string, { status, evaluations, fast, slow }: Trajectory): Generator<string> {
  const step = status === 'diverged' ? `,"step":${evaluations}` : '';
  yield `{"run":${JSON.stringify(run)},"status":"${status}"${step},"evaluations":${evaluations},"fast":`;
  yield* points(fast);
  if (slow !== null) {
    yield ',"slow":';
    yield* points(slow);
  }
  yield ',"loss":{"fast":';
  yield* losses(fast);
  if (slow !== null) {
    yield ',"slow":';
    yield* losses(slow);
  }
  yield '}}';
}

function points({ x, y }: Path): Generator<string> {
  return list(x.length, (index) => `[${number(x[index])},${number(y[index])}]`);
}

function losses({ loss }: Path): Generator<string> {
  return list(loss.length, (index) => number(loss[index]));
}

function* list(length: number, item: (index: number) => string): Generator<string> {
  for (let index = 0; index < length; index++) yield `${index === 0 ? '[' : ','}${item(index)}`;
  yield length === 0 ? '[]' : ']';
}

function number(value: number): string {
  return Number.isFinite(value) ? String(value) : 'null';
}
