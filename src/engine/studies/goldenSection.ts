/** Both golden cuts of a stretch lie so far from its ends. */
const CUT = (3 - Math.sqrt(5)) / 2;

/**
 * Narrows a stretch around the lowest place of a function with a single valley in it, one evaluation at a time and the
 * stretch shrinking by 0.618 with each from the second on (Kiefer 1953, https://doi.org/10.2307/2032161).
 *
 * Yields where the function is wanted and is sent its value there, `evaluations` times. Whoever asks keeps the lowest:
 * where there are several valleys it is in one of them, and never above what was found before.
 */
export function* goldenSection(low: number, high: number, evaluations: number): Generator<number, void, number> {
  let [from, to] = [low, high];
  let left = from + CUT * (to - from);
  let right = to - CUT * (to - from);
  if (evaluations < 1) return;
  let valueLeft = yield left;
  if (evaluations < 2) return;
  let valueRight = yield right;
  for (let spent = 2; spent < evaluations; spent++) {
    // Where both are infinitely high the rest of the valley lies to the left: small rates do not diverge.
    if (valueLeft <= valueRight) {
      to = right;
      [right, valueRight] = [left, valueLeft];
      left = from + CUT * (to - from);
      valueLeft = yield left;
    } else {
      from = left;
      [left, valueLeft] = [right, valueRight];
      right = to - CUT * (to - from);
      valueRight = yield right;
    }
  }
}
