/** Points of weight space with the gradient evaluation of each. */
export interface Recording {
  readonly points: readonly Float64Array[];
  readonly steps: readonly number[];
}

/** Points of one path that are kept: more could not be told apart in a picture, and each is as large as the network. */
const MOST_POINTS = 200;

export interface Recorder {
  /** The point after this evaluation, which is copied. One where the last one was already is not taken again. */
  add(point: Float64Array, evaluation: number): void;
  path(): Recording;
  /** The evaluation after which the path stood where it ended. */
  arrived(): number;
}

/** Begins with `start` after evaluation `from`; up to `count` evaluations follow, of which every so many is kept. */
export function recording(start: Float64Array, from: number, count: number): Recorder {
  const stride = Math.ceil(count / MOST_POINTS);
  let last = { point: start.slice(), evaluation: from };
  const points = [last.point];
  const steps = [from];
  return {
    add(point, evaluation) {
      if (isSame(point, last.point)) return;
      last = { point: point.slice(), evaluation };
      if ((evaluation - from) % stride !== 0) return;
      points.push(last.point);
      steps.push(evaluation);
    },
    path() {
      if (points[points.length - 1] === last.point) return { points, steps };
      return { points: [...points, last.point], steps: [...steps, last.evaluation] };
    },
    arrived: () => last.evaluation,
  };
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, index) => value === b[index]);
}
