import type { ChoiceParameter, NumberParameter } from '../../landscapes/parameter.ts';
import type { Oracle } from '../oracle.ts';
import type { Optimizer, Rhythm } from './optimizer.ts';

/**
 * What all wrappers with slow weights have in common: k steps of the inner optimizer, then an outer update moves the
 * slow weights phi, and the fast weights theta start again from there. They differ in the outer update alone.
 */
export interface Outer {
  /** Moves phi, having seen where the fast weights came to. `memory` is its own and may be changed. */
  update(phi: Float64Array, theta: Float64Array, memory: readonly Float64Array[], oracle: Oracle): void;
  /** How many buffers of the length of phi it remembers, all zero at first. */
  readonly buffers?: number;
  /** Likewise, but of no meaning beyond the present cycle. */
  readonly scratch?: number;
  /** Given where it wants the cycle's first gradient, which the first fast step takes at phi. */
  readonly firstGradient?: (memory: readonly Float64Array[]) => Float64Array;
  /** One more evaluation after the k-th fast step, before the update, paid like any other. */
  readonly measure?: (theta: Float64Array, memory: readonly Float64Array[], oracle: Oracle) => void;
}

/** What happens to the inner optimizer's memory at a sync. */
export type Treatment = 'maintain' | 'interpolate' | 'reset';

export interface SlowWeightsState {
  /** Fast steps since the last sync, 0 to k; k only while a measurement is due. */
  sinceSync: number;
  /** Whether no evaluation has been made since the last sync. */
  fresh: boolean;
  /** Whether the last evaluation ended in a sync, so that theta is no longer where the fast steps had led. */
  justSynced: boolean;
  /** Whether there has been a sync. */
  begun: boolean;
  inner: unknown;
  /** phi, the slow weights. */
  readonly phi: Float64Array;
  /** theta_k as it was before the pull-back; kept because theta itself is overwritten with phi. */
  readonly pulledFrom: Float64Array;
  /** The innermost theta at that moment: the same array unless another wrapper is inside. */
  readonly fastAtSync: Float64Array;
  /** The outer update's own: first what it remembers, then scratch. */
  readonly memory: readonly Float64Array[];
  /** Only for `interpolate`: the slow partner of each of the inner state's buffers. */
  readonly slowBuffers: readonly Float64Array[];
}

interface Cycle {
  readonly k: number;
  readonly state: Treatment;
  /** How far the inner buffers follow, one per coordinate, where they are interpolated. */
  readonly alpha: Float64Array | number;
  /** See `convention` of Lookahead. */
  readonly lazy?: boolean;
}

export function slowWeights(
  inner: Optimizer | undefined,
  { k, state: treatment, alpha, lazy = false }: Cycle,
  outer: Outer,
): Optimizer<SlowWeightsState> {
  if (inner === undefined) throw new Error('slow weights wrap another optimizer and were built without one');
  // Looked up once and not at every step: a path of one lane has little else to do.
  const { step: innerStep, slow: innerSlow, init: initInner, buffers: innerBuffers } = inner;
  const { update, firstGradient, measure } = outer;
  const innermost = (point: Float64Array, innerState: unknown) => innerSlow?.fast(point, innerState) ?? point;
  const remembered = outer.buffers ?? 0;
  /** Whether a cycle is k steps of a plain optimizer and nothing else. */
  const plain = innerSlow === undefined && !lazy && firstGradient === undefined && measure === undefined;

  function sync(theta: Float64Array, state: SlowWeightsState, oracle: Oracle, first: boolean): void {
    copy(theta, state.pulledFrom);
    // A measurement moves nothing, so the innermost theta is still where the last evaluation left it, pulled back or not.
    if (innerSlow !== undefined)
      copy(measure === undefined ? innerSlow.fast(theta, state.inner) : theta, state.fastAtSync);
    if (first) copy(theta, state.phi);
    else update(state.phi, theta, state.memory, oracle);
    copy(state.phi, theta);
    state.sinceSync = 0;
    state.fresh = true;
    state.justSynced = true;
    state.begun = true;

    if (treatment === 'reset') state.inner = initInner(theta);
    if (treatment === 'interpolate') {
      innerBuffers(state.inner).forEach((buffer, index) => {
        const slow = state.slowBuffers[index];
        interpolate(slow, buffer, alpha);
        buffer.set(slow);
      });
    }
  }

  function walk(theta: Float64Array, state: SlowWeightsState, oracle: Oracle, count: number, after: () => boolean) {
    state.justSynced = false;
    state.fresh = false;
    const end = Math.min(k, state.sinceSync + count);
    for (let going = true; going && state.sinceSync < end; going = after()) {
      innerStep(theta, state.inner, oracle);
      state.sinceSync++;
    }
    if (state.sinceSync < k) return false;
    sync(theta, state, oracle, false);
    return true;
  }

  return {
    init(point) {
      const innerState = initInner(point);
      const pulledFrom = point.slice();
      return {
        sinceSync: 0,
        fresh: true,
        justSynced: false,
        begun: false,
        inner: innerState,
        phi: point.slice(),
        pulledFrom,
        fastAtSync: innerSlow === undefined ? pulledFrom : point.slice(),
        memory: Array.from({ length: remembered + (outer.scratch ?? 0) }, () => new Float64Array(point.length)),
        slowBuffers: treatment === 'interpolate' ? innerBuffers(innerState).map((buffer) => buffer.slice()) : [],
      };
    },

    step(theta, state, oracle) {
      state.justSynced = false;
      const first = lazy && !state.begun;
      if (state.sinceSync < k) {
        const wanted = state.fresh ? firstGradient?.(state.memory) : undefined;
        state.fresh = false;
        if (!innerStep(theta, state.inner, wanted === undefined ? oracle : copying(oracle, wanted))) return false;
        state.sinceSync++;
        if (!first && (state.sinceSync < k || measure !== undefined)) return false;
      } else {
        measure?.(theta, state.memory, oracle);
      }

      sync(theta, state, oracle, first);
      return true;
    },

    buffers: (state) => [
      state.phi,
      ...state.memory.slice(0, remembered),
      ...innerBuffers(state.inner),
      ...state.slowBuffers,
    ],

    slow: {
      answer: (state) => state.phi,
      fast: (theta, state) => (state.justSynced ? state.fastAtSync : innermost(theta, state.inner)),
      pulledFrom: (state) => state.pulledFrom,
      ...(plain && { walk }),
    },
  };
}

