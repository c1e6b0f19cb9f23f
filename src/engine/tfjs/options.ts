/** What happens to the inner optimizer's memory (momentum, moments, accumulators) at a sync. */
export type Treatment = 'maintain' | 'reset' | 'interpolate';

export interface LookaheadOptions {
  /** Fast steps before each sync: a whole number from 1. 5 unless given. */
  readonly k?: number;
  /** How far the slow weights follow at a sync: 0 stay, 1 all the way. 0.5 unless given. */
  readonly alpha?: number;
  /**
   * `maintain` (unless given) leaves the inner optimizer's memory as it is, `interpolate` averages it like the weights,
   * `reset` starts it anew, step counter included. The last two work around the optimizers of `tf.train` and around
   * another Lookahead; around an optimizer of your own only `maintain` does.
   */
  readonly state?: Treatment;
}

const TREATMENTS: readonly Treatment[] = ['maintain', 'reset', 'interpolate'];
const OPTIONS: readonly (keyof LookaheadOptions)[] = ['k', 'alpha', 'state'];

/** The options, complete. Throws an error that says what was wrong, and what would be right. */
export function checkedOptions(options: unknown): Required<LookaheadOptions> {
  if (typeof options !== 'object' || options === null)
    throw new Error(`Lookahead: the options are ${shown(options)}, but must be an object like { k: 5, alpha: 0.5 }.`);
  const unknown = Object.keys(options).find((name) => !(OPTIONS as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Error(`Lookahead: there is no option ${JSON.stringify(unknown)}; there are ${OPTIONS.join(', ')}.`);

  // Unknown until they are checked: whoever calls from JavaScript has no types.
  const { k = 5, alpha = 0.5, state = 'maintain' } = options as Readonly<Record<string, unknown>>;
  if (typeof k !== 'number' || !Number.isSafeInteger(k) || k < 1)
    throw new Error(`Lookahead: k is ${shown(k)}, but must be a whole number from 1, for example 5.`);
  if (typeof alpha !== 'number' || !(alpha >= 0 && alpha <= 1))
    throw new Error(`Lookahead: alpha is ${shown(alpha)}, but must be a number from 0 to 1, for example 0.5.`);
  const treatment = TREATMENTS.find((each) => each === state);
  if (treatment === undefined)
    throw new Error(`Lookahead: state is ${shown(state)}, but must be one of ${TREATMENTS.join(', ')}.`);
  return { k, alpha, state: treatment };
}

/** A value as an error message may quote it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'another object';
  return String(value);
}
