import * as tf from '@tensorflow/tfjs-core';
import type { Buffer, Memory } from './memory.ts';
import type { Treatment } from './options.ts';
import { living, type Slot } from './slots.ts';

/** Where a Lookahead is in its cycle. */
export interface Cycle {
  /** Steps of the inner optimizer since the last sync, 0 to k - 1. */
  sinceSync: number;
  /** Whether the last gradients ended in a sync, which is a step in the eyes of a Lookahead around this one. */
  synced: boolean;
  slots: Slot[];
  /** Only for `interpolate`: the slow partner of each of the inner optimizer's buffers, by its key. */
  partners: Map<string, tf.Variable>;
}

interface Rule {
  readonly alpha: number;
  readonly state: Treatment;
}

/** The slow weights follow, the fast ones start again from them, and the inner optimizer's memory is treated likewise. */
export function sync(cycle: Cycle, inner: Memory | null, { alpha, state }: Rule): void {
  tf.tidy(() => {
    if (inner !== null && state === 'interpolate') addPartners(cycle, inner);
    for (const { phi, variable } of living(cycle.slots)) pullBack(phi, variable, alpha);
    if (inner !== null && state === 'interpolate')
      for (const { key, variable } of inner.buffers()) {
        const partner = cycle.partners.get(key);
        if (partner !== undefined) pullBack(partner, variable, alpha);
      }
    if (inner !== null && state === 'reset') inner.restart();
  });
  cycle.sinceSync = 0;
  cycle.synced = true;
}

/** slow = (1 - alpha) slow + alpha fast; fast = slow. In this form alpha = 1 leaves `fast` as it is, to the bit. */
function pullBack(slow: tf.Variable, fast: tf.Variable, alpha: number): void {
  slow.assign(tf.add(tf.mul(slow, 1 - alpha), tf.mul(fast, alpha)));
  fast.assign(slow);
}

/**
 * A buffer comes into being with the first step of its variable, and gets its partner at the first sync after that: as
 * it was before that step. Then phi, before it moves for the first time, still is what the weights were.
 */
function addPartners({ slots, partners }: Cycle, inner: Memory): void {
  for (const { key, variable, initial } of inner.buffers()) {
    if (partners.has(key)) continue;
    const start =
      typeof initial === 'number'
        ? tf.fill(variable.shape, initial)
        : (slots.find((slot) => slot.variable !== null && slot.variable === initial)?.phi ?? variable);
    partners.set(key, tf.variable(start, false));
  }
}

/** What a Lookahead is to another one around it, `inner` being the memory of the optimizer inside both. */
export function memoryOfCycle(cycle: Cycle, inner: Memory): Memory {
  return {
    buffers: () => [
      ...cycle.slots.map(({ variable, phi }, index) => ({ key: `slow/${index}`, variable: phi, initial: variable })),
      ...inner.buffers().flatMap((buffer) => withPartner(buffer, cycle.partners.get(buffer.key))),
    ],
    restart() {
      // Whoever asks for this has just seen it sync: it is at the beginning of a cycle already.
      for (const { phi, variable } of living(cycle.slots)) phi.assign(variable);
      inner.restart();
      for (const { key, variable } of inner.buffers()) cycle.partners.get(key)?.assign(variable);
    },
  };
}

function withPartner(buffer: Buffer, partner: tf.Variable | undefined): Buffer[] {
  const own = { ...buffer, key: `inner/${buffer.key}` };
  return partner === undefined ? [own] : [own, { ...buffer, key: `partner/${buffer.key}`, variable: partner }];
}

/** Forgets everything and releases it. */
export function clear(cycle: Cycle): void {
  for (const { phi } of cycle.slots) phi.dispose();
  for (const partner of cycle.partners.values()) partner.dispose();
  cycle.slots = [];
  cycle.partners = new Map();
  cycle.sinceSync = 0;
  cycle.synced = false;
}