/** slow = (1 - alpha) slow + alpha fast: in this form alpha = 1 gives exactly `fast`, to the bit. */
export function interpolate(slow: Float64Array, fast: Float64Array, alpha: Float64Array | number): void {
  if (typeof alpha === 'number')
    for (let i = 0; i < slow.length; i++) slow[i] = (1 - alpha) * slow[i] + alpha * fast[i];
  else for (let i = 0; i < slow.length; i++) slow[i] = (1 - alpha[i]) * slow[i] + alpha[i] * fast[i];
}

/** For the two numbers of a single path a loop is several times faster than `set`. */
function copy(from: Float64Array, to: Float64Array): void {
  if (from.length > 8) to.set(from);
  else for (let i = 0; i < from.length; i++) to[i] = from[i];
}

/** The same oracle, whose next gradient is kept in `copy` as well. */
function copying(oracle: Oracle, copy: Float64Array): Oracle {
  let done = false;
  return {
    lanes: oracle.lanes,
    get evaluations() {
      return oracle.evaluations;
    },
    gradient(at, out) {
      oracle.gradient(at, out);
      if (!done) copy.set(out);
      done = true;
    },
  };
}

/**
 * When such a wrapper syncs, given when the inner optimizer completes its steps, all in evaluations. `extra`: those
 * that it spends itself in each cycle. An inner state that is reset begins its own first step anew each time.
 */
export function rhythmOfCycle(
  { k, state, lazy = false }: { readonly k: number; readonly state: Treatment; readonly lazy?: boolean },
  inner: Rhythm | null,
  extra = 0,
): Rhythm {
  const { first, every } = inner ?? { first: 1, every: 1 };
  const fromTheStart = first + (k - 1) * every + extra;
  return { first: lazy ? first : fromTheStart, every: state === 'reset' ? fromTheStart : k * every + extra };
}

export const kParameter: NumberParameter = {
  type: 'number',
  name: 'k',
  label: 'fast steps before each sync',
  help: 'k: how many fast steps are taken before the slow weights move.',
  constant: false,
  default: 5,
  allowed: { min: 1, max: 10_000, integer: true },
  slider: { min: 1, max: 20, scale: 'log', step: 1.2 },
  marks: [1, 2, 5, 10, 20],
};

export const treatmentParameter: ChoiceParameter = {
  type: 'choice',
  name: 'state',
  label: 'At a sync, the momentum is',
  help: 'What happens to the base optimizer’s memory when the weights are pulled back.',
  constant: true,
  default: 'maintain',
  options: [
    { value: 'maintain', label: 'kept', help: 'maintain: the memory stays as it is' },
    { value: 'interpolate', label: 'pulled back', help: 'interpolate: the memory is averaged like the weights' },
    { value: 'reset', label: 'set to zero', help: 'reset: the memory starts anew, step counter included' },
  ],
};
