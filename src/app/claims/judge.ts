import type { Advantage, Outcome, Standing } from './claim.ts';

/** The claim holds where the whole interval is in its favour, and fails where none of it is, or there is no difference. */
export function judged({ scale, low, high }: Advantage): Outcome {
  const none = scale === 'ratio' ? 1 : 0;
  if (low > none) return 'holds';
  if (high < none || low === high) return 'fails';
  return 'undecided';
}

/** A trial that decides nothing is none on which the claim holds. */
export function standing(outcomes: readonly Outcome[]): Standing {
  const holding = outcomes.filter((outcome) => outcome === 'holds').length;
  if (holding === 0) return 'none';
  return holding === outcomes.length ? 'all' : 'some';
}

/** “Holds on 1 of 4 trials, fails on 2, undecided on 1.” */
export function verdictOf(outcomes: readonly Outcome[]): string {
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  const [holds, fails, undecided] = [count('holds'), count('fails'), count('undecided')];
  const further = [
    ...(fails > 0 ? [`fails on ${fails}`] : []),
    ...(undecided > 0 ? [`undecided on ${undecided}`] : []),
  ];
  if (holds === 0 && undecided === 0) return `Fails on all ${outcomes.length} trials`;
  return [`Holds on ${holds === outcomes.length ? 'all' : `${holds} of`} ${outcomes.length} trials`, ...further].join(
    ', ',
  );
}

/** The other way round: a ratio or a difference of what the claim wants more of. */
export function inverted({ scale, value, low, high }: Advantage): Advantage {
  const turn = (number: number) => (scale === 'ratio' ? 1 / number : 0 - number);
  return { scale, value: turn(value), low: turn(high), high: turn(low) };
}
